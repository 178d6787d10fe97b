package org.wirefold.server.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.search.DateHistogram;
import org.wirefold.search.DateHistogram.Interval;
import org.wirefold.search.DateHistogram.Span;
import org.wirefold.search.DateRange;
import org.wirefold.search.SearchRequest;

/**
 * How many stories there are over time, as bars; every bar is the search for its time. Places and
 * sizes are percentages, so that the picture fits any width without being scaled. Immutable.
 *
 * @param interval what a bar stands for: {@code month}
 * @param undated how many have no date; empty for none
 */
public record Histogram(
    String interval, List<Bar> bars, List<Tick> ticks, Optional<String> undated) {
  private static final int MOST_TICKS = 6;

  /** Less would not be seen, nor hit. */
  private static final double LOWEST_PERCENT = 4;

  /** A date further right would not fit. */
  private static final double LAST_TICK_PERCENT = 90;

  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
  private static final DateTimeFormatter MONTH = formatter("MMM uuuu");
  private static final DateTimeFormatter QUARTER = formatter("'Q'q uuuu");
  private static final DateTimeFormatter YEAR = formatter("uuuu");

  /**
   * One bar.
   *
   * @param label {@code May 2025: 3 stories}
   * @param from the first day; {@code to} the last, as filters take them
   */
  public record Bar(
      String label,
      long count,
      String href,
      String from,
      String to,
      double x,
      double width,
      double height) {
    public double top() {
      return 100 - height;
    }
  }

  /** A date under the bars. */
  public record Tick(String label, double x) {}

  /** Empty where there is nothing to choose from: fewer than two bars. */
  static Optional<Histogram> of(SearchRequest request, DateHistogram dates) {
    int n = dates.spans().size();
    if (n < 2) {
      return Optional.empty();
    }
    long most = dates.spans().stream().mapToLong(Span::count).max().orElse(1);
    int step = Math.ceilDiv(n, MOST_TICKS);
    List<Bar> bars = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Span span = dates.spans().get(i);
      double x = 100.0 * i / n;
      bars.add(bar(request, dates.interval(), span, most, x, 100.0 / n));
      if (i % step == 0 && x <= LAST_TICK_PERCENT) {
        ticks.add(new Tick(label(dates.interval(), span), x));
      }
    }
    return Optional.of(
        new Histogram(
            dates.interval().key(),
            List.copyOf(bars),
            List.copyOf(ticks),
            dates.undated() == 0
                ? Optional.empty()
                : Optional.of(Words.number(dates.undated()) + " undated")));
  }

  private static Bar bar(
      SearchRequest request, Interval interval, Span span, long most, double x, double width) {
    DateRange dates = new DateRange(Optional.of(span.from()), Optional.of(span.to()));
    return new Bar(
        (interval == Interval.WEEK ? "Week of " : "")
            + label(interval, span)
            + ": "
            + Words.unit(request, span.count()),
        span.count(),
        Links.search(request.withDates(dates).withCursor(Optional.empty())),
        span.from(),
        span.to(),
        x,
        width,
        span.count() == 0 ? 0 : Math.max(LOWEST_PERCENT, 100.0 * span.count() / most));
  }

  private static String label(Interval interval, Span span) {
    LocalDate first = LocalDate.parse(span.from());
    return switch (interval) {
      case DAY, WEEK -> DAY.format(first);
      case MONTH -> MONTH.format(first);
      case QUARTER -> QUARTER.format(first);
      case YEAR -> YEAR.format(first);
      case DECADE -> YEAR.format(first) + "s";
    };
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
