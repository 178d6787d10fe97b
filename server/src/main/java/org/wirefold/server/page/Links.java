package org.wirefold.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirefold.article.ArticleId;
import org.wirefold.article.StoryId;
import org.wirefold.export.ExportFormat;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.server.api.Url;

/**
 * The address of every view. What a search is called in one, its parameters say; those of a story,
 * an article or a pair say from which search somebody came, so that the search box keeps it.
 * Stateless.
 */
public final class Links {
  /** A browser resolves {@code //}, {@code .} and {@code ..} away before it asks. */
  private static final Pattern RESOLVED_AWAY = Pattern.compile("(?:^|/)\\.{0,2}(?:/|$)");

  private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{Cntrl}]+");

  /** Of a search, encoded: it stands in every link of a page, and an address has an end. */
  private static final int MOST_CHARS = 1_500;

  private Links() {}

  public static String search(SearchRequest request) {
    return Url.of("/", SearchParameters.write(request));
  }

  /** Every article of a search as a file of this format. */
  public static String export(SearchRequest request, ExportFormat format) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("format", List.of(format.key()));
    parameters.putAll(SearchParameters.write(request));
    return Url.of("/api/export", parameters);
  }

  /** A search as a feed of its stories. */
  public static String feed(SearchRequest request) {
    return Url.of("/feed.atom", SearchParameters.write(request));
  }

  /** A search as the API answers it. */
  public static String api(SearchRequest request) {
    return Url.of("/api/search", SearchParameters.write(request));
  }

  /** What a search finds as a whole: over time, by company and topic, who copies whom. */
  public static String overview(SearchRequest request) {
    return Url.of("/overview", SearchParameters.write(request));
  }

  /** Everything that has this value. */
  public static String search(Dimension dimension, String value) {
    return search(
        SearchRequest.ALL.withSelection(dimension, new Selection(List.of(value), List.of())));
  }

  /** The values of one dimension under a search. */
  public static String facet(Dimension dimension, SearchRequest request, String prefix) {
    Map<String, List<String>> parameters =
        new LinkedHashMap<>(SearchParameters.write(request.withCursor(Optional.empty())));
    if (!prefix.isEmpty()) {
      parameters.put("prefix", List.of(prefix));
    }
    return Url.of("/facets/" + dimension.key(), parameters);
  }

  public static String story(StoryId id, SearchRequest from) {
    return Url.of(Url.story(id), back(from));
  }

  public static String article(ArticleId id, SearchRequest from) {
    String encoded = Url.encoded(id.value());
    String path = RESOLVED_AWAY.matcher(id.value()).find() ? encoded : encoded.replace("%2F", "/");
    return Url.of("/articles/" + path, back(from));
  }

  /** Two articles side by side. */
  public static String compare(ArticleId left, ArticleId right, SearchRequest from) {
    return pair("/compare", left, right, from);
  }

  /** Why two articles are in one story, or not. */
  public static String why(ArticleId left, ArticleId right, SearchRequest from) {
    return pair("/why", left, right, from);
  }

  private static String pair(String path, ArticleId left, ArticleId right, SearchRequest from) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("left", List.of(left.value()));
    parameters.put("right", List.of(right.value()));
    parameters.putAll(back(from));
    return Url.of(path, parameters);
  }

  /** The parameters by which a view knows the search that led to it; none of a pasted text. */
  private static Map<String, List<String>> back(SearchRequest from) {
    Map<String, List<String>> parameters =
        SearchParameters.write(from.withCursor(Optional.empty()));
    return Url.of("", parameters).length() > MOST_CHARS ? Map.of() : parameters;
  }

  /** The address of an article's source; empty unless it leads to the web. */
  public static Optional<String> source(Optional<String> url) {
    return url.map(String::strip)
        .filter(text -> WEB.matcher(text.toLowerCase(Locale.ROOT)).matches());
  }
}
