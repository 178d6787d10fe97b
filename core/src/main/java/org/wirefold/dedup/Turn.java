package org.wirefold.dedup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;

/**
 * When it is an article's turn to be settled: earlier ones first, undated ones last, ties by id.
 *
 * @param at when it was published, or first may have been
 */
record Turn(Instant at, ArticleId id) implements Comparable<Turn> {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::at).thenComparing(Turn::id);

  static Turn of(Optional<Published> published, ArticleId id) {
    return new Turn(published.map(Turn::moment).orElse(Instant.MAX), id);
  }

  /** As exact as an index keeps it. */
  private static Instant moment(Published published) {
    return published.start().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether both lie within this time of one another. */
  static boolean isWithin(Duration window, Instant a, Instant b) {
    return Duration.between(a, b).abs().compareTo(window) <= 0;
  }

  @Override
  public int compareTo(Turn other) {
    return ORDER.compare(this, other);
  }
}
