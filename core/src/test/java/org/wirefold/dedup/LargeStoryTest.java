package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;

/** Stories that very many sites run, and pages that quote very many stories. */
final class LargeStoryTest {
  private static final int SITES = 500;
  private static final int QUOTED = 200;

  @Test
  void aStoryThat500SitesRunWithFurnitureOfTheirOwnFoldsWhole() {
    Seeded.trials(
        1,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          List<Article> articles = new ArrayList<>();
          for (int i = 0; i < SITES; i++) {
            List<String> page = new ArrayList<>(List.of(newsroom.words(15)));
            page.addAll(report.paragraphs());
            page.add(newsroom.words(25));
            articles.add(
                article(
                    "site" + i,
                    new Report(report.title(), page, report.facts()),
                    Optional.of(DAY.plusDays(2L * i / SITES))));
          }
          for (int batch : List.of(100, SITES)) {
            Folding folding = new Folding();
            Folding.batches(articles, batch).forEach(folding::add);
            assertEquals(1, folding.stories().size(), () -> "in batches of " + batch);
            Collections.shuffle(articles, random);
          }
        });
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
