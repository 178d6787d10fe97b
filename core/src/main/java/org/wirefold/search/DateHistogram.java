package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * How many stories (articles, when unfolded) of a search were published when: spans of one length
 * without a gap, as short as {@value #MOST} of them allow. A story counts once in each span in
 * which a copy of it that matches was published, as it does under facets. A few that were published
 * long before or after all others are in no span. Immutable.
 *
 * @param spans in order, empty ones among them
 * @param earlier how many were published before the first span
 * @param later how many were published after the last
 * @param undated how many have no date
 */
public record DateHistogram(
    Interval interval, List<Span> spans, long earlier, long later, long undated) {
  private static final int MOST = 60;

  /** The length of a span; weeks begin on Mondays. */
  public enum Interval {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    DECADE;

    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        case YEAR -> day.withDayOfYear(1);
        case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), 10));
      };
    }

    LocalDate next(LocalDate start) {
      return switch (this) {
        case DAY -> start.plusDays(1);
        case WEEK -> start.plusWeeks(1);
        case MONTH -> start.plusMonths(1);
        case QUARTER -> start.plusMonths(3);
        case YEAR -> start.plusYears(1);
        case DECADE -> start.plusYears(10);
      };
    }

    /** The shortest that needs no more than {@value #MOST} spans. */
    static Interval of(LocalDate first, LocalDate last) {
      for (Interval interval : values()) {
        if (interval.spans(first, last) <= MOST) {
          return interval;
        }
      }
      return DECADE;
    }

    private long spans(LocalDate first, LocalDate last) {
      long months = ChronoUnit.MONTHS.between(start(first), start(last));
      return 1
          + switch (this) {
            case DAY -> ChronoUnit.DAYS.between(first, last);
            case WEEK -> ChronoUnit.WEEKS.between(start(first), start(last));
            case MONTH -> months;
            case QUARTER -> months / 3;
            case YEAR -> months / 12;
            case DECADE -> months / 120;
          };
    }
  }

  /**
   * One span, both days inside.
   *
   * @param from as {@code from} of a search takes it
   */
  public record Span(String from, String to, long count) {}
}
