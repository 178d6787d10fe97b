package org.wirefold.compare;

import com.fasterxml.jackson.annotation.JsonValue;

/** A stretch of a text in UTF-16 units, {@code end} exclusive; {@code [start,end]} in JSON. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span goes from " + start + " to " + end);
    }
  }

  @JsonValue
  int[] bounds() {
    return new int[] {start, end};
  }

  public boolean isEmpty() {
    return start == end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }

  /** From the start of this one to the end of the next. */
  Span to(Span next) {
    return new Span(start, next.end);
  }
}
