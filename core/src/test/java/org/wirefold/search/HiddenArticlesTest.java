package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Handling.Status;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;

/** Articles that may not be shown: an index that holds them answers as one that does not. */
final class HiddenArticlesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);

  @TempDir private Path temp;

  private static Handling handling(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> with(Status.CANCELED, Optional.empty());
      case 1 -> with(Status.WITHHELD, Optional.of(NOW.minusSeconds(60)));
      case 2 -> with(Status.USABLE, Optional.of(LATER));
      case 3 -> with(Status.USABLE, Optional.of(NOW.minusSeconds(60)));
      default -> Handling.USUAL;
    };
  }

  private static Handling with(Status status, Optional<Instant> embargo) {
    return new Handling(status, Revision.NONE, embargo, false);
  }

  @Test
  void nothingCanBeFoundOrCountedBeforeItMayBeShown() {
    Seeded.trials(
        8,
        random -> {
          Corpus all = new Corpus();
          for (Corpus.Doc doc : Corpus.random(random, 60).docs) {
            Article handled = doc.article().toBuilder().handling(handling(random)).build();
            all.docs.add(new Corpus.Doc(handled, doc.tags(), doc.story()));
          }
          Path folder = Files.createTempDirectory(temp, "all");
          all.write(folder, random);
          AtomicReference<Instant> clock = new AtomicReference<>(NOW);
          try (StoryIndex index = StoryIndex.open(folder, clock::get)) {
            assertEquals(answers(shown(all, NOW), random), answers(index));
            clock.set(LATER);
            index.refresh();
            assertEquals(answers(shown(all, LATER), random), answers(index));
          }
        });
  }

  // The same articles without those that are hidden, in stories numbered without gaps.
  private static Corpus shown(Corpus all, Instant now) {
    Corpus shown = new Corpus();
    Map<Integer, Integer> numbers = new TreeMap<>();
    all.docs.stream()
        .filter(doc -> doc.article().handling().isUsable(now))
        .sorted((a, b) -> a.story() - b.story())
        .forEach(
            doc -> {
              int number = numbers.computeIfAbsent(doc.story(), s -> numbers.size());
              shown.docs.add(new Corpus.Doc(doc.article(), doc.tags(), number));
            });
    return shown;
  }

  private List<String> answers(Corpus corpus, Random random) throws IOException {
    Path folder = Files.createTempDirectory(temp, "shown");
    corpus.write(folder, random);
    try (StoryIndex index = StoryIndex.open(folder)) {
      return answers(index);
    }
  }

  private static List<String> answers(StoryIndex index) throws IOException {
    StorySearch search = new StorySearch(index);
    List<String> answers = new ArrayList<>(List.of(search.size().toString()));
    for (Fold fold : Fold.values()) {
      SearchRequest request =
          SearchRequest.ALL
              .withFold(fold)
              .withSort(Sort.NEWEST)
              .withSize(SearchRequest.MAX_SIZE) // what a page cuts off is decided by ties
              .withFacets(Arrays.asList(Dimension.values()));
      SearchResult result = search.search(request);
      answers.add(result.total() + " " + result.facets());
      result.stories().stream()
          .map(hit -> hit.article().id() + " " + hit.article().published() + hit.copies())
          .sorted()
          .forEach(answers::add);
    }
    List<String> rows = new ArrayList<>();
    search.export(
        SearchRequest.ALL, row -> rows.add(row.id() + " " + row.relation() + " " + row.body()));
    Collections.sort(rows); // of one date they come in the order of their documents
    answers.addAll(rows);
    return answers;
  }

  @Test
  void whoAsksForAHiddenArticleIsToldWhyItIsNotShown() throws IOException {
    Article killed = article("killed", with(Status.CANCELED, Optional.empty()));
    Article held = article("held", with(Status.WITHHELD, Optional.empty()));
    Article early = article("early", with(Status.USABLE, Optional.of(LATER)));
    Article open = article("open", Handling.USUAL);
    Corpus corpus = new Corpus().with(0, killed).with(1, held).with(2, early).with(2, open);
    corpus.write(temp, new Random(1));
    AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    try (StoryIndex index = StoryIndex.open(temp, clock::get)) {
      StorySearch search = new StorySearch(index);
      for (String id : List.of("killed", "held", "early")) {
        assertEquals(Optional.empty(), search.article(new ArticleId(id)));
        assertEquals(Optional.empty(), search.story(id));
      }
      assertEquals("article killed is held but not shown: it was killed", why(search, "killed"));
      assertEquals("article held is held but not shown: it is withheld", why(search, "held"));
      assertEquals(
          "article early is held but not shown: it is under embargo until " + LATER,
          why(search, "early"));
      assertEquals(Optional.empty(), search.withheld("open"));
      assertEquals(Optional.empty(), search.withheld("nobody"));
      assertEquals(1, search.story("open").orElseThrow().copies().size());
      clock.set(LATER);
      index.refresh();
      assertTrue(search.article(new ArticleId("early")).isPresent());
      assertEquals(2, search.story("open").orElseThrow().copies().size());
      assertEquals(Optional.empty(), search.withheld("early"));
    }
  }

  private static String why(StorySearch search, String id) throws IOException {
    return search.withheld(id).orElseThrow();
  }

  private static Article article(String id, Handling handling) {
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title("Title of " + id)
        .body("Body of " + id)
        .handling(handling)
        .build();
  }
}
