package org.wirefold.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom a command asks: the index on this machine, or a server. */
final class ServerOption {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "ask this running server, not the index folder")
  private Optional<String> url = Optional.empty();

  Answers open(Main main) throws IOException {
    return url.isPresent()
        ? new ServerAnswers(ApiClient.at(url.get()))
        : new LocalAnswers(main.openIndex());
  }
}
