package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.wirefold.schema.Dimension;

/**
 * The values of one dimension, most frequent first; selected ones are always listed, even at 0.
 * Immutable.
 *
 * @param dimension the dimension's key
 * @param more how many further values there are
 */
public record Facet(String dimension, List<Value> values, long more) {

  /** One value, and how many stories (articles, when unfolded) have it. */
  public record Value(String value, String label, long count, boolean selected) {}

  @JsonIgnore
  public Dimension facetDimension() {
    return Dimension.of(dimension).orElseThrow();
  }
}
