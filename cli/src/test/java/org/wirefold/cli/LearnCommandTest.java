package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.export.Json;
import tools.jackson.databind.JsonNode;

/** Learning topics, and topics of one's own, on the command line. */
final class LearnCommandTest {
  @TempDir private Path temp = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void chooseFolder() {
    index = temp.resolve("index");
  }

  private Path labelled() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append(
          "{\"title\":\"A\",\"body\":\"The harbour pilots tow barges\",\"topics\":[\"pilotage\"]}\n");
      lines.append("{\"title\":\"B\",\"body\":\"The nine choirs sing of old psalms\"}\n");
    }
    return Files.writeString(temp.resolve("labelled.jsonl"), lines + "{\n");
  }

  @Test
  void topicsAreLearntReportedGivenAndForgotten() throws IOException {
    String at = index.toString();
    CommandRun learned =
        CommandRun.of("learn", "topics", labelled().toString(), "--report", "--index", at);
    assertEquals(0, learned.exitCode(), learned::err);
    assertTrue(learned.out().startsWith("topic     articles  found"), learned.out());
    assertTrue(learned.out().contains("learnt 1 topic from 20 articles, 10 with topics"));
    assertTrue(learned.err().contains("labelled.jsonl:21"), learned.err());
    assertTrue(learned.err().contains("wirefold reprocess --from tag"), learned.err());
    assertEquals(0, CommandRun.of("index", labelled().toString(), "--index", at).exitCode());
    JsonNode again =
        Json.mapper()
            .readTree(
                CommandRun.of("learn", "topics", labelled().toString(), "--json", "--index", at)
                    .out());
    assertEquals("pilotage", again.get("learned").get(0).asString());
    CommandRun forgotten = CommandRun.of("learn", "topics", "--forget", "--index", at);
    assertEquals("forgot 1 topic\n", forgotten.out());
    assertEquals(
        "forgot 0 topics\n", CommandRun.of("learn", "topics", "--forget", "--index", at).out());
  }

  @Test
  void learningSaysWhatIsMissing() throws IOException {
    String at = index.toString();
    for (List<String> misuse :
        List.of(
            List.of("learn", "topics"),
            List.of("learn", "companies", "x"),
            List.of("learn", "topics", "x", "--forget"),
            List.of("learn", "topics", temp.resolve("nowhere").toString()))) {
      List<String> arguments = new ArrayList<>(misuse);
      arguments.addAll(List.of("--index", at));
      CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
      assertEquals(2, run.exitCode(), run::err);
      assertTrue(run.err().contains("wirefold: "), run.err());
    }
  }

  @Test
  void mistakesInTopicsAreListedAndNothingIsDone() throws IOException {
    String at = index.toString();
    Path topics = Files.writeString(temp.resolve("mine.yaml"), "- id: x\n- id: Y\n  label: Y\n");
    assertEquals(
        0,
        CommandRun.of("index", labelled().toString(), "--topics", topics.toString(), "--index", at)
            .exitCode());
    CommandRun refused =
        CommandRun.of("reprocess", "--from", "tag", "--topics", topics.toString(), "--index", at);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains(topics + ":1: "), refused.err());
    assertTrue(refused.err().contains(topics + ":2: "), refused.err());
  }
}
