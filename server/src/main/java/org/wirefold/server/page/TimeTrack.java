package org.wirefold.server.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.query.DateSpan;

/**
 * Time since the first copy, on a scale that gives the first hours the most room: {@code log(1 +
 * t)}, in units of a fiftieth of the whole. Most copies of a story come within hours and the last
 * ones after weeks, and a plain scale would pile the first ones up. A date that is known to the day
 * alone is a span, and does not say who was first where others have a time. Immutable.
 *
 * @param first when the first copy came out; {@code EPOCH} where no date is known
 */
public record TimeTrack(Instant first, Duration whole) {
  private static final double FIRST_PERCENT = 4;
  private static final double LAST_PERCENT = 87;
  private static final double TICK_GAP_PERCENT = 29;
  private static final double LEAST_SPAN_PERCENT = 5;
  private static final double UNITS = 50;

  private static final List<Duration> TICKS =
      List.of(
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(91),
          Duration.ofDays(365),
          Duration.ofDays(3650));

  /** A mark on the track, as a percentage of its length. */
  public record Tick(String label, double x) {}

  /**
   * Where a copy stands: at {@code x}, or between it and {@code end} where its time is not known.
   */
  public record Place(double x, double end, boolean isExact) {}

  static TimeTrack of(List<Optional<String>> dates) {
    List<DateSpan> spans = dates.stream().flatMap(date -> span(date).stream()).toList();
    List<Instant> ends = spans.stream().map(DateSpan::end).sorted().toList();
    List<Instant> starts = spans.stream().map(DateSpan::start).sorted().toList();
    if (starts.isEmpty()) {
      return new TimeTrack(Instant.EPOCH, Duration.ZERO);
    }
    boolean isAnyExact = spans.stream().anyMatch(TimeTrack::isExact);
    Instant first = isAnyExact ? ends.getFirst() : starts.getFirst();
    Duration whole = Duration.between(first, starts.getLast());
    return new TimeTrack(first, whole.isNegative() ? Duration.ZERO : whole);
  }

  private static Optional<DateSpan> span(Optional<String> date) {
    return date.flatMap(DateSpan::read);
  }

  private static boolean isExact(DateSpan span) {
    return span.start().equals(span.end());
  }

  Optional<Place> place(Optional<String> date) {
    return span(date)
        .map(
            span -> {
              double x = at(span.start());
              double end = Math.max(at(span.end()), x + LEAST_SPAN_PERCENT);
              return new Place(x, end, isExact(span));
            });
  }

  /** The first copy, and of the marks that have room for their labels the latest ones. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    double next = Double.MAX_VALUE;
    for (Duration tick : TICKS.reversed()) {
      double x = at(first.plus(tick));
      boolean hasRoom = next - x >= TICK_GAP_PERCENT && x - FIRST_PERCENT >= TICK_GAP_PERCENT;
      if (tick.compareTo(whole) <= 0 && hasRoom) {
        ticks.addFirst(new Tick("+" + Words.duration(tick), x));
        next = x;
      }
    }
    ticks.addFirst(new Tick("first", FIRST_PERCENT));
    return ticks;
  }

  private double at(Instant time) {
    double minutes = Math.max(1, whole.toMinutes());
    double t = Math.clamp(Duration.between(first, time).toMinutes() / minutes, 0, 1);
    return FIRST_PERCENT
        + (LAST_PERCENT - FIRST_PERCENT) * Math.log1p(t * UNITS) / Math.log1p(UNITS);
  }
}
