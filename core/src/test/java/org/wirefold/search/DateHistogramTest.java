package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.DateHistogram.Interval;
import org.wirefold.search.DateHistogram.Span;
import org.wirefold.search.SearchRequest.Fold;

/** Spans of time against a loop over a list. */
final class DateHistogramTest {
  @TempDir private Path temp;
  private int folders;

  @Test
  void spansCountWhatALoopOverAListCounts() {
    Seeded.trials(
        3,
        random -> {
          Corpus corpus = Corpus.random(random, 60);
          for (Fold fold : Fold.values()) {
            DateHistogram histogram = histogram(corpus, random, SearchRequest.ALL.withFold(fold));
            assertEquals(Interval.WEEK, histogram.interval());
            for (Span span : histogram.spans()) {
              assertEquals(count(corpus, span, fold), span.count(), span + " " + fold);
            }
            assertEquals(
                corpus.docs.stream()
                    .filter(d -> d.article().published().isEmpty())
                    .map(d -> fold == Fold.STORIES ? (Object) d.story() : d.id())
                    .distinct()
                    .count(),
                histogram.undated());
          }
        });
  }

  private static long count(Corpus corpus, Span span, Fold fold) {
    return corpus.docs.stream()
        .filter(d -> d.article().published().isPresent())
        .filter(
            d -> {
              String day =
                  d.article().published().orElseThrow().start().toString().substring(0, 10);
              return day.compareTo(span.from()) >= 0 && day.compareTo(span.to()) <= 0;
            })
        .map(d -> fold == Fold.STORIES ? (Object) d.story() : d.id())
        .distinct()
        .count();
  }

  @Test
  void spansAreAsShortAsSixtyOfThemAllow() throws IOException {
    record Case(String last, Interval interval, int spans) {}
    for (Case c :
        List.of(
            new Case("2020-02-03", Interval.DAY, 1),
            new Case("2020-04-02", Interval.DAY, 60),
            new Case("2020-04-03", Interval.WEEK, 9),
            new Case("2021-03-29", Interval.MONTH, 14),
            new Case("2025-02-28", Interval.QUARTER, 21),
            new Case("2035-01-31", Interval.YEAR, 16),
            new Case("2435-01-31", Interval.DECADE, 42))) {
      Corpus corpus =
          new Corpus().with(0, article("a", "2020-02-03")).with(1, article("b", c.last()));
      DateHistogram histogram = histogram(corpus, new Random(1), SearchRequest.ALL);
      assertEquals(c.interval(), histogram.interval(), c.last());
      assertEquals(c.spans(), histogram.spans().size(), c.last());
      assertEquals(2, histogram.spans().stream().mapToLong(Span::count).sum(), c.last());
      for (int i = 1; i < histogram.spans().size(); i++) {
        LocalDate before = LocalDate.parse(histogram.spans().get(i - 1).to());
        assertEquals(before.plusDays(1).toString(), histogram.spans().get(i).from());
      }
    }
  }

  @Test
  void fewThatAreFarOffAreCountedBesideTheSpans() throws IOException {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 40; i++) {
      corpus = corpus.with(i, article("a" + i, LocalDate.of(2025, 3, 1).plusDays(i).toString()));
    }
    corpus = corpus.with(40, article("old", "1970-01-01")).with(41, article("late", "2099-12-31"));
    DateHistogram histogram = histogram(corpus, new Random(1), SearchRequest.ALL);
    assertEquals(Interval.DAY, histogram.interval());
    assertEquals(40, histogram.spans().size());
    assertEquals(40, histogram.spans().stream().mapToLong(Span::count).sum());
    assertEquals(1, histogram.earlier());
    assertEquals(1, histogram.later());
  }

  @Test
  void manyThatAreFarOffAreShown() throws IOException {
    Corpus corpus = new Corpus();
    for (int i = 0; i < 40; i++) {
      int year = i < 4 ? 1990 : 2025;
      corpus = corpus.with(i, article("a" + i, LocalDate.of(year, 3, 1).plusDays(i).toString()));
    }
    DateHistogram histogram = histogram(corpus, new Random(1), SearchRequest.ALL);
    assertEquals(Interval.YEAR, histogram.interval());
    assertEquals(40, histogram.spans().stream().mapToLong(Span::count).sum());
    assertEquals(0, histogram.earlier() + histogram.later());
  }

  @Test
  void nothingFoundHasNoSpans() throws IOException {
    Corpus corpus = new Corpus().with(0, article("a", "2020-02-03"));
    DateHistogram histogram =
        histogram(corpus, new Random(1), SearchRequest.ALL.withQuery("zeppelin"));
    assertTrue(histogram.spans().isEmpty());
  }

  private static Article article(String id, String day) {
    Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title("Harbor")
        .body("A copper lantern.")
        .published(java.util.Optional.of(Published.at(noon, "input")))
        .build();
  }

  private DateHistogram histogram(Corpus corpus, Random random, SearchRequest request)
      throws IOException {
    Path folder = temp.resolve("i" + folders++);
    corpus.write(folder, random);
    try (StoryIndex index = StoryIndex.open(folder)) {
      return new StorySearch(index).histogram(request);
    }
  }
}
