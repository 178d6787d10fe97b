package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.article.Story;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Corpus.Doc;
import org.wirefold.search.DateHistogram.Span;
import org.wirefold.search.Overview.ValuesOverTime;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Selection;

/** An overview against loops over a list, and against the searches that it stands for. */
final class OverviewTest {
  private static final int VALUES = 4;
  private static final int COPIED = 7;
  private static final SearchRequest REQUEST =
      SearchRequest.ALL.withFacets(List.of(Dimension.COMPANY, Dimension.TOPIC));

  @TempDir private Path temp;
  private int folders;

  @Test
  void everyValueIsCountedInEachSpanAsALoopOverAListCounts() {
    corpora(
        3,
        60,
        (search, corpus) -> {
          for (Fold fold : Fold.values()) {
            check(search, corpus, REQUEST.withFold(fold));
            check(search, corpus, selecting("company-1", "company-2").withFold(fold));
          }
        });
  }

  private static SearchRequest selecting(String... companies) {
    return REQUEST
        .withSelection(Dimension.COMPANY, new Selection(List.of(companies), List.of()))
        .withSelection(Dimension.PUBLISHER, new Selection(List.of(), List.of("Publisher 3")));
  }

  private static void check(StorySearch search, Corpus corpus, SearchRequest request)
      throws IOException {
    Overview overview = search.overview(request, VALUES, COPIED);
    assertEquals(search.search(request).total(), overview.total());
    assertEquals(search.histogram(request), overview.dates());
    for (ValuesOverTime values : overview.values()) {
      Dimension dimension = values.facet().facetDimension();
      assertEquals(search.facet(request, dimension, "", VALUES), values.facet());
      for (int v = 0; v < values.counts().size(); v++) {
        String value = values.facet().values().get(v).value();
        checkSpans(
            overview.dates().spans(),
            corpus,
            request.fold(),
            doc -> matchesBeside(request, dimension, doc) && has(doc, dimension, value),
            values.counts().get(v));
      }
    }
  }

  private static void checkSpans(
      List<Span> spans, Corpus corpus, Fold fold, Predicate<Doc> counts, List<Long> actual) {
    for (int i = 0; i < spans.size(); i++) {
      String from = spans.get(i).from();
      String to = spans.get(i).to();
      long expected =
          corpus.docs.stream()
              .filter(counts)
              .filter(doc -> doc.article().published().isPresent())
              .filter(doc -> day(doc).compareTo(from) >= 0 && day(doc).compareTo(to) <= 0)
              .map(doc -> fold == Fold.STORIES ? (Object) doc.story() : doc.id())
              .distinct()
              .count();
      assertEquals(expected, actual.get(i), spans.get(i) + " " + fold);
    }
  }

  private static String day(Doc doc) {
    return doc.article().published().orElseThrow().start().toString().substring(0, 10);
  }

  private static boolean matchesBeside(SearchRequest request, Dimension dimension, Doc doc) {
    return request.selections().entrySet().stream()
        .filter(selected -> selected.getKey() != dimension)
        .allMatch(selected -> matches(selected, doc));
  }

  private static boolean matches(Map.Entry<Dimension, Selection> selected, Doc doc) {
    Selection selection = selected.getValue();
    return (selection.include().isEmpty()
            || selection.include().stream().anyMatch(v -> has(doc, selected.getKey(), v)))
        && selection.exclude().stream().noneMatch(v -> has(doc, selected.getKey(), v));
  }

  private static boolean has(Doc doc, Dimension dimension, String value) {
    return doc.values(dimension).contains(value);
  }

  @Test
  void theNewestStoriesWithCopiesAreRead() {
    corpora(
        2,
        60,
        (search, corpus) -> {
          SearchRequest copied =
              REQUEST
                  .withSelection(
                      Dimension.COPIES, new Selection(List.of("2-5", "6-20", "21+"), List.of()))
                  .withSort(SearchRequest.Sort.NEWEST)
                  .withSize(COPIED);
          assertEquals(
              search.search(copied).stories().stream()
                  .map(SearchResult.Hit::story)
                  .collect(Collectors.toList()),
              search.overview(REQUEST, VALUES, COPIED).copied().stream()
                  .map(Story::id)
                  .collect(Collectors.toList()));
        });
  }

  @Test
  void nothingFoundStillListsWhatIsSelected() {
    corpora(
        1,
        10,
        (search, corpus) -> {
          Overview overview = search.overview(selecting("nobody").withQuery("zeppelin"), 4, 4);
          assertEquals(0, overview.total().articles());
          assertTrue(overview.dates().spans().isEmpty());
          assertTrue(overview.copied().isEmpty());
          assertFalse(overview.values().getFirst().facet().values().isEmpty());
          assertEquals(List.of(List.of()), overview.values().getFirst().counts());
        });
  }

  private interface Check {
    void on(StorySearch search, Corpus corpus) throws IOException;
  }

  /** So many random corpora, each written and opened. */
  private void corpora(int trials, int articles, Check check) {
    Seeded.trials(
        trials,
        random -> {
          Corpus corpus = Corpus.random(random, articles);
          Path folder = temp.resolve("i" + folders++);
          corpus.write(folder, random);
          try (StoryIndex index = StoryIndex.open(folder)) {
            check.on(new StorySearch(index), corpus);
          }
        });
  }
}
