package org.wirefold.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the person's rules on furniture are: as asked for, else as the environment says. */
final class RulesOption {
  @Option(
      names = "--furniture",
      paramLabel = "FILE",
      description =
          "your rules on furniture (default: WIREFOLD_FURNITURE, else furniture.txt in the index folder)")
  private Optional<Path> file = Optional.empty();

  /** The file that was named; else the one in the index folder is meant, if there is one. */
  Optional<Path> file() {
    String named = System.getenv("WIREFOLD_FURNITURE");
    return file.isPresent() || named == null || named.isBlank()
        ? file
        : Optional.of(Path.of(named));
  }
}
