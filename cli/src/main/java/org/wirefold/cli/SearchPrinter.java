package org.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchResult;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Hit;
import org.wirefold.search.SearchResult.Snippet;
import org.wirefold.search.SearchResult.Total;

/** Writes a search result for people. */
final class SearchPrinter {
  private static final String INDENT = "    ";
  private static final int MAX_PLACES = 5;
  private static final int MAX_VALUES = 8;
  private final Console console;

  SearchPrinter(Console console) {
    this.console = console;
  }

  void print(SearchResult result, Fold fold) {
    result.note().ifPresent(note -> console.say(Text.clean(note)));
    int number = 0;
    for (Hit hit : result.stories()) {
      number++;
      print(number, hit, fold);
      console.out().println();
    }
    result.facets().forEach(this::print);
    boolean matched = result.total().articles() > 0;
    if (matched || !result.stories().isEmpty()) {
      console.out().println(total(result, fold));
    } else {
      console.say("nothing matches");
    }
    result.next().ifPresent(next -> console.out().println(console.dim("more: --cursor " + next)));
  }

  private void print(int number, Hit hit, Fold fold) {
    SearchResult.Copy article = hit.article();
    console.wrappedBold(String.format(Locale.ROOT, "%2d. ", number), INDENT, article.title());
    String source =
        line(List.of(article.publisher(), article.published().map(Text::date), credit(article)));
    if (!source.isEmpty()) {
      console.wrapped(INDENT, INDENT, source);
    }
    hit.snippets().forEach(this::print);
    if (fold == Fold.STORIES && hit.copies().total() > 1) {
      console.wrapped(INDENT, INDENT + "  ", places(hit.copies()));
    }
    console.out().println(INDENT + console.dim(Text.clean(article.id().value())));
  }

  private void print(Snippet snippet) {
    String text = Text.clean(snippet.text());
    for (Text.Line line : Text.wrap(text, console.columns() - INDENT.length())) {
      console.out().println(INDENT + console.highlighted(text, line, snippet.highlights()));
    }
  }

  private void print(Facet facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    String values =
        facet.values().stream()
            .limit(MAX_VALUES)
            .map(value -> String.format(Locale.ROOT, "%s %,d", value.label(), value.count()))
            .collect(Collectors.joining(", "));
    long more = facet.more() + Math.max(0, facet.values().size() - MAX_VALUES);
    String label = facet.facetDimension().label() + ": ";
    console.wrapped("", INDENT, label + values + (more > 0 ? ", and " + more + " more" : ""));
  }

  private static String places(Copies copies) {
    List<String> places = new ArrayList<>();
    copies.items().stream()
        .limit(MAX_PLACES)
        .forEach(
            item ->
                places.add(
                    item.publisher().orElse(item.id().value())
                        + " ("
                        + item.relation().key()
                        + ")"));
    int more = copies.total() - places.size();
    String matching =
        copies.matching() < copies.total() ? " (" + copies.matching() + " match)" : "";
    return "ran in "
        + Text.count(copies.total(), "place", "places")
        + matching
        + ": "
        + String.join(", ", places)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String total(SearchResult result, Fold fold) {
    String asTyped = total(result.total(), fold);
    return result
        .relaxed()
        .map(
            relaxed ->
                asTyped
                    + " as typed; "
                    + total(relaxed.total(), fold)
                    + " for "
                    + Text.clean(relaxed.query()))
        .orElse(asTyped);
  }

  private static String total(Total total, Fold fold) {
    String articles = Text.count(total.articles(), "article", "articles");
    return switch (fold) {
      case STORIES -> Text.count(total.stories(), "story", "stories") + ", " + articles;
      case ARTICLES -> articles;
    };
  }

  private static Optional<String> credit(SearchResult.Copy article) {
    return article
        .credit()
        .filter(credit -> !article.publisher().equals(Optional.of(credit)))
        .map(credit -> "credit: " + credit);
  }

  private static String line(List<Optional<String>> parts) {
    return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
