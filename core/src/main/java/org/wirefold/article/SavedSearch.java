package org.wirefold.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search that a person wants to hear of again, with the stories they have heard of. Immutable.
 *
 * @param name by which it is called; no two have the same
 * @param parameters as a search's address has them
 * @param lastRun when news were last asked for
 * @param reported ids of the stories that are no news
 */
public record SavedSearch(
    String name,
    Map<String, List<String>> parameters,
    Instant created,
    Optional<Instant> lastRun,
    List<String> reported) {
  /** Longer names would be no names. */
  public static final int MAX_NAME = 100;

  public SavedSearch {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "the name has " + name.length() + " characters; give it 1 to " + MAX_NAME);
    }
    reported = List.copyOf(reported);
  }

  /** The same after these stories were reported at that time. */
  public SavedSearch ran(Instant when, List<String> nowReported) {
    return new SavedSearch(name, parameters, created, Optional.of(when), nowReported);
  }
}
