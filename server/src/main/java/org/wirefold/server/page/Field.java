package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;

/** A hidden input of a form: what the form keeps of the search that the page shows. */
public record Field(String name, String value) {

  /** All parameters of a search but what was typed, its dates and its place in the paging. */
  public static List<Field> besidesQueryAndDates(SearchRequest request) {
    return besides(request, Set.of("q", "from", "to"));
  }

  /** All parameters of a search but what was typed and its place in the paging. */
  public static List<Field> besidesQuery(SearchRequest request) {
    return besides(request, Set.of("q"));
  }

  /** All parameters of a search but its place in the paging. */
  public static List<Field> of(SearchRequest request) {
    return besides(request, Set.of());
  }

  private static List<Field> besides(SearchRequest request, Set<String> names) {
    return SearchParameters.write(request.withCursor(Optional.empty())).entrySet().stream()
        .filter(entry -> !names.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
        .toList();
  }
}
