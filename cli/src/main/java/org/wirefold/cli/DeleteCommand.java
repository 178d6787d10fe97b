package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wirefold.article.ArticleId;
import org.wirefold.ingest.Deletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold delete}: takes articles out of the index. */
@Command(
    name = "delete",
    description = "Takes articles out; they do not come back by reading their files again.",
    footer = {
      "  ./wirefold delete my-articles/a.txt",
      "  ./wirefold delete --purge my-articles/a.txt    (also removes its text from the disk)"
    })
final class DeleteCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "ids of articles")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--purge", description = "also remove the text from the disk, for takedowns")
  private boolean purge;

  DeleteCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Deletion.Report report =
        Deletion.run(
            main.indexFolder(),
            ids.stream().map(ArticleId::new).toList(),
            purge ? Deletion.Text.PURGED : Deletion.Text.LEFT_TO_MERGING);
    for (ArticleId id : report.deleted()) {
      main.console().out().println("deleted " + Text.clean(id.value()));
    }
    for (ArticleId id : report.unknown()) {
      main.console().say("no article has the id " + Text.clean(id.value()) + "; it will stay out");
    }
    return report.deleted().isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }
}
