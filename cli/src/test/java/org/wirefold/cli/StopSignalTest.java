package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryWriter;

/** A process of its own that indexes from a pipe which never ends, and real signals to it. */
@DisabledOnOs(OS.WINDOWS)
final class StopSignalTest {
  private static final Pattern SUMMARY =
      Pattern.compile("read ([\\d,]+) records, indexed ([\\d,]+) in ");
  private static final String STOPPING = "stopping after what is under way";

  @TempDir private Path temp = Path.of("");

  private static String line(String id) {
    return "{\"id\":\""
        + id
        + "\",\"title\":\"Harbour fees rise at "
        + id
        + "\",\"section\":\""
        + "-".repeat(100)
        + "\"}\n";
  }

  @Test
  void controlCEndsARunWellAndSaysHowToGoOn() throws Exception {
    long indexed;
    try (Running run = new Running("index", "-")) {
      run.typeMuch();
      run.signal("INT");
      assertEquals(130, run.exitCode(), run.err());
      Matcher summary = SUMMARY.matcher(run.out());
      assertTrue(summary.lookingAt(), run.out());
      assertEquals(summary.group(1), summary.group(2));
      indexed = Long.parseLong(summary.group(2).replace(",", ""));
      assertTrue(indexed > 0, run.out());
      assertTrue(run.err().contains("run the same command again to go on"), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
    assertEquals(indexed, run("export", "--fields", "id").out().lines().count());
  }

  @Test
  void aTerminatedRunKeepsStandardOutputCleanForJson() throws Exception {
    try (Running run = new Running("index", "-", "--json")) {
      run.typeMuch();
      run.signal("TERM");
      assertEquals(143, run.exitCode(), run.err());
      assertTrue(run.out().startsWith("{\"read\":"), run.out());
      assertTrue(run.out().contains("\"stopped\":true"), run.out());
      assertEquals(1, run.out().lines().count(), run.out());
    }
  }

  @Test
  void aStoppedRebuildSaysThatTheIndexIsAsItWas() throws Exception {
    CommandRun.withInput(line("old"), "index", "-", "--index", index());
    try (Running run = new Running("index", "-", "--fresh")) {
      run.typeMuch();
      run.signal("INT");
      assertEquals(130, run.exitCode(), run.err());
      assertTrue(run.err().contains("the index is as it was"), run.err());
      assertTrue(run.out().contains("holds 1 story from 1 article"), run.out());
    }
    assertEquals(ExitCode.DONE, run("show", "old").exitCode());
    assertEquals(ExitCode.NO_HITS, run("show", "k1").exitCode());
  }

  @Test
  void theSecondControlCEndsTheProcessAtOnce() throws Exception {
    // While somebody else writes, a run waits for its turn, and cannot end well.
    try (StoryWriter other =
            StoryWriter.open(
                Path.of(index()), 8, StoryWriter.Start.FROM_HELD, IndexSettings.DEFAULT);
        Running run = new Running("index", "-")) {
      run.awaitIn("WriterLock.obtain");
      run.signal("INT");
      run.awaitErr(STOPPING);
      run.signal("INT");
      assertEquals(130, run.exitCode(), run.err());
      assertEquals("", run.out());
      assertTrue(other.nextStoryNumber() >= 0);
    }
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--index", index()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String index() {
    return temp.resolve("index").toString();
  }

  /** The command in a process of its own. */
  private final class Running implements AutoCloseable {
    private final Path out = temp.resolve("out");
    private final Path err = temp.resolve("err");
    private final Process process;

    Running(String... arguments) throws Exception {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp"));
      command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
      command.addAll(Arrays.asList(arguments));
      command.addAll(List.of("--index", index()));
      process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
    }

    /**
     * So much that some of it has been taken out of the pipe, and is under way, when this is done.
     */
    void typeMuch() throws IOException {
      OutputStream pipe = process.getOutputStream();
      for (int i = 0; i < 6_000; i++) {
        pipe.write(line("k" + i).getBytes(StandardCharsets.UTF_8));
      }
      pipe.flush();
    }

    void signal(String name) throws Exception {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** Waits until one of its threads is in this method. */
    void awaitIn(String method) throws Exception {
      String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      Path dump = temp.resolve("dump");
      do {
        new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
            .redirectErrorStream(true)
            .redirectOutput(dump.toFile())
            .start()
            .waitFor();
      } while (process.isAlive() && !Files.readString(dump).contains(method));
    }

    void awaitErr(String text) throws Exception {
      while (process.isAlive() && !err().contains(text)) {
        Thread.sleep(20);
      }
    }

    int exitCode() throws InterruptedException {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process does not end");
      return process.exitValue();
    }

    String out() throws IOException {
      return Files.readString(out);
    }

    String err() throws IOException {
      return Files.readString(err);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
