package org.wirefold.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One step from a left text to a right one. The left spans of all edits of a text, put in order,
 * are the left text, and the right spans the right one.
 *
 * @param left where it stands on the left; empty for what is added
 * @param right where it stands on the right; empty for what is dropped
 */
public record Edit(Kind kind, Span left, Span right) {
  /** What became of the words. */
  public enum Kind {
    /** Both have them here. */
    SAME,
    /** Others stand in their place. */
    CHANGED,
    ADDED,
    DROPPED,
    /** Whole sentences that stand elsewhere; listed at their place on the right. */
    MOVED;

    /** The lower-case name, as JSON and people write it. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Edit of(Span left, Span right) {
    Kind kind = right.isEmpty() ? Kind.DROPPED : left.isEmpty() ? Kind.ADDED : Kind.CHANGED;
    return new Edit(kind, left, right);
  }

  boolean goesOnWith(Edit next) {
    return kind == next.kind
        && left.end() == next.left.start()
        && right.end() == next.right.start();
  }

  Edit with(Edit next) {
    return new Edit(kind, left.to(next.left), right.to(next.right));
  }
}
