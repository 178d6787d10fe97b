package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;

/** Stories that very many sites run, and pages that quote very many stories. */
final class LargeStoryTest {
  private static final int SITES = 500;
  private static final int QUOTED = 200;

  /** As many as are nominated for one article, and a few. */
  private static final int FEW = 60;

  @Test
  void aStoryThat500SitesRunWithFurnitureOfTheirOwnFoldsWhole() {
    Seeded.trials(
        1,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          List<Article> articles = new ArrayList<>();
          for (int i = 0; i < SITES; i++) {
            articles.add(page("site" + i, report, newsroom, (int) (2L * i / SITES)));
          }
          for (int batch : List.of(100, SITES)) {
            Folding folding = new Folding();
            Folding.batches(articles, batch).forEach(folding::add);
            assertEquals(1, folding.stories().size(), () -> "in batches of " + batch);
            Collections.shuffle(articles, random);
          }
        });
  }

  /** The report with furniture of its own and a credit, so many days after the first day. */
  private static Article page(String id, Report report, Newsroom newsroom, int day) {
    List<String> page = new ArrayList<>(List.of(newsroom.words(15)));
    page.addAll(report.paragraphs());
    page.add(newsroom.words(25));
    return article(
        id,
        "Site " + id,
        new Report(report.title(), page, report.facts()),
        Optional.of(DAY.plusDays(day)),
        Optional.of("Nova Wire"));
  }

  @Test
  void whatComesLateToALargeStoryOrLeavesItIsComparedWithFewWhateverItsSize() {
    Newsroom newsroom = new Newsroom(new Random(7));
    Report report = newsroom.report();
    for (int sites : List.of(SITES, 2 * SITES)) {
      Folding folding = new Folding();
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < sites; i++) {
        articles.add(page("site" + i, report, newsroom, i == 0 ? 5 : 9));
      }
      Folding.batches(articles, 250).forEach(folding::add);
      long before = folding.comparisons();
      folding.add(page("late", report, newsroom, 7));
      assertAtMost(FEW, folding.comparisons() - before, "a late copy");
      before = folding.comparisons();
      folding.add(page("site9", report, newsroom, 9));
      assertAtMost(FEW, folding.comparisons() - before, "a new version of a copy");
      before = folding.comparisons();
      folding.remove("site77");
      assertAtMost(FEW, folding.comparisons() - before, "a copy that is deleted");
      before = folding.comparisons();
      folding.add(page("first", report, newsroom, 1));
      assertAtMost(sites + FEW, folding.comparisons() - before, "an earlier root, measured once");
      assertEquals(sites + 1, folding.story("site0").size());
      assertEquals("first", folding.story("site0").root().value());
      // Nova Wire's own article is not held: an edge for the root, too.
      assertEquals(sites + 1, folding.story("site0").lineage().size());
    }
  }

  private static void assertAtMost(long most, long comparisons, String what) {
    assertTrue(comparisons <= most, () -> what + " takes " + comparisons + " comparisons");
  }

  @Test
  void aPageThatQuotesTheBeginningsOf200StoriesJoinsNoneAndMergesNone() {
    Seeded.trials(
        1,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<Article> stories = new ArrayList<>();
          List<String> quoted = new ArrayList<>();
          for (int i = 0; i < QUOTED; i++) {
            Report report = newsroom.report();
            stories.add(article("story" + i, report, Optional.of(DAY.plusDays(1))));
            quoted.addAll(report.cutTo(2).paragraphs());
          }
          Report page = new Report("All the news", quoted, newsroom.facts());
          for (int day : List.of(0, 2)) {
            Article digest = article("digest", page, Optional.of(DAY.plusDays(day)));
            for (boolean isFirst : List.of(true, false)) {
              Folding folding = new Folding();
              if (isFirst) {
                folding.add(digest);
              }
              folding.add(stories);
              if (!isFirst) {
                folding.add(digest);
              }
              assertEquals(
                  QUOTED + 1,
                  folding.stories().size(),
                  () -> "on day " + day + (isFirst ? " first " : " last ") + folding.partition());
            }
          }
        });
  }
}
