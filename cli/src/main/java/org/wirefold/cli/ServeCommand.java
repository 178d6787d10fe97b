package org.wirefold.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.wirefold.index.StoryIndex;
import org.wirefold.server.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold serve}: the page and the API, until Ctrl-C. */
@Command(
    name = "serve",
    description = "Serves the page and the HTTP API until Ctrl-C.",
    footer = {"  ./wirefold serve", "  ./wirefold serve --host 0.0.0.0 --port 9000"})
final class ServeCommand implements Callable<Integer> {
  private final Main main;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "the address to listen on (default: 127.0.0.1)")
  private String host = ServerConfig.DEFAULT.host();

  @Option(names = "--port", paramLabel = "P", description = "the port (default: 8080; 0: any)")
  private int port = ServerConfig.DEFAULT.port();

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    ServerConfig config = new ServerConfig(host, port);
    try (StoryIndex index = main.openIndex()) {
      new RunningServer(main.console()).serve(index, config);
    }
    return ExitCode.DONE;
  }
}
