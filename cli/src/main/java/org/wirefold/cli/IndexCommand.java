package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestReport;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold index}: reads articles, folds, tags and indexes them. */
@Command(
    name = "index",
    description = "Reads files and folders, folds copies together, and indexes them.",
    footer = {"  ./wirefold index news/ dump.jsonl", "  zcat dump.jsonl.gz | ./wirefold index -"})
final class IndexCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files and folders; - is JSON Lines on standard input")
  private List<String> paths = new ArrayList<>();

  @ArgGroup(exclusive = true)
  private How how = new How();

  @Option(
      names = "--namespace",
      paramLabel = "N",
      description = "a prefix for ids, for sources that number from 1")
  private Optional<String> namespace = Optional.empty();

  @Option(names = "--undelete", description = "take in again what was deleted before")
  private boolean undelete;

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private CompaniesOption companies = new CompaniesOption();

  @Mixin private TopicsOption topics = new TopicsOption();

  @Option(names = "--json", description = "print the summary as JSON")
  private boolean json;

  private static final class How {
    @Option(names = "--fresh", description = "replace the whole index, in one swap at the end")
    private boolean fresh;

    @Option(names = "--dry-run", description = "read and fold, but write nothing")
    private boolean dryRun;

    Mode mode() {
      return fresh ? Mode.FRESH : dryRun ? Mode.DRY_RUN : Mode.ADD;
    }
  }

  IndexCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    IngestRequest request =
        new IngestRequest(
            paths,
            main.indexFolder(),
            how.mode(),
            undelete ? Deleted.COME_BACK : Deleted.STAY_OUT,
            namespace,
            rules.file(),
            companies.file(),
            topics.file());
    IngestReport report;
    Rejections rejections = new Rejections();
    int stopped;
    try (StopSignal stop = StopSignal.await(console)) {
      try (IndexingProgress progress =
          IndexingProgress.on(console, rejections, stop::isStopWanted)) {
        report = Ingest.run(request, console.in(), progress);
      }
      stopped = report.stopped() ? stop.exitCode() : ExitCode.DONE;
    }
    rejections.print(console, request, report);
    IndexSummary summary = new IndexSummary(console);
    if (json) {
      main.printJson(report);
    } else {
      summary.print(report, request);
    }
    summary.explain(report, request);
    if (report.stopped()) {
      return stopped;
    }
    boolean readNothing = report.read() == report.rejected();
    if (readNothing) {
      console.say(
          "wirefold: "
              + (report.read() == 0 ? "found nothing to read in " : "could read nothing in ")
              + Text.clean(String.join(", ", paths)));
    }
    return readNothing ? ExitCode.FAILED : ExitCode.DONE;
  }
}
