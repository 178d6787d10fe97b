package org.wirefold.compare;

/** Some of a list, {@code to} exclusive. */
record Range(int from, int to) {
  int size() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  Range shiftedBy(int places) {
    return new Range(from + places, to + places);
  }

  Range to(Range next) {
    return new Range(from, next.to);
  }
}
