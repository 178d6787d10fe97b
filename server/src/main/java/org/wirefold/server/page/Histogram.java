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
 * @param others what no bar stands for
 */
public record Histogram(String interval, List<Bar> bars, List<Tick> ticks, List<Others> others) {
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

  /**
   * Stories that no bar stands for.
   *
   * @param label {@code 3 before 2019}
   * @param href the search for them; undated ones have none
   */
  public record Others(String label, Optional<String> href) {}

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
            dates.interval().key(), List.copyOf(bars), List.copyOf(ticks), others(request, dates)));
  }

  private static List<Others> others(SearchRequest request, DateHistogram dates) {
    List<Others> others = new ArrayList<>();
    LocalDate first = LocalDate.parse(dates.spans().getFirst().from());
    LocalDate last = LocalDate.parse(dates.spans().getLast().to());
    if (dates.earlier() > 0) {
      DateRange before =
          new DateRange(request.dates().from(), Optional.of(first.minusDays(1).toString()));
      others.add(
          others(request, Words.number(dates.earlier()) + " before " + DAY.format(first), before));
    }
    if (dates.later() > 0) {
      DateRange after =
          new DateRange(Optional.of(last.plusDays(1).toString()), request.dates().to());
      others.add(
          others(request, Words.number(dates.later()) + " after " + DAY.format(last), after));
    }
    if (dates.undated() > 0) {
      others.add(new Others(Words.number(dates.undated()) + " undated", Optional.empty()));
    }
    return List.copyOf(others);
  }

  private static Others others(SearchRequest request, String label, DateRange dates) {
    return new Others(
        label, Optional.of(Links.search(request.withDates(dates).withCursor(Optional.empty()))));
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
