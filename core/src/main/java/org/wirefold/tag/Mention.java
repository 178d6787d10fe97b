package org.wirefold.tag;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * A company, person or place found in a text.
 *
 * @param entity a company's id in the registry, or else the name
 * @param surface the form that stands in the text
 * @param start UTF-16 offset in title + {@code \n\n} + body
 * @param end exclusive
 */
public record Mention(
    Kind kind, @JsonAlias("company") String entity, String surface, int start, int end) {
  /** What is mentioned. */
  public enum Kind {
    COMPANY,
    PERSON,
    PLACE
  }

  public Mention {
    kind = kind == null ? Kind.COMPANY : kind; // indexes of before hold companies only
  }
}
