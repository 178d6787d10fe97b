package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.ArticleId;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.IngestReport.FormatCount;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/** What makes a run of hours bearable: stopping, going on, mending what was rejected. */
final class LongRunTest {
  private static final String BROKEN =
      "{\"id\":\"b\",\"title\":\"Bridge opens\",\"embargo\":\"soon\"}";

  @TempDir private Path temp = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void nameTheIndex() {
    index = temp.resolve("index");
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = temp.resolve("in").resolve(name);
    Files.createDirectories(temp.resolve("in"));
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static String line(String id, String title) {
    return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\"}";
  }

  private IngestReport run(Mode mode, Object... inputs) throws IOException {
    return run(mode, Deleted.STAY_OUT, Optional.empty(), inputs);
  }

  private IngestReport run(Mode mode, Deleted deleted, Optional<String> namespace, Object... inputs)
      throws IOException {
    return Ingest.run(
        new IngestRequest(
            List.of(inputs).stream().map(Object::toString).toList(),
            index,
            mode,
            deleted,
            namespace),
        new ByteArrayInputStream(new byte[0]),
        new IngestListener() {});
  }

  /** Every article's title by its id. */
  private Map<String, String> held() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    try (StoryIndex opened = StoryIndex.open(index)) {
      new StorySearch(opened)
          .export(SearchRequest.ALL, row -> titles.put(row.id().value(), row.title()));
    }
    return titles;
  }

  private Path rejected() {
    return index.resolve("rejected.jsonl");
  }

  private Set<String> files() throws IOException {
    try (var files = Files.list(temp)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void theSameRecordAtTwoPlacesIsTwoArticlesInEveryRun() throws IOException {
    String text = "Ferry strike ends\n\nFerries will run again on Monday, the port said.";
    file("a.txt", text);
    run(Mode.ADD, temp.resolve("in"));
    file("b.txt", text);
    IngestReport second = run(Mode.ADD, temp.resolve("in"));
    assertEquals(List.of(1L, 1L), List.of(second.indexed(), second.unchanged()));
    assertEquals(Set.of("in/a.txt", "in/b.txt"), held().keySet());
  }

  @Test
  void manyShortRunsLeaveFewSegments() throws IOException {
    for (int i = 0; i < 30; i++) {
      run(Mode.ADD, file("a.jsonl", line("n" + i, "Ferry strike ends on day " + i)));
    }
    assertEquals(30, held().size());
    try (StoryIndex opened = StoryIndex.open(index);
        SearchLease lease = opened.lease()) {
      int segments = lease.searcher().getIndexReader().leaves().size();
      assertTrue(segments <= 20, segments + " segments");
    }
  }

  @Test
  void theSameRecordUnderAnotherNamespaceIsAnotherArticle() throws IOException {
    Path file = file("a.jsonl", line("1", "Ferry strike ends"));
    run(Mode.ADD, file);
    run(Mode.ADD, Deleted.STAY_OUT, Optional.of("n"), file);
    run(Mode.ADD, Deleted.STAY_OUT, Optional.of("m"), file);
    assertEquals(Set.of("1", "n:1", "m:1"), held().keySet());
    IngestReport again = run(Mode.ADD, Deleted.STAY_OUT, Optional.of("n"), file);
    assertEquals(1, again.unchanged());
  }

  @Test
  void ofTwoRecordsWithOneIdTheLastIsHeldInEveryRun() throws IOException {
    Path first = file("a.jsonl", line("x", "First version"));
    Path last = file("b.jsonl", line("x", "Last version"));
    for (int i = 0; i < 3; i++) {
      run(Mode.ADD, first, last);
      assertEquals(Map.of("x", "Last version"), held());
    }
  }

  @Test
  void aRecordThatTheBatchBeforeReplacedIsIndexedAgain() throws IOException {
    StringBuilder lines = new StringBuilder(line("x", "First version"));
    for (int i = 0; i < 1_500; i++) {
      lines.append('\n').append(line("k" + i, "Title number " + i));
    }
    Path many = file("a.jsonl", lines.append('\n').append(line("x", "Last version")).toString());
    for (int i = 0; i < 2; i++) {
      run(Mode.ADD, many);
      assertEquals("Last version", held().get("x"));
    }
  }

  @Test
  void aStoppedRunKeepsWhatItReadAndTheNextOneGoesOn() throws IOException {
    StringBuilder lines = new StringBuilder();
    int records = 3_000;
    for (int i = 0; i < records; i++) {
      lines.append(line("k" + i, "Title number " + i)).append('\n');
    }
    Path many = file("a.jsonl", lines.toString());
    IngestReport stopped = stopped(Mode.ADD, many);
    assertTrue(stopped.stopped());
    assertTrue(stopped.indexed() > 0 && stopped.indexed() < records, stopped::toString);
    assertEquals(stopped.indexed(), held().size());
    IngestReport next = run(Mode.ADD, many);
    assertFalse(next.stopped());
    assertEquals(stopped.indexed(), next.unchanged());
    assertEquals(records - stopped.indexed(), next.indexed());
  }

  @Test
  void aStoppedRebuildLeavesTheIndexAsItWas() throws IOException {
    run(Mode.ADD, file("a.jsonl", line("old", "Ferry strike ends")));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      lines.append(line("k" + i, "Title number " + i)).append('\n');
    }
    IngestReport stopped = stopped(Mode.FRESH, file("b.jsonl", lines.toString()));
    assertTrue(stopped.stopped());
    assertEquals(0, stopped.indexed());
    assertEquals(1, stopped.articles());
    assertEquals(Set.of("old"), held().keySet());
  }

  @Test
  void aRunThatIsStoppedWhileItReadsWhatWasRejectedLeavesThatAsItWas() throws IOException {
    run(Mode.ADD, file("a.jsonl", (BROKEN + "\n").repeat(2_000)));
    String log = Files.readString(rejected());
    IngestReport stopped = stopped(Mode.ADD, rejected());
    assertTrue(stopped.stopped() && stopped.rejected() > 0);
    assertFalse(stopped.keepsRejected());
    assertEquals(log, Files.readString(rejected()));
    assertTrue(run(Mode.ADD, rejected()).keepsRejected());
  }

  /** A run that is told to stop when it has asked often enough, which is for every record. */
  private IngestReport stopped(Mode mode, Path input) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    return Ingest.run(
        new IngestRequest(
            List.of(input.toString()), index, mode, Deleted.STAY_OUT, Optional.empty()),
        new ByteArrayInputStream(new byte[0]),
        new IngestListener() {
          @Override
          public boolean isStopWanted() {
            return asked.incrementAndGet() > 1_500;
          }
        });
  }

