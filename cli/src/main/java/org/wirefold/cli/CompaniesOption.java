package org.wirefold.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the person's companies are: as asked for, else as the environment says. */
final class CompaniesOption {
  @Option(
      names = "--companies",
      paramLabel = "FILE",
      description =
          "your companies (default: WIREFOLD_COMPANIES, else companies.jsonl in the index folder)")
  private Optional<Path> file = Optional.empty();

  /** The file that was named; else the one in the index folder is meant, if there is one. */
  Optional<Path> file() {
    String named = System.getenv("WIREFOLD_COMPANIES");
    return file.isPresent() || named == null || named.isBlank()
        ? file
        : Optional.of(Path.of(named));
  }
}
