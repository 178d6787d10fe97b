package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of a dimension as filters take it, and as people read it. JSON has the label.
 *
 * @param value {@code huawei}
 * @param label {@code Huawei}
 * @param isBroader whether the same article has another value that is part of this one
 */
public record Tag(String value, @JsonValue String label, boolean isBroader) {
  public Tag(String value, String label) {
    this(value, label, false);
  }

  /** Of JSON, which does not have the value. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Tag labelled(String label) {
    return new Tag(label, label);
  }
}
