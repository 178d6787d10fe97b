package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import org.wirefold.read.ReadResult;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From files to stories, through everything. */
final class IngestTest {
  @TempDir private Path temp;
  private Path index = Path.of("unset");
  private final Newsroom newsroom = new Newsroom(new Random(1));
  private final List<String> rejections = new ArrayList<>();

  @BeforeEach
  void chooseFolder() {
    index = temp.resolve("index");
  }

  private IngestReport run(Mode mode, Deleted deleted, Path... inputs) throws IOException {
    return Ingest.run(
        new IngestRequest(
            Stream.of(inputs).map(Path::toString).toList(), index, mode, deleted, Optional.empty()),
        InputStream.nullInputStream(),
        listener());
  }

  private IngestListener listener() {
    rejections.clear();
    return new IngestListener() {
      @Override
      public void rejected(ReadResult.Rejected rejection) {
        rejections.add(rejection.sentence());
      }
    };
  }

  private IngestReport add(Path... inputs) throws IOException {
    return run(Mode.ADD, Deleted.STAY_OUT, inputs);
  }

  private Path file(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path report(String name, Report report) throws IOException {
    return file(name, report.title() + "\n\n" + report.body() + "\n");
  }

  private static String json(Map<String, String> fields) {
    return new JsonMapper().writeValueAsString(fields) + "\n";
  }

  private static String json(Report report) {
    return json(Map.of("title", report.title(), "body", report.body()));
  }

  /** Everything in the index by id. */
  private Map<String, ArticleDetail> held() throws IOException {
    Map<String, ArticleDetail> rows = new TreeMap<>();
    try (StoryIndex opened = StoryIndex.open(index)) {
      new StorySearch(opened)
          .export(
              SearchRequest.ALL,
              row -> assertTrue(rows.put(row.id().value(), row) == null, row.id().value()));
    }
    return rows;
  }

  private ArticleDetail held(String id) throws IOException {
    return Optional.ofNullable(held().get(id)).orElseThrow();
  }

  private static void assertCounts(
      IngestReport report, int read, int indexed, int unchanged, int rejected) {
    assertEquals(
        List.of(read, indexed, unchanged, rejected),
        Stream.of(report.read(), report.indexed(), report.unchanged(), report.rejected())
            .map(Long::intValue)
            .toList(),
        "read, indexed, unchanged, rejected");
  }

  @Test
  void theReportCountsWhatWasReadAndWhatIsHeld() throws IOException {
    Report report = newsroom.report();
    report("in/a.txt", report);
    report("in/deep/b.txt", report.cutTo(4));
    report("in/c.txt", newsroom.report());
    IngestReport done = add(temp.resolve("in"));
    assertCounts(done, 3, 3, 0, 0);
    assertEquals(2, done.stories());
    assertEquals(3, done.articles());
    assertEquals(Set.of("in/a.txt", "in/deep/b.txt", "in/c.txt"), held().keySet());
    assertEquals(held("in/a.txt").story(), held("in/deep/b.txt").story());
  }

  @Test
  void runningAgainChangesNothingAndSaysSo() throws IOException {
    Report report = newsroom.report();
    report("in/a.txt", report);
    report("in/b.txt", report.cutTo(4));
    file("in/c.jsonl", json(newsroom.report()) + json(newsroom.report()));
    add(temp.resolve("in"));
    Map<String, ArticleDetail> before = held();
    IngestReport again = add(temp.resolve("in"));
    assertCounts(again, 4, 0, 4, 0);
    assertEquals(4, again.articles());
    assertEquals(3, again.stories());
    assertEquals(before, held());
  }

  @Test
  void theSameRecordTwiceInOneRunIsOneArticleOnceUnchanged() throws IOException {
    String line = json(Map.of("id", "x", "title", "A title", "body", newsroom.words(60)));
    IngestReport done = add(file("in/a.jsonl", line + line));
    assertCounts(done, 2, 1, 1, 0);
    assertEquals(0, done.replaced());
    assertEquals(1, done.articles());
  }

  @Test
  void whatIsNoArticleByItsNatureIsCountedAsSkippedOnly() throws IOException {
    String page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>A title</title><p>"
            + newsroom.words(60);
    StringBuilder archive = new StringBuilder();
    for (String type : List.of("request", "response", "request", "revisit")) {
      archive
          .append("WARC/1.0\r\nWARC-Type: " + type)
          .append("\r\nWARC-Target-URI: https://wire.example/1\r\nContent-Type: application/http")
          .append("\r\nContent-Length: " + page.length() + "\r\n\r\n" + page + "\r\n\r\n");
    }
    IngestReport done = add(file("in/a.warc", archive.toString()));
    assertCounts(done, 1, 1, 0, 0);
    assertEquals(Map.of("request", 2L, "revisit", 1L), done.skipped());
  }

  @Test
  void theLastOfSeveralVersionsInOneRunIsHeld() throws IOException {
    IngestReport done =
        add(
            file(
                "in/a.jsonl",
                json(Map.of("id", "x", "title", "First", "body", newsroom.words(60)))
                    + json(Map.of("id", "x", "title", "Second", "body", newsroom.words(60)))));
    assertCounts(done, 2, 2, 0, 0);
    assertEquals(1, done.replaced());
    assertEquals("Second", held("x").title());
  }

  @Test
  void aChangedFileReplacesItsArticle() throws IOException {
    Report report = newsroom.report();
    report("in/a.txt", report);
    report("in/b.txt", report);
    add(temp.resolve("in"));
    report("in/b.txt", report.endingWith("A correction was added at the end of it."));
    IngestReport changed = add(temp.resolve("in"));
    assertCounts(changed, 2, 1, 1, 0);
    assertEquals(1, changed.replaced());
    assertEquals(List.of(), changed.replacedUnlike());
    assertEquals(2, changed.articles());
    assertEquals(1, changed.stories());
    assertTrue(held("in/b.txt").body().endsWith("at the end of it."));
    report("in/b.txt", newsroom.report());
    IngestReport unlike = add(temp.resolve("in"));
    assertEquals(List.of("in/b.txt"), unlike.replacedUnlike());
    assertEquals(2, unlike.stories());
    assertFalse(held("in/a.txt").story().equals(held("in/b.txt").story()));
  }

  @Test
  void aDeletedArticleDoesNotComeBackUntilItIsUndeleted() throws IOException {
    Report report = newsroom.report();
    report("in/a.txt", report);
    report("in/b.txt", report);
    add(temp.resolve("in"));
    String story = held("in/a.txt").story().value();
    Deletion.Report deleted =
        Deletion.run(
            index,
            List.of(new ArticleId("in/a.txt"), new ArticleId("nobody")),
            Deletion.Text.LEFT_TO_MERGING);
    assertEquals(List.of(new ArticleId("in/a.txt")), deleted.deleted());
    assertEquals(List.of(new ArticleId("nobody")), deleted.unknown());
    assertEquals(Set.of("in/b.txt"), held().keySet());
    assertEquals(story, held("in/b.txt").story().value());
    IngestReport again = add(temp.resolve("in"));
    assertCounts(again, 2, 0, 1, 0);
    assertEquals(1, again.deleted());
    assertEquals(Set.of("in/b.txt"), held().keySet());
    IngestReport back = run(Mode.ADD, Deleted.COME_BACK, temp.resolve("in"));
    assertCounts(back, 2, 1, 1, 0);
    assertEquals(Set.of("in/a.txt", "in/b.txt"), held().keySet());
    assertEquals(held("in/a.txt").story(), held("in/b.txt").story());
    IngestReport stays = add(temp.resolve("in"));
    assertCounts(stays, 2, 0, 2, 0);
  }

  @Test
  void purgedTextIsNoLongerInAnyFileOfTheIndex() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(
          json(Map.of("id", "k" + i, "title", newsroom.words(5), "body", newsroom.words(50))));
    }
    lines.append(json(Map.of("id", "x", "title", "Title zyxwvutsrq", "body", newsroom.words(50))));
    Path file = file("in/a.jsonl", lines.toString());
    add(file);
    assertTrue(indexHolds("zyxwvutsrq"), "the test finds no text at all");
    Deletion.run(index, List.of(new ArticleId("x")), Deletion.Text.PURGED);
    assertEquals(40, held().size());
    assertFalse(indexHolds("zyxwvutsrq"));
  }

  /** Terms lie in the index as they are, whatever is compressed beside them. */
  private boolean indexHolds(String word) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void twoFoldersWithTheSameFileNamesLoseNothing() throws IOException {
    for (String folder : List.of("prism", "ledger")) {
      for (int i = 0; i < 3; i++) {
        report(folder + "/" + i + ".txt", newsroom.report());
      }
    }
    IngestReport done = add(temp.resolve("prism"), temp.resolve("ledger"));
    assertCounts(done, 6, 6, 0, 0);
    assertEquals(6, done.articles());
    assertEquals(
        Set.of(
            "prism/0.txt",
            "prism/1.txt",
            "prism/2.txt",
            "ledger/0.txt",
            "ledger/1.txt",
            "ledger/2.txt"),
        held().keySet());
  }

  @Test
  void manyRecordsWithoutIdsLoseNothing() throws IOException {
    StringBuilder lines = new StringBuilder();
    int records = 2_500; // more than two batches
    for (int i = 0; i < records; i++) {
      lines.append(json(Map.of("title", newsroom.words(6), "body", newsroom.words(40))));
    }
    IngestReport done = add(file("in/dump.jsonl", lines.toString()));
    assertCounts(done, records, records, 0, 0);
    assertEquals(records, done.articles());
    Map<String, ArticleDetail> held = held();
    assertEquals(records, held.size());
    assertEquals("in/dump.jsonl:17", held("in/dump.jsonl#17").file());
  }

  @Test
  void copiesFoldAcrossBatches() throws IOException {
    Report report = newsroom.report();
    StringBuilder lines = new StringBuilder(json(report));
    for (int i = 0; i < 2_100; i++) {
      lines.append(json(Map.of("title", newsroom.words(6), "body", newsroom.words(40))));
    }
    lines.append(json(report.under(newsroom.words(6))));
    add(file("in/dump.jsonl", lines.toString()));
    assertEquals(held("in/dump.jsonl#1").story(), held("in/dump.jsonl#2102").story());
  }

  @Test
  void aBrokenLineIsRejectedWithPlaceProblemAndRemedyWhileTheRestGoesIn() throws IOException {
    Path file =
        file(
            "in/wire.jsonl",
            json(newsroom.report())
                + "{\"title\": \"half a li\n"
                + json(Map.of("title", "T", "body", newsroom.words(50), "published", "yesterday"))
                + json(newsroom.report()));
    IngestReport done = add(file);
    assertEquals(4, done.read());
    assertEquals(done.read(), done.indexed() + done.rejected());
    assertTrue(done.rejected() >= 1);
    assertTrue(
        held().keySet().stream().anyMatch(id -> id.endsWith("wire.jsonl#4")),
        held().keySet()::toString);
    List<JsonNode> kept =
        Files.readAllLines(index.resolve("rejected.jsonl")).stream()
            .map(line -> new JsonMapper().readTree(line))
            .toList();
    assertEquals(done.rejected(), kept.size());
    assertEquals(rejections.size(), kept.size());
    JsonNode broken = kept.getFirst();
    assertTrue(broken.get("file").asString().endsWith("wire.jsonl"));
    assertEquals(2, broken.get("record").asInt());
    assertFalse(broken.get("problem").asString().isBlank());
    assertFalse(broken.get("remedy").asString().isBlank());
    assertTrue(rejections.getFirst().contains("wire.jsonl:2: "), rejections::toString);
  }

  @Test
  void aMissingFileIsRejectedAndTheRestGoesIn() throws IOException {
    Path there = report("in/a.txt", newsroom.report());
    IngestReport done = add(temp.resolve("nowhere"), there);
    assertCounts(done, 2, 1, 0, 1);
    assertTrue(rejections.getFirst().contains("nowhere"), rejections::toString);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    report("in/a.txt", newsroom.report());
    add(temp.resolve("in"));
    Map<String, ArticleDetail> before = held();
    report("in/b.txt", newsroom.report());
    IngestReport dry = run(Mode.DRY_RUN, Deleted.STAY_OUT, temp.resolve("in"));
    assertCounts(dry, 2, 1, 1, 0);
    assertEquals(2, dry.articles());
    assertEquals(before, held());
  }

  @Test
  void aDryRunIntoNothingLeavesAnEmptyIndex() throws IOException {
    report("in/a.txt", newsroom.report());
    run(Mode.DRY_RUN, Deleted.STAY_OUT, temp.resolve("in"));
    assertEquals(Map.of(), held());
  }

  @Test
  void freshReplacesTheWholeIndex() throws IOException {
    report("old/a.txt", newsroom.report());
    report("new/b.txt", newsroom.report());
    add(temp.resolve("old"));
    IngestReport fresh = run(Mode.FRESH, Deleted.STAY_OUT, temp.resolve("new"));
    assertCounts(fresh, 1, 1, 0, 0);
    assertEquals(1, fresh.articles());
    assertEquals(Set.of("new/b.txt"), held().keySet());
  }

  @Test
  void freshWorksOverAnyWreck() throws IOException {
    Path input =
        file("in/a.txt", "A bridge over the river opened to carts and walkers on Sunday.\n");
    String[] wrecks = {"gen-1\n", "gen-7\n", "\u0000garbage", "../elsewhere"};
    for (String pointer : wrecks) {
      index = Files.createTempDirectory(temp, "wreck");
      add(input);
      try (Stream<Path> files = Files.list(index.resolve("gen-1"))) {
        for (Path part : files.toList()) {
          Files.writeString(part, "no longer what it was");
        }
      }
      Files.writeString(index.resolve("current"), pointer);
      Files.writeString(index.resolve("furniture.txt"), "this is no rule\n");
      IngestReport nothing = run(Mode.FRESH, Deleted.STAY_OUT, temp.resolve("nosuch.jsonl"));
      assertEquals(List.of(0L, 0L), List.of(nothing.indexed(), nothing.articles()));
      assertEquals(1, run(Mode.FRESH, Deleted.STAY_OUT, input).articles(), pointer);
      assertEquals(Set.of("in/a.txt"), held().keySet());
    }
  }

  @Test
  void linesFromStandardInputAreReadAndIdsTakeTheNamespace() throws IOException {
    String lines =
        json(Map.of("id", "1", "title", "One", "body", newsroom.words(50)))
            + json(Map.of("title", "Two", "body", newsroom.words(50)));
    IngestReport done =
        Ingest.run(
            new IngestRequest(
                List.of("-"), index, Mode.ADD, Deleted.STAY_OUT, Optional.of("prism")),
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            listener());
    assertCounts(done, 2, 2, 0, 0);
    assertEquals(Set.of("prism:1", "prism:stdin#2"), held().keySet());
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Report report = newsroom.report();
      files.add(report("in/" + i + ".txt", report));
      files.add(report("in/" + i + "-cut.txt", report.cutTo(4)));
    }
    add(files.toArray(Path[]::new));
    Set<Set<String>> together = partition();
    index = temp.resolve("other");
    for (Path file : files.reversed()) {
      add(file);
    }
    assertEquals(8, together.size());
    assertEquals(together, partition());
  }

  private Set<Set<String>> partition() throws IOException {
    return new HashSet<>(
        held().values().stream()
            .collect(
                Collectors.groupingBy(
                    ArticleDetail::story,
                    Collectors.mapping(
                        row -> row.id().value(),
                        Collectors.<String, Set<String>>toCollection(TreeSet::new))))
            .values());
  }

  @Test
  void aFreshRunThatCouldReadNothingLeavesTheIndexAsItWas() throws IOException {
    add(file("in/a.txt", "A bridge over the river opened to carts and walkers on Sunday.\n"));
    IngestReport report = run(Mode.FRESH, Deleted.STAY_OUT, temp.resolve("nosuch.jsonl"));
    assertCounts(report, 1, 0, 0, 1);
    assertEquals(Set.of("in/a.txt"), held().keySet());
  }

  @Test
  void halfASurrogatePairInARejectedRecordStopsNothing() throws IOException {
    Path lines =
        file(
            "in/lines.jsonl",
            "{\"title\":\"t\",\"body\":\"b\",\"embargo\":\"\\ud83d\"}\n"
                + json(Map.of("title", "Two", "body", "The second record is a good one.")));
    assertCounts(add(lines), 2, 1, 0, 1);
    assertEquals(Set.of("in/lines.jsonl#2"), held().keySet());
  }

  private static final double RELATIONS_EQUAL = 0.85;

  /** A line of the golden file. */
  private record Expected(String file, String story, String relation) {}

  @Test
  void theSampleCorpusFoldsAsTheGoldenFileSays() throws IOException {
    Path root = Path.of(System.getProperty("wirefold.root", ".."));
    List<Expected> expected =
        Files.readAllLines(root.resolve("core/src/test/corpus/seeds/expected-stories.tsv")).stream()
            .map(line -> line.split("\t"))
            .map(parts -> new Expected(parts[0].replace('#', ':'), parts[1], parts[2]))
            .toList();
    IngestReport done = add(root.resolve("seeds"));
    Map<String, ArticleDetail> byFile =
        held().values().stream()
            .collect(Collectors.toMap(row -> row.file().replaceFirst("^seeds/", ""), row -> row));
    assertEquals(
        expected.stream().map(Expected::file).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(byFile.keySet()));
    assertEquals(expected.size(), done.articles());
    Map<String, Set<String>> wanted = new TreeMap<>();
    Map<String, Set<String>> found = new TreeMap<>();
    List<String> otherRelations = new ArrayList<>();
    for (Expected line : expected) {
      ArticleDetail row = Optional.ofNullable(byFile.get(line.file())).orElseThrow();
      String story = line.story();
      wanted.computeIfAbsent(story, s -> new TreeSet<>()).add(line.file());
      found.computeIfAbsent(row.story().value(), s -> new TreeSet<>()).add(line.file());
      if (!row.relation().key().equals(line.relation())) {
        otherRelations.add(line.file() + ": " + row.relation().key() + ", not " + line.relation());
      }
    }
    assertEquals(sorted(wanted), sorted(found));
    assertTrue(
        otherRelations.size() <= (1 - RELATIONS_EQUAL) * expected.size(),
        () -> otherRelations.size() + " relations differ: " + otherRelations);
  }

  private static String sorted(Map<String, Set<String>> stories) {
    return stories.values().stream().map(Set::toString).sorted().collect(Collectors.joining("\n"));
  }

  @Test
  void aKillTakesThePlaceOfTheArticleOfItsIdAndIsNotShown() throws IOException {
    Report report = newsroom.report();
    String body = report.body();
    add(
        file(
            "a.jsonl",
            json(Map.of("id", "w1", "title", report.title(), "body", body))
                + json(Map.of("id", "copy", "title", "Another headline", "body", body))));
    assertEquals(Set.of("copy", "w1"), held().keySet());
    IngestReport killed =
        add(file("b.jsonl", json(Map.of("id", "w1", "title", "KILL-" + report.title()))));
    assertEquals(List.of(), killed.replacedUnlike());
    assertEquals(
        List.of(1L, 1L), List.of(killed.stories(), killed.articles()), "as a search counts");
    assertEquals(Set.of("copy"), held().keySet());
    try (StoryIndex opened = StoryIndex.open(index)) {
      assertTrue(new StorySearch(opened).withheld("w1").orElseThrow().endsWith("it was killed"));
    }
  }

  @Test
  void aCorrectionIsAnUpdateOfItsStoryAndStandsForIt() throws IOException {
    Report report = newsroom.report();
    String corrected = report.endingWith("The council owns nine ferries.").body();
    add(
        file(
            "a.jsonl",
            json(
                    Map.of(
                        "id",
                        "first",
                        "publisher",
                        "Meridian Wire",
                        "title",
                        report.title(),
                        "body",
                        report.body(),
                        "published",
                        "2026-03-01"))
                + json(
                    Map.of(
                        "id",
                        "second",
                        "publisher",
                        "Meridian Wire",
                        "title",
                        "CORRECTED-" + report.title(),
                        "body",
                        corrected,
                        "published",
                        "2026-03-01"))));
    ArticleDetail second = held("second");
    assertEquals(held("first").story(), second.story());
    assertEquals(Relation.UPDATE, second.relation());
    assertEquals(report.title(), second.title());
    try (StoryIndex opened = StoryIndex.open(index)) {
      assertEquals(
          "second", new StorySearch(opened).story("first").orElseThrow().canonical().id().value());
    }
  }

  private static String wire(String id, String title, String publisher, String day) {
    return json(
        Map.of(
            "id",
            id,
            "title",
            title,
            "publisher",
            publisher,
            "published",
            day,
            "body",
            "Text of " + id + "."));
  }

  private List<String> kinds(IngestReport report) {
    return report.notes().stream().map(note -> note.kind().split(" \\(", 2)[0]).toList();
  }

  @Test
  void aKillNoticeUnderAnIdOfItsOwnKillsTheOneArticleThatHasItsHeadline() throws IOException {
    String story = wire("a", "Ferry strike ends, boats sail", "Meridian Wire", "2026-03-01");
    add(
        file(
            "a.jsonl",
            story
                + wire("other", "Ferry strike ends, boats sail", "Coast Courier", "2026-03-01")
                + wire("old", "Ferry strike ends, boats sail", "Meridian Wire", "2026-01-01")));
    String notice = wire("n", "KILL-Ferry strike ends, boats sail", "Meridian Wire", "2026-03-02");
    IngestReport report = add(file("b.jsonl", notice));
    assertEquals(Set.of("other", "old"), held().keySet());
    assertEquals(List.of("articles killed by a notice that names their headline"), kinds(report));
    assertEquals(List.of(1L, 2L), List.of(report.indexed(), report.articles()));
    add(file("a.jsonl", story), file("b.jsonl", notice));
    assertEquals(Set.of("other", "old"), held().keySet(), "reading both again changes nothing");
    for (Reprocess.From from : Reprocess.From.values()) {
      Reprocess.run(new Reprocess.Request(index, from), new IngestListener() {});
      assertEquals(Set.of("other", "old"), held().keySet(), from::name);
    }
    run(Mode.FRESH, Deleted.STAY_OUT, file("c.jsonl", story + notice));
    assertEquals(Set.of(), held().keySet(), "in one batch, too");
  }

  @Test
  void aKillNoticeMayNameTheHeadlineInItsText() throws IOException {
    add(
        file(
            "a.jsonl",
            wire("a", "Ferry strike ends, boats sail", "Meridian Wire", "2026-03-01")
                + wire("b", "Bridge opens after a year", "Meridian Wire", "2026-03-01")));
    IngestReport report =
        add(
            file(
                "n.jsonl",
                json(
                    Map.of(
                        "id", "n",
                        "title", "Note to editors",
                        "publisher", "Meridian Wire",
                        "published", "2026-03-02",
                        "body",
                            "Please kill the story “Ferry Strike Ends, Boats Sail”, sent on Sunday."
                                + " The corrected version, “Bridge opens after a year”, follows."))));
    assertEquals(List.of("articles killed by a notice that names their headline"), kinds(report));
    assertEquals(Set.of("b"), held().keySet());
  }

  @Test
  void aKillNoticeThatNamesNoneOrSeveralIsNamed() throws IOException {
    String title = "Ferry strike ends, boats sail";
    add(
        file(
            "a.jsonl",
            wire("a", title, "Meridian Wire", "2026-03-01")
                + wire("b", title, "Meridian Wire", "2026-03-02")));
    IngestReport several =
        add(file("b.jsonl", wire("n", "KILL-" + title, "Meridian Wire", "2026-03-02")));
    assertEquals(List.of("kill notices that may mean several articles"), kinds(several));
    IngestReport none =
        add(file("c.jsonl", wire("m", "KILL-Bridge opens", "Meridian Wire", "2026-03-02")));
    assertEquals(List.of("kill notices that name no article held"), kinds(none));
    assertEquals(Set.of("a", "b"), held().keySet());
  }
}
