package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.schema.Dimension;

final class UsageTest {
  @Test
  void helpGoesToStandardOutput() {
    CommandRun run = CommandRun.of("--help");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().startsWith("Usage: wirefold"), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "index",
        "search",
        "facets",
        "story",
        "show",
        "export",
        "furniture",
        "tag",
        "reprocess",
        "learn",
        "serve",
        "completion"
      })
  void everyCommandHasHelpWithTwoExamplesInEightyColumns(String command) {
    CommandRun run = CommandRun.of(command, "-h");
    assertEquals(ExitCode.DONE, run.exitCode());
    String examples = run.out().substring(run.out().indexOf("Examples:"));
    assertEquals(2, examples.lines().filter(line -> line.contains("wirefold")).count(), examples);
    run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void completionKnowsEveryCommandAndItsOptions() {
    for (String shell : List.of("bash", "zsh")) {
      CommandRun run = CommandRun.of("completion", shell);
      assertEquals(ExitCode.DONE, run.exitCode(), run.err());
      for (String word : List.of("complete -F", "search", "reprocess", "--all-copies", "--server")) {
        assertTrue(run.out().contains(word), word);
      }
    }
    assertEquals(ExitCode.FAILED, CommandRun.of("completion", "fish").exitCode());
  }

  @Test
  void everyDimensionIsAFilterOption() {
    String help = CommandRun.of("search", "--help").out();
    for (Dimension dimension : Dimension.values()) {
      assertTrue(help.contains("--" + dimension.key() + "="), dimension.key());
    }
  }

  @Test
  void facetsHelpNamesEveryDimension() {
    String help = CommandRun.of("facets", "--help").out();
    for (Dimension dimension : Dimension.values()) {
      assertTrue(help.contains(dimension.key()), dimension.key());
    }
  }

  @Test
  void versionIsTheBuilds() {
    CommandRun run = CommandRun.of("--version");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().matches("wirefold \\d+\\.\\d+\\.\\d+.* \\(Java .+\\)\\R"), run.out());
  }

  @Test
  void noCommandIsMisuse() {
    assertMisused("a command is missing");
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheRightOne() {
    assertMisused("\"serch\" is no command; did you mean search?", "serch", "huawei");
  }

  @Test
  void aDashedWordOfAQueryIsAnsweredWithTheWayToWriteIt() {
    assertMisused(
        "unknown option -chips; put -- before words of a query that begin with a dash",
        "search",
        "huawei",
        "-chips");
  }

  @Test
  void searchWithoutQueryAndFilterIsMisuse() {
    assertMisused("search needs a QUERY or a filter", "search", "--sort", "newest");
  }

  @Test
  void anUnknownDimensionIsAnsweredWithTheKnownOnes() {
    assertMisused(
        "facet \"compny\" is unknown; known dimensions: " + Dimension.known(), "facets", "compny");
  }

  @Test
  void freshAndDryRunExcludeEachOther() {
    CommandRun run = CommandRun.of("index", "news", "--fresh", "--dry-run");
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("--fresh, --dry-run are mutually exclusive"), run.err());
  }

  @Test
  void aWrongDateIsNamedByItsFlag() {
    assertFails(
        "--from: \"yesterday\" is not a date; write it like 2024-05-28, 2024-05 or 2024",
        "search",
        "huawei",
        "--from",
        "yesterday");
  }

  @Test
  void aWrongLimitIsNamedByItsFlag() {
    assertFails(
        "--limit: \"many\" is not a number from 0 to 1000", "search", "a", "--limit", "many");
  }

  @Test
  void anUnknownExportFieldIsAnsweredWithTheKnownOnes() {
    CommandRun run = CommandRun.of("export", "--fields", "id,storey");
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("\"storey\" is unknown; known fields: id, url"), run.err());
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertFails(
        "--format: \"xlsx\" is unknown; choose one of jsonl, csv, tsv, ninjs",
        "export",
        "--format",
        "xlsx");
  }

  @Test
  void aMessageCarriesNoControlCharacters() {
    CommandRun run = CommandRun.of("facets", "\033[2Jcompany");
    assertTrue(run.err().indexOf('\033') < 0, run.err());
  }

  private static void assertMisused(String sentence, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals("wirefold: " + sentence, run.err().lines().findFirst().orElse(""));
    assertTrue(run.err().contains("--help`"), run.err());
    assertEquals("", run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }

  private static void assertFails(String sentence, String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals("wirefold: " + sentence, run.err().strip());
    assertEquals("", run.out());
    assertEquals(ExitCode.FAILED, run.exitCode());
  }
}
