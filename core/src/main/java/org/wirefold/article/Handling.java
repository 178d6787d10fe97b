package org.wirefold.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What the trade says about using one version of an article. Immutable.
 *
 * @param revision how this version stands to the ones before it
 * @param embargo not to be shown before this instant
 * @param isPartial only the beginning is here; the rest stands behind a paywall
 */
public record Handling(
    Status status, Revision revision, Optional<Instant> embargo, boolean isPartial) {
  /** A first version that everybody may show, whole. */
  public static final Handling USUAL =
      new Handling(Status.USABLE, Revision.NONE, Optional.empty(), false);

  /** Whether an article may be shown; the words are those of ninjs and NewsML-G2. */
  public enum Status {
    USABLE,
    WITHHELD,
    /** Killed: it must not be shown any more. */
    CANCELED
  }

  /** The kinds of later versions, as agencies mark them in headlines. */
  public enum Revision {
    NONE,
    UPDATE,
    CORRECTION,
    /** Sent again because something but the facts was wrong. */
    REFILE
  }

  /** Whether it may be shown at this time. */
  public boolean isUsable(Instant now) {
    return status == Status.USABLE && embargo.filter(now::isBefore).isEmpty();
  }
}
