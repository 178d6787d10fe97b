package org.wirefold.search;

import java.time.Instant;
import java.util.Optional;
import org.wirefold.query.DateSpan;

/**
 * A filter by publication date, both ends included. An article counts where the span its date may
 * mean overlaps; undated ones count only in {@link #ALWAYS}. Immutable.
 *
 * @param from {@code 2024}, {@code 2024-05}, {@code 2024-05-28}, or an ISO date and time (UTC
 *     unless it has a zone)
 * @param to likewise; means the end of the year, month or day it names
 */
public record DateRange(Optional<String> from, Optional<String> to) {
  public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

  /** Checks both ends; {@link RequestException} names the parameter that is wrong. */
  public DateRange {
    from.ifPresent(text -> read("from", text));
    to.ifPresent(text -> read("to", text));
    if (from.isPresent()
        && to.isPresent()
        && read("to", to.get()).end().isBefore(read("from", from.get()).start())) {
      throw new RequestException(
          "to", "\"" + to.get() + "\" lies before \"" + from.get() + "\"; exchange the two");
    }
  }

  public boolean isAlways() {
    return from.isEmpty() && to.isEmpty();
  }

  /** The first instant inside; {@link Instant#MIN} when open. */
  public Instant start() {
    return from.map(text -> read("from", text).start()).orElse(Instant.MIN);
  }

  /** The last instant inside, to the millisecond; {@link Instant#MAX} when open. */
  public Instant end() {
    return to.map(text -> read("to", text).end()).orElse(Instant.MAX);
  }

  private static DateSpan read(String parameter, String text) {
    return DateSpan.read(text)
        .orElseThrow(
            () ->
                new RequestException(
                    parameter,
                    "\"" + text + "\" is not a date; write it like 2024-05-28, 2024-05 or 2024"));
  }
}
