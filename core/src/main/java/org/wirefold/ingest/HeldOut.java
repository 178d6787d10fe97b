package org.wirefold.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.tag.LabelledArticle;

/**
 * Labelled articles in two parts, to learn from one and measure on the other. Held out is the
 * latest fifth: that is how it will be used, and copies of one story, which lie near each other in
 * time, hardly ever come into both. Where most articles have no date, it is every fifth as they
 * come. Immutable.
 */
record HeldOut(List<LabelledArticle> rest, List<LabelledArticle> heldOut) {
  private static final int ONE_IN = 5;

  /** An article, and when it was published. */
  record Dated(LabelledArticle article, Optional<Instant> published) {}

  HeldOut {
    rest = List.copyOf(rest);
    heldOut = List.copyOf(heldOut);
  }

  static HeldOut of(List<Dated> articles) {
    List<Instant> dates =
        articles.stream().flatMap(article -> article.published().stream()).sorted().toList();
    boolean byDate = dates.size() > articles.size() / 2;
    Instant from =
        byDate ? dates.get(dates.size() - Math.max(1, dates.size() / ONE_IN)) : Instant.MAX;
    List<LabelledArticle> rest = new ArrayList<>();
    List<LabelledArticle> heldOut = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Dated dated = articles.get(i);
      boolean isHeld =
          byDate
              ? dated.published().filter(published -> !published.isBefore(from)).isPresent()
              : i % ONE_IN == ONE_IN - 1;
      (isHeld ? heldOut : rest).add(dated.article());
    }
    return new HeldOut(rest, heldOut);
  }
}
