package org.wirefold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestReport;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.search.StorySearch;
import org.wirefold.server.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold demo}: the sample articles, indexed and served. */
@Command(
    name = "demo",
    description = "Indexes the sample articles when the index is empty, and serves it.",
    footer = {"  ./wirefold demo", "  ./wirefold demo --port 9000"})
final class DemoCommand implements Callable<Integer> {
  private final Main main;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "the port (default: the first free one from 8080 on)")
  private Optional<Integer> port = Optional.empty();

  DemoCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (StoryIndex index = main.openIndex()) {
      if (new StorySearch(index).size().articles() == 0) {
        indexSamples();
        index.refresh();
      }
      RunningServer server = new RunningServer(main.console());
      if (port.isPresent()) {
        server.serve(index, ServerConfig.DEFAULT.withPort(port.get()));
      } else {
        server.serveAnywhere(index);
      }
    }
    return ExitCode.DONE;
  }

  private void indexSamples() throws IOException {
    Console console = main.console();
    Path seeds = main.root().resolve("seeds");
    if (!Files.isDirectory(seeds)) {
      throw new NoSuchFileException(seeds.toString());
    }
    console.say("the index is empty: indexing the sample articles in " + seeds);
    IngestRequest request = new IngestRequest(List.of(seeds.toString()), main.indexFolder());
    IngestReport report;
    Rejections rejections = new Rejections();
    try (IndexingProgress progress = IndexingProgress.on(console, rejections, () -> false)) {
      report = Ingest.run(request, console.in(), progress);
    }
    rejections.print(console, request, report);
    console.say(
        Text.count(report.stories(), "story", "stories")
            + " from "
            + Text.count(report.articles(), "article", "articles"));
  }
}
