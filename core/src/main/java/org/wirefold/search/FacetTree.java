package org.wirefold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.search.Facet.Value;

/**
 * Lists the values of a dimension as a tree, each followed by its parts where it is open: when it
 * or a part of it is selected, or when it has no sibling. For one facet.
 */
final class FacetTree {
  private static final String TOP = "";

  private final Map<String, List<Value>> parts = new HashMap<>();
  private final boolean isDates;
  private final int size;
  private final List<Value> listed = new ArrayList<>();

  private FacetTree(Facet all, boolean isDates, int size) {
    Map<String, Value> byValue =
        all.values().stream().collect(Collectors.toMap(Value::value, value -> value));
    for (Value value : all.values()) {
      String parent = value.parent().filter(byValue::containsKey).orElse(TOP);
      parts.computeIfAbsent(parent, p -> new ArrayList<>()).add(value);
    }
    if (isDates) {
      parts.values().forEach(list -> list.sort(Comparator.comparing(Value::value).reversed()));
    }
    this.isDates = isDates;
    this.size = size;
  }

  /**
   * The tree of all these values.
   *
   * @param isDates dates come latest first, and an open year shows all its months; else at most
   *     {@code size} of each level are shown, with what is selected
   */
  static Facet of(Facet all, boolean isDates, int size) {
    FacetTree tree = new FacetTree(all, isDates, size);
    tree.list(TOP, size);
    return new Facet(all.dimension(), tree.listed, all.values().size() - tree.listed.size());
  }

  private void list(String parent, int most) {
    List<Value> here = parts.getOrDefault(parent, List.of());
    int shown = 0;
    for (Value value : here) {
      boolean isOpen = isSelected(value);
      if (shown < most || isOpen) {
        shown++;
        listed.add(
            parent.equals(TOP)
                ? new Value(
                    value.value(), value.label(), value.count(), value.selected(), Optional.empty())
                : value);
        if (isOpen || here.size() == 1) {
          list(value.value(), isDates ? Integer.MAX_VALUE : size);
        }
      }
    }
  }

  private boolean isSelected(Value value) {
    return value.selected()
        || parts.getOrDefault(value.value(), List.of()).stream().anyMatch(this::isSelected);
  }
}
