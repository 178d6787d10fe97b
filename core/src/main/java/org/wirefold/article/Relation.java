package org.wirefold.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an article stands to the root of its story. */
public enum Relation {
  /** The root itself, and an article alone. */
  ORIGINAL,
  /** The same words. */
  EXACT,
  /** Small edits, a new headline, the credit moved. */
  EDITED,
  /** One contains the other. */
  EXCERPT,
  /** The same story with newer facts; also a correction. */
  UPDATE,
  /** The same reporting retold: its quotes, numbers and names. */
  REWRITE;

  /** The lower-case name, as JSON and people write it. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
