package org.wirefold.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Reading;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.search.SearchRequest.Sort;

/**
 * A search as URL parameters, read and written here alone, so that every view is a link: {@code q,
 * company, topic, …, from, to, sort, size, cursor, fold, relax}. A dimension repeats (OR); a
 * leading {@code -} excludes. Parameters of other names are not looked at. Stateless.
 */
public final class SearchParameters {
  private static final Set<String> TRUE = Set.of("true", "1", "yes");
  private static final Set<String> FALSE = Set.of("false", "0", "no");

  private SearchParameters() {}

  /**
   * The search these parameters ask for; {@link RequestException} names the first that cannot be
   * read.
   */
  public static SearchRequest read(Map<String, List<String>> parameters) {
    SearchRequest request =
        SearchRequest.ALL
            .withQuery(first(parameters, "q").orElse(""))
            .withDates(new DateRange(filled(parameters, "from"), filled(parameters, "to")))
            .withCursor(filled(parameters, "cursor"))
            .withSort(filled(parameters, "sort").map(SearchParameters::sort).orElse(Sort.RELEVANCE))
            .withFold(filled(parameters, "fold").map(SearchParameters::fold).orElse(Fold.STORIES))
            .withReading(
                filled(parameters, "relax").map(SearchParameters::reading).orElse(Reading.HELPFUL))
            .withSize(size(parameters, SearchRequest.MAX_SIZE).orElse(SearchRequest.DEFAULT_SIZE));
    for (Dimension dimension : Dimension.values()) {
      request = request.withSelection(dimension, selection(parameters, dimension));
    }
    return request;
  }

  /** The parameters of this search, without those that say what holds anyway, in a fixed order. */
  public static Map<String, List<String>> write(SearchRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!request.query().isBlank()) {
      parameters.put("q", List.of(request.query()));
    }
    request
        .selections()
        .forEach(
            (dimension, selection) -> {
              List<String> values = new ArrayList<>(selection.include());
              selection.exclude().forEach(value -> values.add("-" + value));
              parameters.put(dimension.key(), values);
            });
    request.dates().from().ifPresent(from -> parameters.put("from", List.of(from)));
    request.dates().to().ifPresent(to -> parameters.put("to", List.of(to)));
    if (request.sort() != Sort.RELEVANCE) {
      parameters.put("sort", List.of(request.sort().name().toLowerCase(Locale.ROOT)));
    }
    if (request.fold() == Fold.ARTICLES) {
      parameters.put("fold", List.of("false"));
    }
    if (request.reading() == Reading.AS_TYPED) {
      parameters.put("relax", List.of("false"));
    }
    if (request.size() != SearchRequest.DEFAULT_SIZE) {
      parameters.put("size", List.of(Integer.toString(request.size())));
    }
    request.cursor().ifPresent(cursor -> parameters.put("cursor", List.of(cursor)));
    return parameters;
  }

  private static Selection selection(Map<String, List<String>> parameters, Dimension dimension) {
    List<String> include = new ArrayList<>();
    List<String> exclude = new ArrayList<>();
    for (String value : parameters.getOrDefault(dimension.key(), List.of())) {
      String trimmed = value.strip();
      if (trimmed.length() > 1 && trimmed.startsWith("-")) {
        exclude.add(trimmed.substring(1));
      } else if (!trimmed.isEmpty()) {
        include.add(trimmed);
      }
    }
    return new Selection(include, exclude);
  }

  private static Sort sort(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "relevance" -> Sort.RELEVANCE;
      case "newest" -> Sort.NEWEST;
      case "oldest" -> Sort.OLDEST;
      case "copied" -> Sort.COPIED;
      default ->
          throw new RequestException(
              "sort", "\"" + text + "\" is no order; choose relevance, newest, oldest or copied");
    };
  }

  private static Fold fold(String text) {
    return isTrue("fold", text) ? Fold.STORIES : Fold.ARTICLES;
  }

  private static Reading reading(String text) {
    return isTrue("relax", text) ? Reading.HELPFUL : Reading.AS_TYPED;
  }

  /** What {@code true} or {@code no} says; {@link RequestException} where it is neither. */
  public static boolean isTrue(String parameter, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower) || FALSE.contains(lower)) {
      return TRUE.contains(lower);
    }
    throw new RequestException(parameter, "\"" + text + "\" is neither true nor false");
  }

  /** How many are asked for, which may be {@code most}; empty where nothing is said. */
  public static Optional<Integer> size(Map<String, List<String>> parameters, int most) {
    return filled(parameters, "size").map(text -> size(text, most));
  }

  private static int size(String text, int most) {
    try {
      int size = Integer.parseInt(text);
      if (size >= 0 && size <= most) {
        return size;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new RequestException("size", "\"" + text + "\" is not a number from 0 to " + most);
  }

  private static Optional<String> first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static Optional<String> filled(Map<String, List<String>> parameters, String name) {
    return first(parameters, name).map(String::strip).filter(text -> !text.isEmpty());
  }
}
