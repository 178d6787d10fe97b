package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.search.DateHistogram;
import org.wirefold.search.DateHistogram.Interval;
import org.wirefold.search.DateHistogram.Span;
import org.wirefold.search.DateRange;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchRequest;

final class HistogramTest {
  private static final DateHistogram MONTHS =
      new DateHistogram(
          Interval.MONTH,
          List.of(
              new Span("2025-03-01", "2025-03-31", 200),
              new Span("2025-04-01", "2025-04-30", 0),
              new Span("2025-05-01", "2025-05-31", 1)),
          1,
          3,
          2);

  @Test
  void everyBarIsTheSearchForItsTime() {
    SearchRequest request =
        SearchRequest.ALL.withQuery("ferry").withCursor(Optional.of("somewhere"));
    Histogram histogram = Histogram.of(request, MONTHS).orElseThrow();
    Histogram.Bar last = histogram.bars().getLast();
    assertEquals("/?q=ferry&from=2025-05-01&to=2025-05-31", last.href());
    assertEquals("May 2025: 1 story", last.label());
  }

  @Test
  void whatNoBarStandsForIsNamedWithItsSearch() {
    DateRange until = new DateRange(Optional.of("2020"), Optional.empty());
    List<Histogram.Others> others =
        Histogram.of(SearchRequest.ALL.withDates(until), MONTHS).orElseThrow().others();
    assertEquals(
        List.of(
            new Histogram.Others("1 before 1 Mar 2025", Optional.of("/?from=2020&to=2025-02-28")),
            new Histogram.Others("3 after 31 May 2025", Optional.of("/?from=2025-06-01")),
            new Histogram.Others("2 undated", Optional.empty())),
        others);
  }

  @Test
  void aBarIsSeenHoweverSmallAndNoneWhereThereIsNothing() {
    List<Histogram.Bar> bars = Histogram.of(SearchRequest.ALL, MONTHS).orElseThrow().bars();
    assertEquals(100, bars.get(0).height());
    assertEquals(0, bars.get(1).height());
    assertTrue(bars.get(2).height() >= 4);
  }

  @Test
  void oneBarIsNoChoice() {
    DateHistogram day =
        new DateHistogram(Interval.DAY, List.of(new Span("2025-03-01", "2025-03-01", 5)), 0, 0, 0);
    assertTrue(Histogram.of(SearchRequest.ALL, day).isEmpty());
  }

  @Test
  void aValueRisesWhereItsLaterShareIsLargerThanThatOfAll() {
    Facet.Value value = new Facet.Value("norvolt", "Norvolt", 7, false);
    Trend rising = Trend.of(value, "/", MONTHS, List.of(0L, 0L, 7L));
    assertEquals(Optional.of(Trend.Direction.RISING), rising.direction());
    assertEquals(1, rising.bars().size());
    assertEquals(
        Optional.of(Trend.Direction.STEADY),
        Trend.of(value, "/", MONTHS, List.of(200L, 0L, 1L)).direction());
  }

  @Test
  void threeStoriesAreNoTrend() {
    Facet.Value value = new Facet.Value("norvolt", "Norvolt", 3, false);
    assertEquals(Optional.empty(), Trend.of(value, "/", MONTHS, List.of(0L, 0L, 3L)).direction());
  }
}
