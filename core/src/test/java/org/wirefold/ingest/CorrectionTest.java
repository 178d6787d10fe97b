package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import org.wirefold.explain.FoldExplainer;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.MatchExplainer;
import org.wirefold.explain.MatchExplanation;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;
import tools.jackson.databind.json.JsonMapper;

/** What a person decides about the folding, through everything; and what they are told of it. */
final class CorrectionTest {
  private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");

  @TempDir private Path temp;
  private Path index = Path.of("unset");
  private final Newsroom newsroom = new Newsroom(new Random(5));
  private final Report port = newsroom.report();
  private final Report fire = newsroom.report();

  @BeforeEach
  void indexTwoStories() throws IOException {
    index = temp.resolve("index");
    add(Mode.ADD);
  }

  /** Three copies of one report, and another report. */
  private void add(Mode mode) throws IOException {
    Newsroom editor = new Newsroom(new Random(6));
    Path file = temp.resolve("news.jsonl");
    Files.writeString(
        file,
        json("a1", port, 10)
            + json("a2", editor.edited(port, 30), 11)
            + json("a3", editor.edited(port, 30), 12)
            + json("b1", fire, 13));
    Ingest.run(
        new IngestRequest(
            List.of(file.toString()), index, mode, Deleted.STAY_OUT, Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {});
  }

  private static String json(String id, Report report, int day) {
    return new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "id",
                    id,
                    "title",
                    report.title(),
                    "body",
                    report.body(),
                    "published",
                    "2024-05-" + day))
        + "\n";
  }

  private Correction.Report split(String id) throws IOException {
    return Correction.run(
        index,
        new Correction.Request.Split(
            new ArticleId(id), NOW, Optional.of("Ines"), Optional.of("another port")));
  }

  private Correction.Report merge(Instant when, String a, String b) throws IOException {
    return Correction.run(
        index,
        new Correction.Request.Take(
            List.of(
                new Decision(
                    Kind.MERGE,
                    List.of(new ArticleId(a), new ArticleId(b)),
                    when,
                    Optional.empty(),
                    Optional.empty()))));
  }

  private StoryDetail story(String id) throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new StorySearch(opened).story(id).orElseThrow();
    }
  }

  private List<String> copies(String id) throws IOException {
    return story(id).copies().stream().map(copy -> copy.id().value()).toList();
  }

  private FoldExplanation why(String a, String b) throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new FoldExplainer(opened).explain(new ArticleId(a), new ArticleId(b)).orElseThrow();
    }
  }

  @Test
  void aSplitOutlivesReprocessingAFreshIndexAndTheArticleItself() throws IOException {
    String before = story("a1").story().value();
    split("a2");
    assertEquals(List.of("a1", "a3"), copies(before));
    assertEquals(List.of("a2"), copies("a2"));
    Reprocess.run(new Reprocess.Request(index, Reprocess.From.FOLD), new IngestListener() {});
    assertEquals(List.of("a2"), copies("a2"));
    add(Mode.FRESH);
    assertEquals(List.of("a2"), copies("a2"));
    assertEquals("another port", story("a2").decisions().getFirst().note().orElseThrow());
    Deletion.run(index, List.of(new ArticleId("a1")), Deletion.Text.LEFT_TO_MERGING);
    assertEquals(List.of("a3"), copies("a3"));
  }

  @Test
  void takingADecisionBackGivesWhatTheMachineSays() throws IOException {
    List<String> machine = copies("a1");
    split("a2");
    merge(NOW, "a3", "b1");
    assertEquals(List.of("a1", "a3", "b1"), copies("b1"));
    Correction.run(index, new Correction.Request.Undo(List.of(new ArticleId("a2"))));
    Correction.run(
        index, new Correction.Request.Undo(List.of(new ArticleId("a3"), new ArticleId("b1"))));
    assertEquals(machine, copies("a1"));
    assertEquals(List.of("b1"), copies("b1"));
    assertEquals(List.of(), story("a1").decisions());
  }

  @Test
  void aLaterMergeOutranksASplitAndSaysSo() throws IOException {
    split("a2");
    Correction.Report report = merge(NOW.plusSeconds(60), "a1", "a2");
    assertEquals(List.of("a1", "a2", "a3"), copies("a1"));
    assertEquals(Kind.SPLIT, report.outranked().getFirst().kind());
  }

  @Test
  void aDecisionWaitsForAnArticleThatIsNotHeld() throws IOException {
    Correction.Report report = merge(NOW, "b1", "later");
    assertEquals(List.of(new ArticleId("later")), report.unknown());
    Path file = temp.resolve("later.jsonl");
    Files.writeString(file, json("later", newsroom.report(), 28));
    Ingest.run(
        new IngestRequest(
            List.of(file.toString()), index, Mode.ADD, Deleted.STAY_OUT, Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {});
    assertEquals(List.of("b1", "later"), copies("later"));
  }

  @Test
  void anArticleAloneCannotBeSplit() {
    assertThrows(IllegalArgumentException.class, () -> split("b1"));
    assertThrows(IllegalArgumentException.class, () -> split("nobody"));
  }

  @Test
  void anExportImportsAgainAndBadLinesAreNamed() throws IOException {
    Decision decision = split("a2").taken().getFirst();
    StringWriter lines = new StringWriter();
    DecisionFile.write(List.of(decision), lines);
    DecisionFile.Content read =
        DecisionFile.read(
            new BufferedReader(
                new StringReader(
                    lines
                        + "{\"kind\":\"glue\",\"ids\":[\"a\",\"b\"]}\nnot json\n{\"kind\":\"merge\"}\n")),
            "d.jsonl",
            NOW);
    assertEquals(List.of(decision), read.decisions());
    assertEquals(
        List.of(
            "d.jsonl:2: \"kind\" is \"glue\", not a kind of decision; write split or merge",
            "d.jsonl:3: is not valid JSON; write one object a line",
            "d.jsonl:4: \"ids\" has 0 ids, not two or more; name the articles"),
        read.mistakes());
    Correction.Report again = Correction.run(index, new Correction.Request.Take(read.decisions()));
    assertEquals(1, again.unchanged());
    assertEquals(List.of(), again.taken());
  }

  @Test
  void whySaysWhatBothHaveAndWhatAPersonSaid() throws IOException {
    FoldExplanation folded = why("a2", "a1");
    assertTrue(folded.together());
    assertTrue(folded.sentence().startsWith("Folded: they share "), folded.sentence());
    assertTrue(folded.keys().nominates());
    double sum = folded.pair().features().stream().mapToDouble(f -> f.contribution()).sum();
    assertEquals(folded.pair().probability(), 1 / (1 + Math.exp(-sum)), 0.01);
    FoldExplanation apart = why("a1", "b1");
    assertFalse(apart.together());
    assertTrue(apart.sentence().startsWith("Not folded: they share "), apart.sentence());
    split("a2");
    assertTrue(
        why("a2", "a1").sentence().startsWith("Kept apart by Ines on 2026-04-01: another port."),
        why("a2", "a1").sentence());
  }

  @Test
  void whyNamesTheWordsOfAQueryThatAnArticleHasAndLacks() throws IOException {
    String name = port.facts().names().getFirst();
    try (StoryIndex opened = StoryIndex.open(index)) {
      MatchExplainer explainer = new MatchExplainer(opened, new StorySearch(opened));
      MatchExplanation match = explainer.explain(new ArticleId("a1"), name).orElseThrow();
      assertTrue(match.matches());
      assertTrue(match.sentence().contains(name), match.sentence());
      assertTrue(match.words().getFirst().forms().contains(name), match::toString);
      MatchExplanation miss = explainer.explain(new ArticleId("a1"), name + " qqqqx").orElseThrow();
      assertFalse(miss.matches());
      assertEquals(List.of("qqqqx"), miss.missing());
    }
  }

  @Test
  void aStoryTellsItsLineage() throws IOException {
    StoryDetail story = story("a1");
    assertEquals(2, story.lineage().edges().size());
    assertEquals(Optional.of(new ArticleId("a1")), story.lineage().edges().getFirst().from());
  }
}
