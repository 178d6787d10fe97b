package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.export.ArticleExport;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold export}: every article that matches, streamed. */
@Command(
    name = "export",
    description = "Writes every matching article, one row each.",
    footer = {
      "  wirefold export --format tsv --fields id,story,relation",
      "  wirefold export huawei --from 2024-05 --format csv > huawei.csv"
    })
final class ExportCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "words to look for; without words and filters, everything")
  private List<String> words = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--format", paramLabel = "F", description = "jsonl (default), csv, tsv or ninjs")
  private String format = "jsonl";

  @Option(
      names = "--fields",
      paramLabel = "A,B",
      description = "which fields, in which order (default: all but furniture)")
  private Optional<String> fields = Optional.empty();

  ExportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    ArticleExport export = ArticleExport.of(Optional.of(format), fields);
    SearchRequest request = SearchParameters.read(filters.parameters(words));
    try (StoryIndex index = main.openIndex()) {
      long rows = export.write(new StorySearch(index), request, main.console().out());
      return rows > 0 ? ExitCode.DONE : ExitCode.NO_HITS;
    }
  }
}
