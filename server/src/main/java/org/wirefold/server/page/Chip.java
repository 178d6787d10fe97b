package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.DateRange;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Selection;

/**
 * Something the search is narrowed by, with the link that takes it out again.
 *
 * @param kind what it narrows: {@code Company}, {@code Not topic}, {@code From}
 */
public record Chip(String kind, String label, String href) {

  /** Everything selected, excluded or dated, in the order of the dimensions. */
  static List<Chip> of(SearchRequest request, List<Facet> facets) {
    List<Chip> chips = new ArrayList<>();
    request
        .selections()
        .forEach((dimension, selection) -> add(chips, request, facets, dimension, selection));
    DateRange dates = request.dates();
    SearchRequest first = request.withCursor(Optional.empty());
    dates
        .from()
        .map(from -> chip("From", from, first, new DateRange(Optional.empty(), dates.to())))
        .ifPresent(chips::add);
    dates
        .to()
        .map(to -> chip("To", to, first, new DateRange(dates.from(), Optional.empty())))
        .ifPresent(chips::add);
    return chips;
  }

  private static void add(
      List<Chip> chips,
      SearchRequest request,
      List<Facet> facets,
      Dimension dimension,
      Selection selection) {
    for (String value : selection.include()) {
      chips.add(chip(dimension.label(), value, request, facets, dimension));
    }
    for (String value : selection.exclude()) {
      chips.add(chip("Not " + dimension.key(), value, request, facets, dimension));
    }
  }

  private static Chip chip(
      String kind, String value, SearchRequest request, List<Facet> facets, Dimension dimension) {
    Selection without = Toggle.without(request.selection(dimension), value);
    return new Chip(
        kind,
        Words.name(label(facets, dimension, value)),
        Toggle.href(request, dimension, without));
  }

  private static Chip chip(String kind, String date, SearchRequest request, DateRange without) {
    return new Chip(kind, date, Links.search(request.withDates(without)));
  }

  /** The label that the facet has for the value; the value itself where it is not listed. */
  private static String label(List<Facet> facets, Dimension dimension, String value) {
    return facets.stream()
        .filter(facet -> facet.dimension().equals(dimension.key()))
        .flatMap(facet -> facet.values().stream())
        .filter(listed -> listed.value().equals(value))
        .map(Facet.Value::label)
        .findFirst()
        .orElse(value);
  }
}
