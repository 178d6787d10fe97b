package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Selection;

/**
 * One value of a facet as links that change the search.
 *
 * @param key {@code company:huawei}, by which a browser finds it again in the next page
 * @param depth 0, or deeper for a part of the value above it
 * @param href selects the value, or takes it out where it is selected or excluded
 * @param excludeHref excludes the value
 */
public record Toggle(
    String key,
    String label,
    int depth,
    String count,
    State state,
    String href,
    String excludeHref) {

  private static final int DEEPEST = 3;

  /** How the search stands to the value. */
  public enum State {
    OFF,
    SELECTED,
    EXCLUDED
  }

  /** The values of a facet; parts of a value stand deeper than it, where it is listed too. */
  static List<Toggle> of(SearchRequest request, Facet facet) {
    Map<String, Integer> depths = new HashMap<>();
    List<Toggle> toggles = new ArrayList<>();
    for (Facet.Value value : facet.values()) {
      int depth = value.parent().map(depths::get).map(above -> above + 1).orElse(0);
      depths.put(value.value(), depth);
      toggles.add(of(request, facet.facetDimension(), value, Math.min(depth, DEEPEST)));
    }
    return toggles;
  }

  private static Toggle of(
      SearchRequest request, Dimension dimension, Facet.Value value, int depth) {
    Selection selection = request.selection(dimension);
    State state = state(selection, value.value());
    Selection without = without(selection, value.value());
    return new Toggle(
        dimension.key() + ":" + value.value(),
        Words.name(value.label()),
        depth,
        Words.number(value.count()),
        state,
        href(request, dimension, state == State.OFF ? including(without, value.value()) : without),
        href(request, dimension, excluding(without, value.value())));
  }

  public boolean isOff() {
    return state == State.OFF;
  }

  public boolean isExcluded() {
    return state == State.EXCLUDED;
  }

  private static State state(Selection selection, String value) {
    if (selection.exclude().contains(value)) {
      return State.EXCLUDED;
    }
    return selection.include().contains(value) ? State.SELECTED : State.OFF;
  }

  /** The search with another selection in one dimension, from its first page. */
  static String href(SearchRequest request, Dimension dimension, Selection selection) {
    return Links.search(request.withSelection(dimension, selection).withCursor(Optional.empty()));
  }

  static Selection without(Selection selection, String value) {
    return new Selection(
        selection.include().stream().filter(v -> !v.equals(value)).toList(),
        selection.exclude().stream().filter(v -> !v.equals(value)).toList());
  }

  private static Selection including(Selection selection, String value) {
    return new Selection(plus(selection.include(), value), selection.exclude());
  }

  private static Selection excluding(Selection selection, String value) {
    return new Selection(selection.include(), plus(selection.exclude(), value));
  }

  private static List<String> plus(List<String> values, String value) {
    List<String> all = new ArrayList<>(values);
    all.add(value);
    return all;
  }
}
