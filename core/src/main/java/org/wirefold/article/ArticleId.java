package org.wirefold.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of an article, kept for good: the same id again is an update of the same article.
 * Taken from the input, else made from its URL or its place (see {@code read}). Never blank, at
 * most {@link #MAX_CHARS} UTF-16 units. Immutable.
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {
  /** Longer ids would not fit into a Lucene term with room for any encoding. */
  public static final int MAX_CHARS = 2_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    if (value.isBlank() || value.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          "article id has " + value.length() + " characters, must have 1 to " + MAX_CHARS);
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
