package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.wirefold.schema.Dimension;

/**
 * The values of one dimension, most frequent first; selected ones are always listed, even at 0. In
 * a search result, dates and topics are listed as trees: each value is followed by its parts where
 * it is open, which it is when it, or a part of it, is selected or when it has no sibling.
 * Immutable.
 *
 * @param dimension the dimension's key
 * @param more how many further values there are
 */
public record Facet(String dimension, List<Value> values, long more) {

  /**
   * One value, and how many stories (articles, when unfolded) have it.
   *
   * @param parent the value that this one is part of: a month's year, a topic's broader topic
   */
  public record Value(
      String value,
      String label,
      long count,
      boolean selected,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> parent) {
    /** A value that is part of no other. */
    public Value(String value, String label, long count, boolean selected) {
      this(value, label, count, selected, Optional.empty());
    }
  }

  @JsonIgnore
  public Dimension facetDimension() {
    return Dimension.of(dimension).orElseThrow();
  }
}
