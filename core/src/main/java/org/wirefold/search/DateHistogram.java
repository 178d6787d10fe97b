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
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
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
    LongSummaryStatistics dated =
        IntStream.range(0, matches.count())
            .mapToLong(i -> table.publishedAt(matches.document(i)))
            .filter(at -> at != StoryTable.UNDATED)
            .summaryStatistics();
    boolean isDated = dated.getCount() > 0;
    LocalDate first = isDated ? day(dated.getMin()) : LocalDate.EPOCH;
    LocalDate last = isDated ? day(dated.getMax()) : LocalDate.EPOCH;
    Interval interval = Interval.of(first, last);
    List<LocalDate> starts = isDated ? starts(interval, first, last) : List.of();
    long[] counts = counts(matches, table, fold, starts);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      LocalDate start = starts.get(i);
      String end = interval.next(start).minusDays(1).toString();
      spans.add(new Span(start.toString(), end, counts[i + 1]));
    }
    return new DateHistogram(interval, spans, counts[0]);
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY_MILLIS));
  }

  private static List<LocalDate> starts(Interval interval, LocalDate first, LocalDate last) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate start = interval.start(first);
        !start.isAfter(last);
        start = interval.next(start)) {
      starts.add(start);
    }
    return starts;
  }

  /** How many are undated, and then how many there are in each span. */
  private static long[] counts(
      Matches matches, StoryTable table, Fold fold, List<LocalDate> starts) {
    long[] from = starts.stream().mapToLong(LocalDate::toEpochDay).toArray();
    long[] counts = new long[from.length + 1];
    StoryValues seen = new StoryValues(fold == Fold.STORIES ? table.numbers() : 0);
    for (int i = 0; i < matches.count(); i++) {
      int document = matches.document(i);
      int story = table.storyOf(document);
      int span = 1 + place(from, table.publishedAt(document));
      if (fold == Fold.ARTICLES || table.size(story) == 1 || seen.add(story, span)) {
        counts[span]++;
      }
    }
    return counts;
  }

  /** The last of these days that is not after a time; -1 for none. */
  static int place(long[] from, long at) {
    if (at == StoryTable.UNDATED) {
      return -1;
    }
    int place = Arrays.binarySearch(from, Math.floorDiv(at, DAY_MILLIS));
    return place >= 0 ? place : -place - 2;
  }
}
