package org.wirefold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Facts;
import org.wirefold.Newsroom.Report;
import org.wirefold.article.ArticleId;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;
import tools.jackson.databind.json.JsonMapper;

/** Whatever rule decides about two articles, {@code why} names it. */
final class FoldExplainerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int SITES = 60;

  @TempDir private static Path index;
  private static final Newsroom NEWSROOM = new Newsroom(new Random(11));
  private static final List<String> LINES = new ArrayList<>();

  @BeforeAll
  static void indexAPairForEveryRule() throws IOException {
    weeksApart();
    issuesOfASeries();
    reportsOfOneForm();
    notices();
    pageThatQuotesInPassing();
    digest();
    halves();
    pagesOfOneFooter();
    String lines = String.join("\n", LINES);
    Ingest.run(
        new IngestRequest(List.of("-"), index),
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        new IngestListener() {});
  }

  private static void add(String id, Report report, int day) {
    LINES.add(
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "id", id,
                    "title", report.title(),
                    "body", report.body(),
                    "publisher", "Site of " + id,
                    "published", DAY.plusDays(day).toString())));
  }

  private static void weeksApart() {
    Report report = NEWSROOM.report();
    add("march", report, 0);
    add("april", report, 40);
  }

  private static void issuesOfASeries() {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      form.add(NEWSROOM.words(9));
    }
    Facts office = NEWSROOM.facts();
    String name = office.names().getFirst();
    for (int day = 0; day < 2; day++) {
      StringBuilder body = new StringBuilder(name);
      for (int i = 0; i < form.size(); i++) {
        body.append(' ').append(form.get(i)).append(' ').append(1_234 + 4_321 * day + 17 * i);
      }
      add("issue" + day, new Report("Daily report of " + name, List.of(body + "."), office), day);
    }
  }

  private static void reportsOfOneForm() {
    List<String> form = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      form.add(NEWSROOM.words(12));
    }
    for (int firm = 0; firm < 2; firm++) {
      Facts facts = NEWSROOM.facts();
      String name = facts.names().getFirst();
      StringBuilder body = new StringBuilder(name);
      for (int i = 0; i < form.size(); i++) {
        body.append(' ').append(form.get(i)).append(' ').append(2_345 + 5_432 * firm + 19 * i);
      }
      String title = "Results of the latest quarter at a glance";
      add("firm" + firm, new Report(title, List.of(body + "."), facts), 0);
    }
  }

  private static void notices() {
    List<String> words = List.of("Qtly div 10 cts vs 10 cts prior. Pay April 15.");
    List<String> others = List.of("Qtly div 10 cts vs 12 cts prior. Pay May 20, record May 3.");
    Facts facts = NEWSROOM.facts();
    String name = facts.names().getFirst();
    add("notice", new Report("Company sets quarterly", words, facts), 0);
    add("notice again", new Report("Firm declares dividend", words, facts), 0);
    add("other notice", new Report(name + " payout", others, facts), 0);
  }

  private static void pageThatQuotesInPassing() {
    Report story = NEWSROOM.write(NEWSROOM.facts(), 70);
    add("short", story, 0);
    Report page = NEWSROOM.write(NEWSROOM.facts(), 1_200);
    add("page", page.endingWith(story.paragraphs().getFirst()), 1);
  }

  private static void digest() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Report story = NEWSROOM.report();
      add("story" + i, story, 0);
      parts.addAll(story.cutTo(4).paragraphs());
    }
    add("digest", new Report("Morning briefing", parts, NEWSROOM.facts()), 1);
  }

  private static void halves() {
    Report first = NEWSROOM.write(NEWSROOM.facts(), 250);
    Report second = NEWSROOM.write(NEWSROOM.facts(), 250);
    Report whole = first;
    for (String paragraph : second.paragraphs()) {
      whole = whole.endingWith(paragraph);
    }
    add("whole", whole, 0);
    add("first half", first, 1);
    add("second half", second, 1);
  }

  private static void pagesOfOneFooter() {
    String footer = NEWSROOM.words(60);
    for (int i = 0; i < SITES; i++) {
      add("site" + i, NEWSROOM.write(NEWSROOM.facts(), 120).endingWith(footer), 0);
    }
  }

  private static FoldExplanation why(String left, String right) throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new FoldExplainer(opened)
          .explain(new ArticleId(left), new ArticleId(right))
          .orElseThrow();
    }
  }

  private static void assertApart(String left, String right, String... named) throws IOException {
    FoldExplanation why = why(left, right);
    assertFalse(why.together(), why::toString);
    String notes = String.join(" ", why.notes());
    for (String rule : named) {
      assertTrue(notes.contains(rule), () -> why.notes() + " " + why.pair().features());
    }
  }

  @Test
  void theWindowIsNamed() throws IOException {
    assertApart("march", "april", "They are 40 days apart, and more than 30 are never folded.");
  }

  @Test
  void aSeriesIsNamed() throws IOException {
    assertApart(
        "issue0",
        "issue1",
        "They would be copies but for this:",
        "other figures on another day, as in a series");
  }

  @Test
  void aFormThatWasFilledInDifferentlyIsNamed() throws IOException {
    assertApart(
        "firm0",
        "firm1",
        "They would be copies but for this:",
        "wording agrees better than the numbers, as in a template");
  }

  @Test
  void flashesThatAgreeInTooLittleAreNamed() throws IOException {
    assertApart("notice", "other notice", "A rule keeps them apart: both are flashes");
  }

  @Test
  void aNoticeThatManyMightSendIsNamed() throws IOException {
    assertApart("notice", "notice again", "so few that they may be said of many things");
  }

  @Test
  void aPassingQuoteIsNamed() throws IOException {
    assertApart("short", "page", "A rule keeps them apart: one is many times as long as the other");
  }

  @Test
  void aDigestIsNamed() throws IOException {
    assertApart("story0", "digest", "digest holds text of 3 stories: it is a digest");
  }

  @Test
  void keysThatTellNothingAreNamed() throws IOException {
    assertApart("site7", "site" + (SITES - 1), "They share no key that tells anything:");
  }

  @Test
  void havingNoKeyInCommonIsNamed() throws IOException {
    assertApart("march", "whole", "They share no candidate key");
  }

  @Test
  void joiningByTheRootIsNamed() throws IOException {
    FoldExplanation why = why("first half", "second half");
    assertTrue(why.together(), why::toString);
    assertEquals(
        List.of(
            "Compared with each other they are no copies; both belong to whole, with which the"
                + " story began."),
        why.notes());
  }
}
