package org.wirefold.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the trade says about using one version of an article. Immutable.
 *
 * @param revision how this version stands to the ones before it
 * @param embargo not to be shown before this instant
 * @param isPartial only the beginning is here; the rest stands behind a paywall
 * @param version which of the versions it is, as the input counts them: 3 for {@code UPDATE 3}; 0
 *     where it does not say
 */
public record Handling(
    Status status, Revision revision, Optional<Instant> embargo, boolean isPartial, int version) {
  /** A first version that everybody may show, whole. */
  public static final Handling USUAL =
      new Handling(Status.USABLE, Revision.NONE, Optional.empty(), false);

  public Handling {
    if (version < 0) {
      throw new IllegalArgumentException("version is " + version + ", must be 0 or more");
    }
  }

  /** The same without a count of versions. */
  public Handling(Status status, Revision revision, Optional<Instant> embargo, boolean isPartial) {
    this(status, revision, embargo, isPartial, 0);
  }

  /** Whether an article may be shown; the words are those of ninjs and NewsML-G2. */
  public enum Status {
    USABLE,
    WITHHELD,
    /** Killed: it must not be shown any more. */
    CANCELED;

    /** The lower-case name, as JSON and people write it. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The kinds of later versions, as agencies mark them in headlines; each outranks those before.
   */
  public enum Revision {
    NONE,
    UPDATE,
    /** Sent again because something but the facts was wrong. */
    REFILE,
    CORRECTION;

    /** The lower-case name, as JSON and people write it. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it may be shown at this time. */
  public boolean isUsable(Instant now) {
    return status == Status.USABLE && embargo.filter(now::isBefore).isEmpty();
  }

  public Handling withStatus(Status value) {
    return new Handling(value, revision, embargo, isPartial, version);
  }

  public Handling withRevision(Revision value, int number) {
    return new Handling(status, value, embargo, isPartial, number);
  }
}
