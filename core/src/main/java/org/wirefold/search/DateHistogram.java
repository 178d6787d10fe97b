package org.wirefold.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wirefold.index.StoryTable;
import org.wirefold.search.SearchRequest.Fold;

/**
 * How many stories (articles, when unfolded) of a search were published when: spans of one length
 * without a gap, as short as {@value #MOST} of them allow. A story counts once in each span in
 * which a copy of it that matches was published, as it does under facets. Immutable.
 *
 * @param spans in order, empty ones among them
 * @param undated how many have no date
 */
public record DateHistogram(Interval interval, List<Span> spans, long undated) {
  private static final int MOST = 60;
  private static final long DAY_MILLIS = 86_400_000;

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

  static DateHistogram of(Matches matches, StoryTable table, Fold fold) {
    long[] days = new long[matches.count()];
    long undated = 0;
    int dated = 0;
    boolean[] counted = new boolean[fold == Fold.STORIES ? table.numbers() : 0];
    for (int i = 0; i < matches.count(); i++) {
      int document = matches.document(i);
      long at = table.publishedAt(document);
      int story = table.storyOf(document);
      if (at != StoryTable.UNDATED) {
        days[dated++] =
            Math.floorDiv(at, DAY_MILLIS) << Integer.SIZE | (fold == Fold.STORIES ? story : i);
      } else if (fold == Fold.ARTICLES) {
        undated++;
      } else if (!counted[story]) {
        counted[story] = true;
        undated++;
      }
    }
    Arrays.sort(days, 0, dated);
    return dated == 0
        ? new DateHistogram(Interval.DAY, List.of(), undated)
        : spread(days, dated, undated);
  }

  private static LocalDate day(long packed) {
    return LocalDate.ofEpochDay(packed >> Integer.SIZE);
  }

  /** Spreads days, each with what was published then in its lower half, over spans. */
  private static DateHistogram spread(long[] days, int dated, long undated) {
    LocalDate last = day(days[dated - 1]);
    Interval interval = Interval.of(day(days[0]), last);
    List<Span> spans = new ArrayList<>();
    int i = 0;
    for (LocalDate start = interval.start(day(days[0])); !start.isAfter(last); ) {
      LocalDate next = interval.next(start);
      long end = next.toEpochDay();
      int from = i;
      while (i < dated && days[i] >> Integer.SIZE < end) {
        i++;
      }
      long count = Arrays.stream(days, from, i).mapToInt(d -> (int) d).distinct().count();
      spans.add(new Span(start.toString(), next.minusDays(1).toString(), count));
      start = next;
    }
    return new DateHistogram(interval, spans, undated);
  }
}
