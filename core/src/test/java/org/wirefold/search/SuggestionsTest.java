package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.Suggestion.Kind;

/** What is offered while somebody types. */
final class SuggestionsTest {
  @TempDir private Path temp;
  private int folders;

  private static final Corpus HEADLINES =
      new Corpus()
          .with(0, article("a", "Ferry strike enters its second week"))
          .with(0, article("b", "Ferry strike enters its second week"))
          .with(1, article("c", "Companies weigh a ferry to Zürich"))
          .with(2, article("d", "Lighthouse keepers go running"));

  private static Article article(String id, String title) {
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title(title)
        .body("Nothing of note.")
        .build();
  }

  private List<Suggestion> suggest(Corpus corpus, String typed) throws IOException {
    Path folder = temp.resolve("i" + folders++);
    corpus.write(folder, new Random(1));
    try (StoryIndex index = StoryIndex.open(folder)) {
      return new StorySearch(index).suggest(typed, 10);
    }
  }

  private List<String> headlines(String typed) throws IOException {
    return suggest(HEADLINES, typed).stream()
        .filter(s -> s.kind() == Kind.STORY)
        .map(Suggestion::label)
        .toList();
  }

  @Test
  void aHeadlineIsOfferedOnceForAllCopiesByTheBeginningOfAnyOfItsWords() throws IOException {
    assertEquals(List.of("Ferry strike enters its second week"), headlines("str"));
    assertEquals(List.of("Ferry strike enters its second week"), headlines("strike ent"));
    assertEquals(2, headlines("fer").size());
    assertEquals("Ferry strike enters its second week", headlines("FERRY").getFirst());
  }

  @Test
  void anEndingThatTheIndexDoesNotKeepMayBeTyped() throws IOException {
    for (String typed : List.of("compan", "companie", "companies", "companies we")) {
      assertEquals(List.of("Companies weigh a ferry to Zürich"), headlines(typed), typed);
    }
    for (String typed : List.of("runn", "runnin", "running")) {
      assertEquals(List.of("Lighthouse keepers go running"), headlines(typed), typed);
    }
  }

  @Test
  void accentsMayBeLeftOut() throws IOException {
    assertEquals(List.of("Companies weigh a ferry to Zürich"), headlines("zuri"));
    assertEquals(List.of("Companies weigh a ferry to Zürich"), headlines("Zürich"));
  }

  @Test
  void whatCannotBeTheBeginningOfAnythingOffersNothing() throws IOException {
    for (String typed : List.of("", "  ", "\"", "-", "qqqq", "\uD83D", "(((", "x".repeat(5_000))) {
      assertEquals(List.of(), suggest(HEADLINES, typed), typed);
    }
  }

  @Test
  void namesAreThoseThatALoopOverAllNamesFinds() {
    Seeded.trials(
        3,
        random -> {
          Corpus corpus = Corpus.random(random, 40);
          Path folder = temp.resolve("i" + folders++);
          corpus.write(folder, random);
          try (StoryIndex index = StoryIndex.open(folder)) {
            StorySearch search = new StorySearch(index);
            for (String typed : List.of("p", "pub", "person 1", "1", "company", "publisher 1")) {
              Set<String> expected =
                  corpus.docs.stream()
                      .flatMap(
                          d ->
                              Stream.of(
                                      d.tags().companies(),
                                      d.tags().topics(),
                                      d.tags().people(),
                                      d.article().publisher().stream().toList())
                                  .flatMap(List::stream))
                      .filter(name -> beginsWithin(name.toLowerCase(java.util.Locale.ROOT), typed))
                      .collect(Collectors.toCollection(TreeSet::new));
              Set<String> found =
                  search.suggest(typed, 1_000).stream()
                      .filter(s -> s.kind() != Kind.STORY)
                      .map(Suggestion::value)
                      .collect(Collectors.toCollection(TreeSet::new));
              assertEquals(expected, found, typed);
            }
            assertTrue(search.suggest("p", 4).size() <= 4);
          }
        });
  }

  private static boolean beginsWithin(String name, String typed) {
    return (" " + name.replace('-', ' ')).contains(" " + typed);
  }
}
