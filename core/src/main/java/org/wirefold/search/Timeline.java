package org.wirefold.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.wirefold.index.StoryTable;
import org.wirefold.search.DateHistogram.Interval;
import org.wirefold.search.DateHistogram.Span;
import org.wirefold.search.SearchRequest.Fold;

/**
 * The spans of a {@link DateHistogram}, and how many stories lie in each. They cover all days from
 * the first to the last, but those of a few stragglers: a wrong date is no rarity in saved pages,
 * and a single one of 1970 would make one bar of a year's news. Immutable.
 */
final class Timeline {
  private static final long DAY_MILLIS = 86_400_000;

  /** Of fewer everything is shown. */
  private static final long ENOUGH = 20;

  /** One in so many may be a straggler, at either end, and one always. */
  private static final long FEW = 100;

  /** So many times shorter all must become to be worth leaving something out. */
  private static final int WORTHWHILE = 10;

  private final Interval interval;

  /** As days: where each span begins, and where the last one ends. */
  private final long[] bounds;

  /** What is before the spans, in each of them, and after. */
  private final long[] counts;

  private final long undated;

  private Timeline(Interval interval, long[] bounds, long[] counts, long undated) {
    this.interval = interval;
    this.bounds = bounds;
    this.counts = counts;
    this.undated = undated;
  }

  /**
   * That of what a search found; two passes over it, and two more each time that stragglers are
   * left out.
   */
  static Timeline of(Matches matches, StoryTable table, Fold fold) {
    LongSummaryStatistics all = days(matches, table).summaryStatistics();
    if (all.getCount() == 0) {
      return over(Interval.DAY, new long[] {0}, matches, table, fold);
    }
    Timeline shown = over(all.getMin(), all.getMax(), matches, table, fold);
    for (Timeline nearer = shown.nearer(matches, table, fold);
        nearer != shown;
        nearer = shown.nearer(matches, table, fold)) {
      shown = nearer;
    }
    return shown;
  }

  private static LongStream days(Matches matches, StoryTable table) {
    return IntStream.range(0, matches.count())
        .mapToLong(i -> table.publishedAt(matches.document(i)))
        .filter(at -> at != StoryTable.UNDATED)
        .map(at -> Math.floorDiv(at, DAY_MILLIS));
  }

  private static Timeline over(
      long firstDay, long lastDay, Matches matches, StoryTable table, Fold fold) {
    LocalDate first = LocalDate.ofEpochDay(firstDay);
    LocalDate last = LocalDate.ofEpochDay(lastDay);
    Interval interval = Interval.of(first, last);
    LongStream.Builder bounds = LongStream.builder();
    LocalDate bound = interval.start(first);
    for (; !bound.isAfter(last); bound = interval.next(bound)) {
      bounds.add(bound.toEpochDay());
    }
    return over(interval, bounds.add(bound.toEpochDay()).build().toArray(), matches, table, fold);
  }

  private static Timeline over(
      Interval interval, long[] bounds, Matches matches, StoryTable table, Fold fold) {
    long[] counts = new long[bounds.length + 1];
    long undated = 0;
    StoryValues seen = new StoryValues(fold == Fold.STORIES ? table.numbers() : 0);
    for (int i = 0; i < matches.count(); i++) {
      int document = matches.document(i);
      int story = table.storyOf(document);
      long at = table.publishedAt(document);
      int place = at == StoryTable.UNDATED ? counts.length : 1 + place(bounds, at);
      if (fold == Fold.ARTICLES || table.size(story) == 1 || seen.add(story, place)) {
        if (at == StoryTable.UNDATED) {
          undated++;
        } else {
          counts[place]++;
        }
      }
    }
    return new Timeline(interval, bounds, counts, undated);
  }

  /** The same without stragglers; itself where there are none, or little is gained. */
  private Timeline nearer(Matches matches, StoryTable table, Fold fold) {
    long shown = Arrays.stream(counts, 1, size() + 1).sum();
    if (shown < ENOUGH || interval == Interval.DAY) {
      return this;
    }
    long few = Math.max(1, shown / FEW);
    int from = 0;
    for (long left = counts[1]; left <= few; left += counts[from + 1]) {
      from++;
    }
    int to = size();
    for (long left = counts[to]; left <= few; left += counts[to]) {
      to--;
    }
    if (from == 0 && to == size()) {
      return this;
    }
    long start = bounds[from];
    long end = bounds[to];
    LongSummaryStatistics near =
        days(matches, table).filter(day -> day >= start && day < end).summaryStatistics();
    boolean isWorthwhile =
        (near.getMax() - near.getMin() + 1) * WORTHWHILE <= bounds[size()] - bounds[0];
    return isWorthwhile ? over(near.getMin(), near.getMax(), matches, table, fold) : this;
  }

  /** How many spans there are. */
  int size() {
    return bounds.length - 1;
  }

  /** The span in which a time lies; -1 where it is before all, {@link #size} where it is after. */
  int place(long at) {
    return place(bounds, at);
  }

  private static int place(long[] bounds, long at) {
    int place = Arrays.binarySearch(bounds, Math.floorDiv(at, DAY_MILLIS));
    return place >= 0 ? place : -place - 2;
  }

  DateHistogram histogram() {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      spans.add(
          new Span(
              LocalDate.ofEpochDay(bounds[i]).toString(),
              LocalDate.ofEpochDay(bounds[i + 1] - 1).toString(),
              counts[i + 1]));
    }
    return new DateHistogram(interval, spans, counts[0], counts[size() + 1], undated);
  }
}
