package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet.Value;

/**
 * The values of a dimension with their counts, to be listed. Labels are looked up for what is
 * listed, and for what a prefix has to be compared with. For one thread.
 */
final class Counted {
  private final Dimension dimension;
  private final FacetOrdinals ordinals;
  private final long[] counts;
  private final Labels labels;

  /** Most frequent first, then in the order of the values. */
  private final Comparator<Integer> order;

  Counted(Dimension dimension, FacetOrdinals ordinals, long[] counts, Labels labels) {
    this.dimension = dimension;
    this.ordinals = ordinals;
    this.counts = counts;
    this.labels = labels;
    this.order =
        Comparator.<Integer>comparingLong(i -> -counts[i]).thenComparingInt(Integer::intValue);
  }

  /** The most frequent ones, and whatever is selected. */
  Facet list(List<String> selected, String prefix, int size) throws IOException {
    FoldedText typed = new FoldedText(prefix);
    Set<Integer> chosen = new LinkedHashSet<>();
    for (String value : selected) {
      chosen.add(ordinals.find(value));
    }
    PriorityQueue<Integer> top = new PriorityQueue<>(order.reversed());
    long fitting = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] == 0
          || !(typed.isBlank() || chosen.contains(ordinal) || typed.isPrefixIn(label(ordinal)))) {
        continue;
      }
      fitting++;
      if (top.size() < size) {
        top.add(ordinal);
      } else if (size > 0 && order.compare(ordinal, top.element()) < 0) {
        top.remove();
        top.add(ordinal);
      }
    }
    Set<Integer> listed = new HashSet<>(top);
    chosen.stream().filter(c -> c >= 0 && counts[c] > 0).forEach(listed::add);
    List<Value> values = new ArrayList<>();
    for (int ordinal : listed.stream().sorted(order).toList()) {
      values.add(value(ordinals.value(ordinal), counts[ordinal], chosen.contains(ordinal)));
    }
    for (String value : new LinkedHashSet<>(selected)) {
      int ordinal = ordinals.find(value);
      if (ordinal < 0 || counts[ordinal] == 0) {
        values.add(value(value, 0, true));
      }
    }
    return new Facet(dimension.key(), values, fitting - listed.size());
  }

  private String label(int ordinal) throws IOException {
    return labels.label(dimension, ordinals.value(ordinal));
  }

  private Value value(String value, long count, boolean selected) {
    return new Value(
        value, labels.label(dimension, value), count, selected, labels.parent(dimension, value));
  }
}