  @Test
  void aRejectedRecordThatAPersonMendedIsReadAsIfFromItsOwnPlace() throws IOException {
    Path lines =
        file("a.jsonl", line("a", "Ferry strike ends"), "{\"title\":\"Half a line", BROKEN);
    run(Mode.ADD, Deleted.STAY_OUT, Optional.of("n"), lines);
    String log = Files.readString(rejected());
    assertEquals(2, log.lines().count(), log);
    Files.writeString(
        rejected(), log.replace("Half a line", "A whole line\\\"}").replace("soon", "2024-05-28"));
    IngestReport mended = run(Mode.ADD, rejected());
    assertEquals(List.of(2L, 2L), List.of(mended.read(), mended.indexed()));
    assertEquals(
        Map.of("n:a", "Ferry strike ends", "n:in/a.jsonl#2", "A whole line", "n:b", "Bridge opens"),
        held());
    assertEquals("", Files.readString(rejected()));
  }

  @Test
  void theLogOfRejectedRecordsReadUnchangedIsRejectedAgainAndStaysAsItIs() throws IOException {
    file("a.jsonl", line("a", "Ferry strike ends"), "{\"title\":", BROKEN);
    file("empty.txt");
    Files.write(
        temp.resolve("in/bytes.json"),
        "{\"title\": \"\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(
        temp.resolve("in/line.jsonl"), "{\"title\": \u00e9}".getBytes(StandardCharsets.ISO_8859_1));
    IngestReport first = run(Mode.ADD, temp.resolve("in"), temp.resolve("nowhere"));
    assertEquals(6, first.rejected());
    String log = Files.readString(rejected());
    assertTrue(log.contains("\"rawBase64\":"), log);
    IngestReport again = run(Mode.ADD, rejected());
    assertEquals(first.rejected(), again.rejected());
    assertEquals(first.rejections(), again.rejections());
    assertEquals(log, Files.readString(rejected()));
    assertEquals(1, held().size());
  }

