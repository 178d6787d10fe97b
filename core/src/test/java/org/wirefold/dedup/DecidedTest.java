package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import org.wirefold.article.Story;

final class DecidedTest {
  private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");
  private final Newsroom news = new Newsroom(new Random(21));
  private final Report port = news.report();
  private final Report fire = news.report();
  private final Folding folding = new Folding();

  private Article[] articles() {
    return new Article[] {
      dated("a1", port, 0),
      dated("a2", news.edited(port, 30), 1),
      dated("a3", news.edited(port, 30), 2),
      dated("b1", fire, 0),
      dated("b2", news.edited(fire, 30), 90)
    };
  }

  @Test
  void aSplitKeepsAnArticleApartAndTheSideWithTheRootKeepsTheId() {
    folding.add(articles());
    Story before = folding.story("a2");
    folding.decide(List.of(split(1, "a2", "a1", "a3")), List.of("a1"));
    assertFalse(folding.areTogether("a1", "a2"));
    assertTrue(folding.areTogether("a1", "a3"));
    assertEquals(before.id(), folding.story("a1").id());
  }

  @Test
  void whatIsLaterFoldedWithTheOthersStaysApartToo() {
    folding.decide(List.of(split(1, "a2", "a1", "a3")), List.of());
    folding.add(articles());
    folding.add(dated("a4", port, 4));
    assertTrue(folding.areTogether("a1", "a4"));
    assertFalse(folding.areTogether("a2", "a4"));
  }

  @Test
  void aCopyOfWhatWasSplitOffJoinsItAndDoesNotBringTheTwoTogether() {
    Article[] articles = articles();
    folding.decide(List.of(split(1, "a2", "a1", "a3")), List.of());
    folding.add(articles);
    Article copy =
        articles[1].toBuilder(new ArticleId("a5"))
            .published(dated("x", port, 5).published())
            .build();
    folding.add(copy);
    assertTrue(folding.areTogether("a2", "a5"));
    assertFalse(folding.areTogether("a1", "a5"));
  }

  @Test
  void aMergeOutranksTheWindowAndSaysWho() {
    folding.add(articles());
    assertFalse(folding.areTogether("b1", "b2"));
    folding.decide(
        List.of(
            new Decision(
                Kind.MERGE,
                List.of(new ArticleId("b2"), new ArticleId("b1")),
                FIRST,
                Optional.empty(),
                Optional.of("the same fire"))),
        List.of("b1", "b2"));
    assertTrue(folding.areTogether("b1", "b2"));
    String sentence =
        folding.story("b1").member(new ArticleId("b2")).evidence().orElseThrow().sentence();
    assertTrue(
        sentence.startsWith("Put together with b1 by a person on 2026-04-01: the same fire. "),
        sentence);
  }

  @Test
  void aMergeBringsWholeStoriesTogether() {
    folding.add(articles());
    folding.decide(List.of(merge(1, "a3", "b1")), List.of("a3", "b1"));
    assertTrue(folding.areTogether("a1", "b1"));
    folding.decide(List.of(), List.of("a3", "b1"));
    assertFalse(folding.areTogether("a1", "b1"));
  }

  @Test
  void theLaterOfTwoContradictingDecisionsWins() {
    Decision split = split(1, "a2", "a1", "a3");
    Decision merge = merge(2, "a2", "a1");
    assertFalse(Decided.by(List.of(merge, split)).isInForce(split));
    assertTrue(Decided.by(List.of(merge, split)).isInForce(merge));
    Decision again = split(3, "a2", "a1", "a3");
    Decided decided = Decided.by(List.of(again, merge));
    assertTrue(decided.isInForce(again));
    assertFalse(decided.isInForce(merge));
    assertEquals(List.of(again), decided.between(new ArticleId("a3"), new ArticleId("a2")));
  }

  @Test
  void tiesGoOnAndKeepTheirWholeGroupApart() {
    Decided decided =
        Decided.by(List.of(merge(1, "x", "y"), merge(2, "y", "z"), split(3, "p", "z")));
    assertFalse(decided.maySit(new ArticleId("x"), List.of(new ArticleId("p"))));
    assertTrue(decided.group(new ArticleId("z")).contains(new ArticleId("x")));
  }

  /** Decisions before the articles, between them or after them: the same stories. */
  @Test
  void itDoesNotMatterWhetherTheDecisionOrTheArticleCameFirst() {
    Seeded.trials(
        30,
        random -> {
          List<Article> articles = new ArrayList<>();
          Newsroom room = new Newsroom(random);
          for (int s = 0; s < 3; s++) {
            Report report = room.report();
            for (int c = 0; c < 4; c++) {
              articles.add(
                  dated("s" + s + "c" + c, c == 0 ? report : room.edited(report, 30), c + s));
            }
          }
          List<Decision> decisions = decisions(random);
          List<String> all = articles.stream().map(a -> a.id().value()).toList();
          Folding before = new Folding();
          before.decide(decisions, List.of());
          Collections.shuffle(articles, random);
          Folding.batches(articles, 1 + random.nextInt(5)).forEach(before::add);
          Folding after = new Folding();
          after.add(articles);
          Set<Set<String>> machine = after.partition();
          after.decide(decisions, all);
          assertEquals(after.partition(), before.partition(), decisions::toString);
          Decided decided = Decided.by(decisions);
          for (Decision decision : decisions) {
            if (decided.isInForce(decision) && decision.kind() == Kind.SPLIT) {
              for (ArticleId other : decision.others()) {
                assertFalse(
                    after.areTogether(decision.subject().value(), other.value()),
                    decisions::toString);
              }
            }
          }
          after.decide(List.of(), all);
          assertEquals(machine, after.partition());
        });
  }

  private static List<Decision> decisions(Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String a = "s" + random.nextInt(3) + "c" + random.nextInt(4);
      String b = "s" + random.nextInt(3) + "c" + random.nextInt(4);
      if (a.equals(b)) {
        continue;
      }
      if (random.nextBoolean()) {
        decisions.add(merge(i, a, b));
      } else {
        List<String> ids = new ArrayList<>(List.of(a));
        IntStream.range(0, 4)
            .mapToObj(c -> a.substring(0, 2) + "c" + c)
            .filter(id -> !id.equals(a))
            .forEach(ids::add);
        decisions.add(split(i, ids.toArray(String[]::new)));
      }
    }
    return decisions;
  }

  private static Article dated(String id, Report report, int day) {
    return Folding.article(id, report, Optional.of(Folding.DAY.plusDays(day)));
  }

  private static Decision split(int day, String... ids) {
    return decision(Kind.SPLIT, day, ids);
  }

  private static Decision merge(int day, String... ids) {
    return decision(Kind.MERGE, day, ids);
  }

  private static Decision decision(Kind kind, int day, String... ids) {
    return new Decision(
        kind,
        Arrays.stream(ids).map(ArticleId::new).toList(),
        FIRST.plusSeconds(86_400L * day),
        Optional.empty(),
        Optional.empty());
  }
}
