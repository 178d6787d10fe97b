package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.export.Json;
import org.wirefold.index.StoryIndex;
import org.wirefold.server.ServerConfig;
import org.wirefold.server.WirefoldServer;
import tools.jackson.databind.JsonNode;

/** The commands over a real index of three articles, two of them copies of each other. */
final class CommandsTest {
  private static final String BODY =
      """
      The harbour of Varnmouth reopened to container ships on Tuesday after eleven days of dredging, \
      and the first vessel to pass the new channel was the Ostrava Star, laden with machine parts.

      "We promised two weeks and needed eleven days," said harbour master Ilse Brandt, who thanked \
      the forty-two crews that had worked in three shifts through the storm of the first weekend.

      Freight rates between Varnmouth and the southern terminals had risen by 18 per cent since the \
      channel closed, according to the port authority, which expects them to fall within the month.
      """;

  private static final String OTHER =
      """
      A new reading room at the Kestrel Hill library was filled on its first morning, mostly by \
      schoolchildren who had drawn the plans for its shelves in a competition two years ago.
      """;

  @TempDir private Path temp = Path.of("");
  private Path news = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    index = temp.resolve("index");
    news = Files.createDirectories(temp.resolve("news"));
    Files.writeString(
        news.resolve("wire.jsonl"),
        line(
                "port-1",
                "Varnmouth harbour reopens after dredging",
                BODY,
                "Coast Courier",
                "2024-05-28")
            + line("port-2", "Ships return to Varnmouth", BODY, "Daily Prism", "2024-05-29")
            + line(
                "library",
                "Reading room opens at Kestrel Hill",
                OTHER,
                "Hill Gazette",
                "2024-06-02"));
  }

  @Test
  void indexSaysInWordsWhatItDidAndThatNothingChangedTheSecondTime() {
    CommandRun first = run("index", news.toString());
    assertEquals(ExitCode.DONE, first.exitCode(), first.err());
    assertTrue(first.out().startsWith("read 3 records, indexed 3 in "), first.out());
    assertTrue(first.out().contains("holds 2 stories from 3 articles"), first.out());
    CommandRun second = run("index", news.toString());
    assertEquals(ExitCode.DONE, second.exitCode());
    assertTrue(second.out().contains("3 unchanged, nothing changed"), second.out());
  }

  @Test
  void indexPrintsItsSevenNumbersAndWhatTheyAreMadeOfAsJson() {
    JsonNode report = Json.mapper().readTree(run("index", news.toString(), "--json").out());
    assertEquals(
        List.of("read", "indexed", "unchanged", "rejected", "stories", "articles", "seconds"),
        List.copyOf(report.propertyNames()).subList(0, 7));
    assertEquals(3, report.get("formats").get("jsonl").get("read").asInt());
    assertEquals(0, report.get("rejections").size());
    assertEquals(3, report.get("indexed").asInt());
  }

  @Test
  void rejectedLineIsNamedWithItsFileAndNumberAndDoesNotStopTheRest() throws IOException {
    Files.writeString(news.resolve("broken.jsonl"), "{\"title\":\n");
    CommandRun run = run("index", news.toString());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.err().contains("rejected news/broken.jsonl:1: "), run.err());
    assertTrue(run.err().contains("rejected.jsonl"), run.err());
  }

  @Test
  void manyRejectionsAreGroupedByWhatIsWrong() throws IOException {
    Files.writeString(news.resolve("broken.jsonl"), "{\"title\":\n".repeat(25) + "[]\n");
    CommandRun run = run("index", news.toString());
    assertTrue(
        run.err().contains("rejected 25: is not valid JSON; such as news/broken.jsonl:1: "),
        run.err());
    assertTrue(run.err().contains("rejected news/broken.jsonl:26: is JSON but no"), run.err());
    assertTrue(run.err().contains("by format: jsonl 29 (26 rejected)"), run.err());
  }

  @Test
  void compareShowsPlainMarksWhenPiped() {
    run("index", news.toString());
    CommandRun run = run("compare", "port-1", "port-2");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().contains("[-Varnmouth harbour reopens after dredging-]"), run.out());
    assertTrue(run.out().contains("{+Ships return to Varnmouth+}"), run.out());
    assertEquals(ExitCode.NO_HITS, run("compare", "port-1", "nobody").exitCode());
    JsonNode json = Json.mapper().readTree(run("compare", "port-1", "port-2", "--json").out());
    assertEquals("same", json.get("body").get(0).get("kind").asString());
    assertEquals(0, json.get("body").get(0).get("left").get(0).asInt());
  }

  @Test
  void whySaysInOneSentenceWhetherTwoAreFolded() {
    run("index", news.toString());
    assertTrue(run("why", "port-1", "port-2").out().startsWith("Folded: they share "));
    CommandRun apart = run("why", "port-1", "library");
    assertTrue(apart.out().startsWith("Not folded: they share no shingles"), apart.out());
    CommandRun match = run("why", "port-1", "--query", "dredging");
    assertTrue(match.out().startsWith("Matches: “dredging” in the headline"), match.out());
    assertEquals(ExitCode.NO_HITS, run("why", "library", "--query", "dredging").exitCode());
    assertEquals(ExitCode.FAILED, run("why", "port-1").exitCode());
  }

  @Test
  void whatAPersonDecidesIsShownExportedTakenBackAndImported() throws IOException {
    run("index", news.toString());
    CommandRun split = run("fold", "--split", "port-2", "--note", "no copy", "--by", "Ines");
    assertEquals(ExitCode.DONE, split.exitCode(), split.err());
    assertTrue(run("story", "port-2").out().contains("decided: port-2 apart from port-1 by Ines"));
    Path file = temp.resolve("decisions.jsonl");
    assertEquals(ExitCode.DONE, run("fold", "--export", file.toString()).exitCode());
    assertEquals(ExitCode.DONE, run("fold", "--undo", "port-2").exitCode());
    assertTrue(run("story", "port-2").out().contains("2 copies"));
    assertEquals(ExitCode.NO_HITS, run("fold", "--list").exitCode());
    assertEquals(ExitCode.DONE, run("fold", "--import", file.toString()).exitCode());
    assertTrue(run("story", "port-2").out().contains("1 copy"));
    assertTrue(run("fold", "--list").out().contains("no copy"));
    assertEquals(ExitCode.DONE, run("fold", "--merge", "port-2", "library").exitCode());
    assertTrue(run("story", "library").out().contains("Put together with port-2 by"));
  }

  @Test
  void deletingFromAMistypedIndexFailsAndMakesNone() {
    CommandRun run = run("delete", "a");
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("there is no index here; check --index"), run.err());
    assertFalse(Files.exists(index));
  }

  @Test
  void nothingReadIsAFailure() {
    CommandRun run = run("index", temp.resolve("nowhere").toString());
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  @Test
  void dryRunWritesNothing() {
    CommandRun run = run("index", news.toString(), "--dry-run");
    assertTrue(run.out().contains("would index 3"), run.out());
    assertFalse(Files.exists(index));
    assertEquals(ExitCode.NO_HITS, run("search", "harbour").exitCode());
  }

  @Test
  void indexReadsJsonLinesFromStandardInput() throws IOException {
    String lines = Files.readString(news.resolve("wire.jsonl"));
    CommandRun run = CommandRun.withInput(lines, "index", "-", "--index", index.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertEquals(ExitCode.DONE, run("search", "harbour").exitCode());
  }

  @Test
  void searchShowsAStoryOnceAndWhereItRan() {
    run("index", news.toString());
    CommandRun run = run("search", "harbour", "dredging");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().startsWith(" 1. "), run.out());
    assertTrue(run.out().contains("ran in 2 places"), run.out());
    assertTrue(run.out().endsWith("1 story, 2 articles\n"), run.out());
    assertFalse(run.out().contains("\033"), "colours are for terminals");
    run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void searchWithAllCopiesShowsEachArticle() {
    run("index", news.toString());
    CommandRun run = run("search", "harbour", "--all-copies");
    assertTrue(run.out().endsWith("2 articles\n"), run.out());
  }

  @Test
  void searchWithoutHitsEndsWithOne() {
    run("index", news.toString());
    CommandRun run = run("search", "zeppelin");
    assertEquals(ExitCode.NO_HITS, run.exitCode());
  }

  @Test
  void aFilterAloneIsASearch() {
    run("index", news.toString());
    JsonNode result =
        Json.mapper().readTree(run("search", "--from", "2024-06", "--json", "--facets").out());
    assertEquals(1, result.get("total").get("stories").asInt());
    assertEquals("library", result.get("stories").get(0).get("article").get("id").asString());
    assertTrue(result.get("facets").size() > 0);
  }

  @Test
  void facetsAreCountedInStories() {
    run("index", news.toString());
    CommandRun run = run("facets", "language");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().strip().startsWith("2  "), run.out());
  }

  @Test
  void storyTellsItsCopiesAndShowTheArticle() {
    run("index", news.toString());
    CommandRun story = run("story", "port-2");
    assertEquals(ExitCode.DONE, story.exitCode(), story.err());
    assertTrue(story.out().contains("Coast Courier"), story.out());
    assertTrue(story.out().contains("2 copies"), story.out());
    CommandRun show = run("show", "port-1");
    assertTrue(show.out().contains("Varnmouth harbour reopens after dredging"), show.out());
    assertTrue(show.out().contains("forty-two crews"), show.out());
    assertEquals(ExitCode.NO_HITS, run("show", "port-9").exitCode());
    assertEquals(ExitCode.NO_HITS, run("story", "port-9").exitCode());
  }

  @Test
  void exportWritesEveryArticleAndWhatItWritesCanBeIndexedAgain() {
    run("index", news.toString());
    CommandRun folding = run("export", "--format", "tsv", "--fields", "id,story,relation");
    assertEquals(3, folding.out().lines().count(), folding.out());
    List<String> ports =
        folding
            .out()
            .lines()
            .filter(row -> row.startsWith("port"))
            .map(row -> row.split("\t")[1])
            .toList();
    assertEquals(ports.get(0), ports.get(1), "copies are of one story");
    String lines = run("export").out();
    Path second = temp.resolve("second");
    CommandRun again = CommandRun.withInput(lines, "index", "-", "--index", second.toString());
    assertTrue(again.out().contains("indexed 3"), again.out() + again.err());
    assertEquals(ExitCode.NO_HITS, run("export", "zeppelin").exitCode());
  }

  @Test
  void serveAnswersAtTheAddressItPrintsUntilItIsStopped() throws Exception {
    run("index", news.toString());
    try (Serving serving = new Serving("serve", "--port", "0", "--index", index.toString())) {
      URI health = URI.create(serving.address()).resolve("/health");
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
      }
      assertEquals(ExitCode.DONE, serving.stop());
    }
  }

  @Test
  void aTakenPortIsAnsweredWithAnotherWay() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      CommandRun run =
          run("serve", "--host", "0.0.0.0", "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(ExitCode.FAILED, run.exitCode());
      assertTrue(run.err().contains("choose another with --port"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  private static final String PROMO = "Our morning briefing brings the harbour to your inbox.";

  /** Six articles on unlike things, each with the same line at its end. */
  private void indexPromotions() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<String> subjects =
        List.of("lanterns", "orchards", "violins", "glaciers", "bakeries", "tramways");
    for (String subject : subjects) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        body.append("Keepers of ").append(subject).append(" met for the ").append(i + 2);
        body.append("th time to count their ").append(subject).append(" by hand, and found ");
        body.append(subject.hashCode() % 1_000 + i * 37).append(" more than last ");
        body.append(subject.charAt(i)).append(subject).append(".\n\n");
      }
      lines.append(
          line(subject, "The year of " + subject, body + PROMO, "Coast Courier", "2024-05-28"));
    }
    Files.writeString(news.resolve("promoted.jsonl"), lines);
    CommandRun run = run("index", news.resolve("promoted.jsonl").toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(run.out().contains("learnt 1 block of furniture"), run.out());
  }

  @Test
  void furnitureTellsWhatWasLearntAndReprocessTakesItOut() throws IOException {
    indexPromotions();
    CommandRun furniture = run("furniture");
    assertEquals(ExitCode.DONE, furniture.exitCode(), furniture.err());
    assertTrue(furniture.out().contains(PROMO), furniture.out());
    assertTrue(
        furniture.out().contains("seen in 6 articles of 6 stories, 2024-05-28"), furniture.out());
    assertEquals(ExitCode.NO_HITS, run("furniture", "--publisher", "Daily Prism").exitCode());
    JsonNode done = Json.mapper().readTree(run("reprocess", "--from", "clean", "--json").out());
    assertEquals(6, done.get("changed").asInt(), done::toString);
    CommandRun show = run("show", "violins", "--furniture");
    assertTrue(
        show.out().contains("dropped by learned:Coast Courier, seen in 6 articles"), show.out());
    try (StoryIndex opened = StoryIndex.open(index);
        WirefoldServer server = WirefoldServer.start(ServerConfig.DEFAULT.withPort(0), opened)) {
      String address = server.address().toString();
      assertEquals(show, CommandRun.of("show", "violins", "--furniture", "--server", address));
    }
    JsonNode dropped = Json.mapper().readTree(run("show", "violins", "--json").out());
    assertEquals("learned:Coast Courier", dropped.at("/furniture/0/rule").asString());
    assertEquals(ExitCode.NO_HITS, run("search", "\"morning briefing\"").exitCode());
  }

  @Test
  void aRulesFileWithMistakesIsAnsweredLineByLine() throws IOException {
    indexPromotions();
    Path rules = Files.writeString(temp.resolve("mine.txt"), "kep \"x\"\ndrop rule caption\n");
    for (String[] command :
        List.of(
            new String[] {"furniture", "--furniture", rules.toString()},
            new String[] {"reprocess", "--from", "clean", "--furniture", rules.toString()})) {
      CommandRun run = run(command);
      assertEquals(ExitCode.FAILED, run.exitCode(), run.out());
      assertTrue(run.err().contains(rules + ":1: begins with \"kep\""), run.err());
      assertTrue(run.err().contains(rules + ":2: drops by a rule"), run.err());
    }
    Files.writeString(rules, "keep \"" + PROMO + "\"\n");
    CommandRun kept = run("reprocess", "--from", "clean", "--furniture", rules.toString());
    assertTrue(kept.out().startsWith("reprocessed 6 articles, 0 changed in "), kept.out());
  }

  @Test
  void reprocessFromAnUnknownStageIsMisuse() {
    CommandRun run = run("reprocess", "--from", "scratch");
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("choose clean, fold or tag"), run.err());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--index", index.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static String line(
      String id, String title, String body, String publisher, String published) {
    return Json.write(new Line(id, title, body, publisher, published)) + "\n";
  }

  private record Line(String id, String title, String body, String publisher, String published) {}

  /** A command that serves, in a thread of its own. */
  private static final class Serving implements AutoCloseable {
    private final PipedInputStream out = new PipedInputStream();
    private final FutureTask<Integer> task;
    private final Thread thread;

    Serving(String... arguments) throws IOException {
      PrintStream written =
          new PrintStream(new PipedOutputStream(out), true, StandardCharsets.UTF_8);
      PrintStream err =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      task =
          new FutureTask<>(
              () -> {
                try (written) {
                  return Main.run(arguments, new ByteArrayInputStream(new byte[0]), written, err);
                }
              });
      thread = new Thread(task, "serving");
      thread.start();
    }

    /** The first line that the command prints. */
    String address() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int unit = out.read(); unit >= 0 && unit != '\n'; unit = out.read()) {
        line.append((char) unit);
      }
      return line.toString().strip();
    }

    int stop() throws Exception {
      thread.interrupt();
      return task.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  @Test
  void aCandidateIsListedAcceptedAndKnownFromThenOn() throws IOException {
    Path file = temp.resolve("wire.jsonl");
    Files.writeString(
        file,
        "{\"id\": \"w\", \"title\": \"News\", \"body\": \"Bramwell Optics Corp said it fell.\"}\n");
    String at = temp.resolve("tagged").toString();
    assertEquals(0, CommandRun.of("index", file.toString(), "--index", at).exitCode());
    CommandRun listed = CommandRun.of("tag", "--candidates", "--json", "--index", at);
    assertEquals("[{\"name\":\"Bramwell Optics\",\"stories\":1}]", listed.out().strip());
    CommandRun accepted = CommandRun.of("tag", "--accept", "Bramwell Optics", "--index", at);
    assertEquals("bramwell-optics", accepted.out().strip());
    assertEquals(0, CommandRun.of("reprocess", "--from", "tag", "--index", at).exitCode());
    CommandRun none = CommandRun.of("tag", "--candidates", "--index", at);
    assertEquals(ExitCode.NO_HITS, none.exitCode(), none.out());
    CommandRun facet = CommandRun.of("facets", "company", "--json", "--index", at);
    assertTrue(facet.out().contains("\"bramwell-optics\""), facet.out());
    assertTrue(facet.out().contains("\"Bramwell Optics\""), facet.out());
  }
}
