package org.wirefold.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the person's topics are: as asked for, else as the environment says. */
final class TopicsOption {
  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "your topics (default: WIREFOLD_TOPICS, else topics.yaml in the index folder)")
  private Optional<Path> file = Optional.empty();

  /** The file that was named; else the one in the index folder is meant, if there is one. */
  Optional<Path> file() {
    String named = System.getenv("WIREFOLD_TOPICS");
    return file.isPresent() || named == null || named.isBlank()
        ? file
        : Optional.of(Path.of(named));
  }
}