  @Test
  void aLongRejectedRecordIsNamedWithoutItsText() throws IOException {
    run(Mode.ADD, file("a.jsonl", "{\"title\":\"" + "long ".repeat(300_000)));
    String log = Files.readString(rejected());
    assertTrue(log.length() < 1_000 && log.contains("\"record\":1"), () -> "" + log.length());
    assertEquals(1, run(Mode.ADD, rejected()).rejected());
  }

  @Test
  void theReportCountsFormatsAndGroupsRejectionsByWhatIsWrong() throws IOException {
    file("a.jsonl", line("a", "Ferry strike ends"), BROKEN, BROKEN.replace("soon", "later"));
    file("b.txt", "Bridge opens\n\nIt is open to carts and walkers.");
    file("c.jsonl", "{\"title\":");
    IngestReport report = run(Mode.ADD, temp.resolve("in"), temp.resolve("nowhere"));
    assertEquals(
        Map.of(
            "jsonl", new FormatCount(4, 3, 0),
            "text", new FormatCount(1, 0, 0),
            "unknown", new FormatCount(1, 1, 0)),
        report.formats());
    assertEquals(
        List.of("\"embargo\" is …, not a date", "does not exist", "is not valid JSON"),
        report.rejections().stream().map(kind -> kind.problem()).sorted().toList());
    assertEquals(2, report.rejections().getFirst().count());
    assertEquals(
        "in/a.jsonl:2: \"embargo\" is \"soon\", not a date;"
            + " write it like 2026-03-01T09:30:00Z",
        report.rejections().getFirst().example());
  }

  @Test
  void theReportNotesDatesThatCouldNotBeRead() throws IOException {
    String line = "{\"id\":\"%s\",\"title\":\"Bridge opens\",\"published\":\"%s\"}";
    Path lines = file("a.jsonl", line.formatted("a", "03/04/2024"), line.formatted("b", "soon"));
    IngestReport report = run(Mode.ADD, lines);
    assertEquals(List.of(2L, 0L), List.of(report.indexed(), report.rejected()));
    assertEquals(1, report.notes().size());
    assertEquals(2, report.notes().getFirst().count());
    assertEquals(
        "in/a.jsonl:1: \"published\" is \"03/04/2024\"", report.notes().getFirst().example());
    assertEquals(List.of(), run(Mode.ADD, lines).notes(), "nothing new");
  }

  @Test
  void aDryRunWhereThereIsNoIndexLeavesNothingBehind() throws IOException {
    IngestReport dry = run(Mode.DRY_RUN, file("a.jsonl", line("a", "Ferry strike ends")));
    assertEquals(List.of(1L, 1L), List.of(dry.indexed(), dry.articles()));
    assertEquals(Set.of("in"), files());
  }

  @Test
  void deletingWhereThereIsNoIndexFailsAndMakesNone() throws IOException {
    List<ArticleId> ids = List.of(new ArticleId("a"));
    IOException problem =
        assertThrows(
            IOException.class, () -> Deletion.run(index, ids, Deletion.Text.LEFT_TO_MERGING));
    assertTrue(String.valueOf(problem.getMessage()).contains("there is no index"));
    assertEquals(Set.of(), files());
  }

  @Test
  void aDeletedArticleStaysOutOfARebuiltIndexUntilItIsUndeleted() throws IOException {
    Path file = file("a.jsonl", line("a", "Ferry strike ends"), line("b", "Bridge opens"));
    run(Mode.ADD, file);
    Deletion.run(index, List.of(new ArticleId("a")), Deletion.Text.PURGED);
    for (int i = 0; i < 2; i++) {
      IngestReport rebuilt = run(Mode.FRESH, file);
      assertEquals(1, rebuilt.deleted());
      assertEquals(Set.of("b"), held().keySet());
    }
    run(Mode.FRESH, Deleted.COME_BACK, Optional.empty(), file);
    assertEquals(Set.of("a", "b"), held().keySet());
    run(Mode.FRESH, file);
    assertEquals(Set.of("a", "b"), held().keySet());
  }
}
