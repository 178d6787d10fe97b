package org.wirefold.query;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wirefold.query.Node.Scope;
import org.wirefold.schema.Dimension;

/** Reads what stands after the name of a dimension: a value, a date, or a range. For one query. */
final class TypedValues {
  /** {@code [a TO b]}. */
  static final Pattern RANGE = Pattern.compile("[\\[{]\\s*(\\S+)\\s+TO\\s+([^\\s\\]}]+)\\s*[]}]");

  private final Consumer<String> notes;

  /**
   * A reader of values.
   *
   * @param notes takes what was read otherwise than typed
   */
  TypedValues(Consumer<String> notes) {
    this.notes = notes;
  }

  /** What was published in a {@link #RANGE}. */
  Node range(MatchResult range) {
    return dates(DateSpan.between(range.group(1), range.group(2)), range.group());
  }

  /** The value of a dimension. */
  Node read(Dimension dimension, String typed) {
    if (dimension != Dimension.PUBLISHED) {
      return new Node.Value(dimension, typed);
    }
    String from = typed.startsWith(">") ? typed.replaceFirst("^>=?", "") : "";
    String to = typed.startsWith("<") ? typed.replaceFirst("^<=?", "") : "";
    return dates(
        from.isEmpty() && to.isEmpty()
            ? DateSpan.between(typed, typed)
            : DateSpan.between(from.isEmpty() ? "*" : from, to.isEmpty() ? "*" : to),
        typed);
  }

  private Node dates(Optional<DateSpan> span, String typed) {
    if (span.isEmpty()) {
      notes.accept(
          "“published:"
              + typed
              + "” is no date and is read as words; write it like"
              + " published:2024-05 or published:[2024-01 TO 2024-06].");
      return new Node.Phrase(Scope.ANYWHERE, typed, 0);
    }
    return new Node.Dates(span.get(), typed);
  }
}
