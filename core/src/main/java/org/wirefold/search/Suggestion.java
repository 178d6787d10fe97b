package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.schema.Dimension;

/**
 * What somebody may be about to type. Immutable.
 *
 * @param value the value of a dimension as filters take it, or the id of a story
 * @param label as people read it: a name, or a headline
 */
public record Suggestion(Kind kind, String value, String label) {

  /** What a suggestion is. */
  public enum Kind {
    COMPANY(Dimension.COMPANY),
    TOPIC(Dimension.TOPIC),
    PERSON(Dimension.PERSON),
    PUBLISHER(Dimension.PUBLISHER),
    STORY;

    private final Optional<Dimension> dimension;

    Kind(Dimension dimension) {
      this.dimension = Optional.of(dimension);
    }

    Kind() {
      this.dimension = Optional.empty();
    }

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension that has the value; empty for stories. */
    public Optional<Dimension> dimension() {
      return dimension;
    }
  }
}
