package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Facts;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;

final class StoryFolderTest {
  private static final int TRIALS = 5;

  @Test
  void aCopyCutToThreeParagraphsFoldsIntoTheOriginal() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Report report = new Newsroom(random).report();
          folding.add(article("original", report), article("cut", report.cutTo(3), day(1)));
          assertTrue(folding.areTogether("original", "cut"));
          assertEquals("original", folding.story("cut").root().value());
          assertEquals(Relation.EXCERPT, folding.relation("cut"));
        });
  }

  @Test
  void anExactCopyUnderAnotherHeadlineFolds() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          folding.add(article("original", report));
          folding.add(article("copy", report.under(newsroom.words(7)), day(1)));
          assertEquals(Relation.EXACT, folding.relation("copy"));
          Story story = folding.story("copy");
          assertEquals(1, story.member(new ArticleId("copy")).similarity());
          assertEquals(Relation.ORIGINAL, folding.relation("original"));
        });
  }

  @Test
  void smallEditsFoldAsEdited() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          folding.add(article("original", report));
          folding.add(article("copy", newsroom.edited(report, 30)));
          assertTrue(folding.areTogether("original", "copy"));
          assertTrue(
              Set.of(Relation.EDITED, Relation.EXACT)
                  .contains(folding.relation(other(folding.story("copy")))),
              () -> folding.summary().toString());
        });
  }

  private static String other(Story story) {
    return story.members().stream()
        .map(m -> m.id())
        .filter(id -> !id.equals(story.root()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void aRetellingThatKeepsQuotesNumbersAndNamesFolds() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          Facts facts = newsroom.facts();
          folding.add(article("original", newsroom.write(facts, 300)));
          folding.add(article("retold", newsroom.write(facts, 220), day(1)));
          assertTrue(folding.areTogether("original", "retold"));
          assertEquals(Relation.REWRITE, folding.relation("retold"));
          String sentence =
              folding
                  .story("retold")
                  .member(new ArticleId("retold"))
                  .evidence()
                  .orElseThrow()
                  .sentence();
          assertTrue(sentence.contains("both quote"), sentence);
        });
  }

  @Test
  void aTeaserOfAnotherStoryAtTheEndDoesNotJoinIt() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          Report story = newsroom.report();
          Report other = newsroom.report().endingWith(story.paragraphs().getFirst());
          folding.add(article("story", story), article("other", other));
          assertFalse(folding.areTogether("story", "other"));
        });
  }

  @Test
  void twoTemplateReportsThatDifferInNamesAndNumbersStayApart() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          for (int i = 0; i < 8; i++) {
            folding.add(article("report" + i, earnings(newsroom.facts())));
          }
          assertEquals(8, folding.stories().size(), () -> folding.partition().toString());
        });
  }

  /** What an agency's machine makes of a table of quarterly results. */
  private static Report earnings(Facts facts) {
    List<String> n = facts.names();
    List<String> x = facts.numbers();
    return new Report(
        n.get(0) + " reports quarterly results",
        List.of(
            n.get(0)
                + " on Tuesday reported net income of $"
                + x.get(0)
                + " million for its latest quarter. The company, based in "
                + n.get(1)
                + ", said it had profit of "
                + x.get(1)
                + " cents per share.",
            "Earnings, adjusted for one-time gains and costs, came to "
                + x.get(2)
                + " cents per share. The "
                + n.get(2)
                + " maker posted revenue of $"
                + x.get(3)
                + " million in the period.",
            "For the current quarter, "
                + n.get(0)
                + " expects revenue in the range of $"
                + x.get(4)
                + " million to $"
                + x.get(5)
                + " million. Shares of "
                + n.get(0)
                + " closed little changed before the announcement."),
        facts);
  }

  @Test
  void aDigestOfThreeStoriesStaysAlone() {
    Seeded.trials(
        TRIALS,
        random -> {
          Folding folding = new Folding();
          Newsroom newsroom = new Newsroom(random);
          List<Article> batch = new ArrayList<>();
          List<String> digest = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            Report report = newsroom.report();
            batch.add(article("story" + i, report));
            digest.addAll(report.cutTo(4).paragraphs());
          }
          batch.add(
              article("digest", new Report("Morning briefing", digest, newsroom.facts()), day(1)));
          folding.add(batch);
          assertEquals(4, folding.stories().size(), () -> folding.partition().toString());
        });
  }

  @Test
  void copiesOfADigestAreTogetherAndApartFromWhatItTells() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<Article> stories = new ArrayList<>();
          List<String> digest = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            Report report = newsroom.report();
            stories.add(article("story" + i, report));
            digest.addAll(report.cutTo(4).paragraphs());
          }
          Report page = new Report("Morning briefing", digest, newsroom.facts());
          Folding folding = new Folding();
          folding.add(stories);
          folding.add(article("digest", page, day(1)));
          folding.add(article("again", page, day(1)));
          assertEquals(4, folding.stories().size(), () -> folding.partition().toString());
          assertTrue(folding.areTogether("digest", "again"));
        });
  }

  @Test
  void aPageOfTheBeginningsOfFourStoriesJoinsNoneUnderTheHeadlineOfOne() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Folding folding = new Folding();
          List<Report> reports = new ArrayList<>();
          List<String> beginnings = new ArrayList<>();
          for (int i = 0; i < 4; i++) {
            reports.add(newsroom.write(newsroom.facts(), 400));
            beginnings.addAll(reports.get(i).cutTo(1).paragraphs());
            folding.add(article("story" + i, reports.get(i)));
          }
          Report third = reports.get(2);
          folding.add(
              article("page", new Report(third.title(), beginnings, third.facts()), day(1)));
          folding.add(article("copy", newsroom.edited(third, 30), day(2)));
          assertEquals(5, folding.stories().size(), () -> folding.partition().toString());
          assertTrue(folding.areTogether("story2", "copy"));
        });
  }

  @Test
  void aCopyWithTheBeginningsOfOtherStoriesBelowItIsNoDigest() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Folding folding = new Folding();
          Report story = newsroom.report();
          Report copy = newsroom.edited(story, 30);
          folding.add(article("story", story));
          for (int i = 0; i < 4; i++) {
            Report other = newsroom.write(newsroom.facts(), 400);
            folding.add(article("other" + i, other));
            copy = copy.endingWith(other.paragraphs().getFirst());
          }
          folding.add(article("copy", copy, day(1)));
          assertEquals(5, folding.stories().size(), () -> folding.partition().toString());
          assertTrue(folding.areTogether("story", "copy"));
        });
  }

  @Test
  void theFirstLinesUnderTheSameHeadlineFoldWithAStoryManyTimesAsLong() {
    Seeded.trials(
        TRIALS,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Report story = newsroom.write(newsroom.facts(), 900);
          String[] words = story.body().split("\\s+", -1);
          String lines = String.join(" ", List.of(words).subList(0, 60));
          Report teaser =
              new Report(story.title(), List.of(lines, newsroom.words(40)), story.facts());
          Folding folding = new Folding();
          folding.add(article("story", story), article("teaser", teaser));
          assertTrue(folding.areTogether("story", "teaser"));
        });
  }

  @Test
  void copiesBeyondTheWindowStayApart() {
    Report report = new Newsroom(new Random(1)).report();
    Folding folding = new Folding();
    folding.add(article("march", report));
    folding.add(article("april", report, day(31)));
    assertFalse(folding.areTogether("march", "april"));
    Folding within = new Folding();
    within.add(article("march", report));
    within.add(article("april", report, day(30)));
    assertTrue(within.areTogether("march", "april"));
  }

  @Test
  void twoDatedArticlesFurtherApartThanTheWindowAreNotJoinedThroughAnUndatedOne() {
    Report report = new Newsroom(new Random(2)).report();
    List<Article> articles =
        List.of(
            article("march", report),
            article("may", report, day(60)),
            article("undated", report, Optional.empty()));
    for (List<Article> order : permutations(articles)) {
      for (int size : List.of(1, 2, 3)) {
        Folding folding = new Folding();
        Folding.batches(order, size).forEach(folding::add);
        assertFalse(
            folding.areTogether("march", "may"),
            () -> ids(order) + " in batches of " + size + ": " + folding.partition());
        assertEquals(2, folding.stories().size());
      }
    }
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(a -> a.id().value()).toList();
  }

  private static List<List<Article>> permutations(List<Article> articles) {
    if (articles.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Article>> all = new ArrayList<>();
    for (Article first : articles) {
      List<Article> rest = articles.stream().filter(a -> !a.equals(first)).toList();
      for (List<Article> order : permutations(rest)) {
        List<Article> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  @Test
  void feedingInAnyOrderOrBatchSizeGivesTheSameStories() {
    Seeded.trials(
        TRIALS,
        random -> {
          List<Article> corpus = corpus(random, 15);
          Set<Set<String>> expected = truth(corpus);
          for (int round = 0; round < 3; round++) {
            Collections.shuffle(corpus, random);
            for (int size : List.of(1, 7, corpus.size())) {
              Folding folding = new Folding();
              Folding.batches(corpus, size).forEach(folding::add);
              assertSame(expected, folding.partition(), "batches of " + size);
              everyArticleIsInOneStory(folding, corpus);
            }
          }
        });
  }

  private static void assertSame(Set<Set<String>> expected, Set<Set<String>> found, String how) {
    Set<Set<String>> missing = new HashSet<>(expected);
    missing.removeAll(found);
    Set<Set<String>> extra = new HashSet<>(found);
    extra.removeAll(expected);
    assertEquals(List.of(), List.copyOf(extra), () -> how + " instead of " + missing);
    assertEquals(expected, found, how);
  }

  /** Originals with some copies each: whole, edited, cut from the bottom, under other headlines. */
  private static List<Article> corpus(Random random, int originals) {
    Newsroom newsroom = new Newsroom(random);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < originals; i++) {
      Report report = newsroom.report();
      LocalDate first = DAY.plusDays(random.nextInt(60));
      articles.add(article("s" + i + "-original", report, Optional.of(first)));
      int copies = random.nextInt(5);
      for (int c = 0; c < copies; c++) {
        Report copy =
            switch (random.nextInt(4)) {
              case 0 -> report;
              case 1 -> newsroom.edited(report, 25);
              case 2 -> report.cutTo(4);
              default -> report.under(newsroom.words(6)).endingWith(newsroom.words(30));
            };
        Optional<LocalDate> day =
            random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(first.plusDays(random.nextInt(4)));
        articles.add(article("s" + i + "-copy" + c, copy, day));
      }
    }
    return articles;
  }

  private static Set<Set<String>> truth(List<Article> corpus) {
    return new HashSet<>(
        corpus.stream()
            .map(a -> a.id().value())
            .collect(
                Collectors.groupingBy(
                    id -> id.substring(0, id.indexOf('-')),
                    Collectors.<String, Set<String>>toCollection(TreeSet::new)))
            .values());
  }

  @Test
  void everyArticleIsInExactlyOneStory() {
    Seeded.trials(
        TRIALS,
        random -> {
          List<Article> corpus = corpus(random, 20);
          Collections.shuffle(corpus, random);
          Folding folding = new Folding();
          List<Article> held = new ArrayList<>();
          for (List<Article> batch : Folding.batches(corpus, 9)) {
            folding.add(batch);
            held.addAll(batch);
            if (random.nextBoolean()) {
              Article gone = held.remove(random.nextInt(held.size()));
              folding.remove(gone.id().value());
            }
            if (random.nextBoolean()) {
              folding.add(held.get(random.nextInt(held.size()))); // once more, as an update
            }
            everyArticleIsInOneStory(folding, held);
          }
        });
  }

  private static void everyArticleIsInOneStory(Folding folding, List<Article> held) {
    int members = folding.stories().stream().mapToInt(Story::size).sum();
    assertEquals(held.size(), members);
    held.forEach(article -> folding.story(article.id().value())); // throws where it is not in one
    Set<StoryId> ids = new HashSet<>();
    for (Story story : folding.stories()) {
      assertTrue(ids.add(story.id()), () -> "two stories are called " + story.id());
      assertTrue(story.members().stream().anyMatch(m -> m.id().equals(story.canonical())));
      assertEquals(Relation.ORIGINAL, story.member(story.root()).relation());
      assertTrue(story.member(story.root()).evidence().isEmpty());
      story.members().stream()
          .filter(m -> !m.id().equals(story.root()))
          .forEach(
              m -> {
                assertNotEquals(Relation.ORIGINAL, m.relation());
                assertTrue(m.evidence().isPresent());
              });
    }
  }

  @Test
  void feedingACopyTwiceChangesNothing() {
    Seeded.trials(
        TRIALS,
        random -> {
          List<Article> corpus = corpus(random, 6);
          Folding folding = new Folding();
          folding.add(corpus);
          Map<String, String> before = folding.summary();
          Map<String, StoryId> ids = storyIds(folding, corpus);
          for (Article article : corpus) {
            folding.add(article);
            assertEquals(before, folding.summary(), () -> article.id() + " again");
            assertEquals(ids, storyIds(folding, corpus), () -> article.id() + " again");
          }
        });
  }

  private static Map<String, StoryId> storyIds(Folding folding, List<Article> articles) {
    return articles.stream()
        .map(a -> a.id().value())
        .collect(Collectors.toMap(id -> id, id -> folding.story(id).id()));
  }

  @Test
  void aStoryOf300CopiesFoldsWhole() {
    Seeded.trials(
        1,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          Report report = newsroom.report();
          List<Article> articles = new ArrayList<>();
          articles.add(article("original", report));
          for (int i = 1; i < 300; i++) {
            Report copy = i % 3 == 0 ? newsroom.edited(report, 40) : report.cutTo(5 + i % 9);
            articles.add(article("copy" + i, copy, day(i % 5)));
          }
          for (int batch : List.of(300, 50)) {
            Folding folding = new Folding();
            Collections.shuffle(articles, random);
            Folding.batches(articles, batch).forEach(folding::add);
            assertEquals(1, folding.stories().size(), () -> folding.partition().toString());
            assertEquals(300, folding.story("original").size());
          }
        });
  }

  @Test
  void removingTheRootSettlesTheRestAnewAndKeepsTheId() {
    Report report = new Newsroom(new Random(3)).report();
    Folding folding = new Folding();
    folding.add(
        article("first", report),
        article("second", report, day(1)),
        article("third", report.cutTo(4), day(2)));
    StoryId id = folding.story("first").id();
    folding.remove("first");
    assertEquals(Set.of(Set.of("second", "third")), folding.partition());
    assertEquals(id, folding.story("second").id());
    assertEquals("second", folding.story("second").root().value());
    assertEquals(Relation.ORIGINAL, folding.relation("second"));
    assertEquals(Relation.EXCERPT, folding.relation("third"));
  }

  @Test
  void aRemovedBridgeLeavesWhatItJoinedApart() {
    Folding folding = new Folding();
    merged(folding, new Newsroom(new Random(4)));
    folding.remove("whole");
    assertEquals(Set.of(Set.of("top"), Set.of("bottom")), folding.partition());
    assertEquals(StoryId.foundedBy(new ArticleId("top")), folding.story("top").id());
    assertEquals(StoryId.foundedBy(new ArticleId("bottom")), folding.story("bottom").id());
    folding.stories().forEach(story -> assertEquals(List.of(), story.formerIds()));
  }

  @Test
  void anEarlierCopyArrivingLaterBecomesTheRootAndTheIdStays() {
    Report report = new Newsroom(new Random(5)).report();
    Folding folding = new Folding();
    folding.add(article("later", report, day(2)));
    StoryId id = folding.story("later").id();
    folding.add(article("earlier", report, day(1)));
    assertEquals("earlier", folding.story("later").root().value());
    assertEquals(id, folding.story("later").id());
    assertEquals(Relation.EXACT, folding.relation("later"));
  }

  @Test
  void anUpdateOfTheRootKeepsTheId() {
    Report report = new Newsroom(new Random(6)).report();
    Folding folding = new Folding();
    folding.add(article("later", report, day(2)));
    folding.add(article("earlier", report, day(1)));
    StoryId id = folding.story("later").id();
    folding.add(article("earlier", report.endingWith("A correction was added."), day(1)));
    assertEquals(1, folding.stories().size());
    assertEquals(id, folding.story("later").id());
  }

  @Test
  void aRootThatTurnsIntoAnotherStoryLeavesNoTwoStoriesOfOneId() {
    Newsroom newsroom = new Newsroom(new Random(7));
    Report report = newsroom.report();
    Folding folding = new Folding();
    folding.add(article("first", report), article("second", report, day(1)));
    StoryId id = folding.story("first").id();
    folding.add(article("first", newsroom.report()));
    assertEquals(2, folding.stories().size());
    assertNotEquals(folding.story("first").id(), folding.story("second").id());
    assertTrue(
        Set.of(folding.story("first").id(), folding.story("second").id()).contains(id),
        "the old id is lost");
  }

  @Test
  void twoStoriesBecomeOneAndTheOldIdRedirects() {
    Newsroom newsroom = new Newsroom(new Random(8));
    Folding folding = new Folding();
    StoryId gone = merged(folding, newsroom);
    Story story = folding.story("whole");
    assertEquals(3, story.size());
    assertEquals(List.of(gone), story.formerIds());
  }

  @Test
  void anOldIdRedirectsEvenAfterACopyWasRemoved() {
    Newsroom newsroom = new Newsroom(new Random(8));
    Folding folding = new Folding();
    StoryId gone = merged(folding, newsroom);
    folding.add(article("copy", newsroom.report(), day(3)));
    folding.remove("bottom");
    assertEquals(List.of(gone), folding.story("whole").formerIds());
  }

  /** Two halves arrive as stories of their own, then the whole; gives the id that went. */
  private static StoryId merged(Folding folding, Newsroom newsroom) {
    Report top = newsroom.report();
    Report bottom = newsroom.report();
    List<String> both = new ArrayList<>(top.paragraphs());
    both.addAll(bottom.paragraphs());
    Report whole = new Report(top.title(), both, top.facts());
    folding.add(article("top", top));
    folding.add(article("bottom", bottom, day(1)));
    assertEquals(2, folding.stories().size());
    Set<StoryId> before = new HashSet<>();
    folding.stories().forEach(s -> before.add(s.id()));
    folding.add(article("whole", whole, day(2)));
    assertEquals(1, folding.stories().size(), () -> folding.partition().toString());
    before.remove(folding.story("whole").id());
    return before.iterator().next();
  }

  @Test
  void theCreditedPublishersOwnArticleIsTheRoot() {
    Report report = new Newsroom(new Random(9)).report();
    Folding folding = new Folding();
    folding.add(
        article("a", "Daily Prism", report, day(0), Optional.of("Meridian Wire")),
        article("b", "Harbour Ledger", report, day(0), Optional.of("Meridian Wire")));
    assertEquals(Optional.of("Meridian Wire"), folding.story("a").originalNotHeld());
    folding.add(article("c", "Meridian Wire", report, day(1), Optional.empty()));
    assertEquals("c", folding.story("a").root().value());
    assertEquals(Optional.empty(), folding.story("a").originalNotHeld());
  }

  @Test
  void twoArticlesWithoutTextStayApart() {
    Folding folding = new Folding();
    folding.add(
        article("a", new Report("Flash", List.of(), new Newsroom(new Random(1)).facts())),
        article("b", new Report("Flash", List.of(), new Newsroom(new Random(1)).facts())));
    assertEquals(2, folding.stories().size());
  }

  @Test
  void aFewSameWordsInPlaceOfATextSayNothing() {
    Folding folding = new Folding();
    Newsroom newsroom = new Newsroom(new Random(1));
    for (String title : List.of("Zyklotron orders rise in May", "Strike at Zyklotron plant ends")) {
      folding.add(article(title, new Report(title, List.of("Text to follow."), newsroom.facts())));
    }
    assertEquals(2, folding.stories().size());
  }

  private static Optional<LocalDate> day(int after) {
    return Optional.of(DAY.plusDays(after));
  }
}
