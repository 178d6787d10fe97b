package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertCommandTest {
  private static final String CRANE =
      "A crane fell into the bay of Port Ellery on Tuesday morning while it was lifting a boiler."
          + " Nobody was hurt, the harbour master Ines Calder said, but the quay stays closed until"
          + " Friday.";
  private static final String FERRY =
      "The last ferry to Gull Island was taken off after 83 years, and a crane lifted it out of the"
          + " water in front of some 400 people who had come to say goodbye.";

  @TempDir private Path folder;

  @BeforeEach
  void indexOneStory() throws IOException {
    index("a", "Crane falls into the bay", CRANE);
  }

  @Test
  void aStoryIsNewsOnceAndItsCopiesAreNone() throws IOException {
    assertEquals(ExitCode.DONE, alert("add", "cranes", "crane").exitCode());
    assertEquals(ExitCode.NO_HITS, alert("run").exitCode(), "what was there is no news");
    index("b", "Crane falls into bay", CRANE);
    assertEquals(ExitCode.NO_HITS, alert("run").exitCode(), "a copy is no news");
    index("c", "Last ferry leaves Gull Island", FERRY);
    CommandRun news = alert("run");
    assertEquals(ExitCode.DONE, news.exitCode());
    assertTrue(news.out().startsWith("cranes: 1 new story\n  Last ferry leaves"), news.out());
    assertEquals(ExitCode.NO_HITS, alert("run", "cranes").exitCode(), "it was told already");
  }

  @Test
  void savedSearchesOutliveARebuild() throws IOException {
    alert("add", "cranes", "crane", "--from", "2020");
    Path file = write("c", "Crane falls into the bay", CRANE);
    CommandRun.of("index", file.toString(), "--fresh", "--index", index());
    CommandRun list = alert("list");
    assertTrue(list.out().startsWith("cranes  crane from=2020  not run yet"), list.out());
    assertEquals(ExitCode.DONE, alert("remove", "cranes").exitCode());
    assertEquals(ExitCode.NO_HITS, alert("list").exitCode());
    assertEquals(ExitCode.NO_HITS, alert("remove", "cranes").exitCode());
  }

  @Test
  void whatMakesNoSenseIsSaidInASentence() {
    alert("add", "cranes", "crane");
    assertFails("is saved already", "add", "cranes", "crane");
    assertFails("a query or a filter is missing", "add", "empty");
    assertFails("a name is missing", "remove");
    assertFails("no search is saved as \"none\"", "run", "none");
    assertFails("\"ad\" is unknown; choose add, list, run or remove", "ad", "x");
    assertFails("--from", "add", "dates", "--from", "soon");
  }

  private void assertFails(String sentence, String... arguments) {
    CommandRun run = alert(arguments);
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains(sentence), run.err());
  }

  private CommandRun alert(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "alert";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--index";
    all[arguments.length + 2] = index();
    return CommandRun.of(all);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private Path write(String id, String title, String body) throws IOException {
    String line =
        "{\"id\":\"%s\",\"title\":\"%s\",\"published\":\"2026-03-0%d\",\"body\":\"%s\"}%n"
            .formatted(id, title, 1 + id.charAt(0) - 'a', body);
    return Files.writeString(folder.resolve(id + ".jsonl"), line);
  }

  private void index(String id, String title, String body) throws IOException {
    CommandRun.of("index", write(id, title, body).toString(), "--index", index());
  }
}
