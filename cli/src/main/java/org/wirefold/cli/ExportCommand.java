package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.export.ArticleExport;
import org.wirefold.search.SearchParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold export}: every article that matches, streamed. */
@Command(
    name = "export",
    description = "Writes every matching article, one row each.",
    footer = {
      "  ./wirefold export --format tsv --fields id,story,relation",
      "  ./wirefold export huawei --from 2024-05 --format csv > huawei.csv"
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

  @Mixin private ServerOption server = new ServerOption();

  ExportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    ArticleExport export = ArticleExport.of(Optional.of(format), fields);
    Map<String, List<String>> parameters = filters.parameters(words);
    SearchParameters.read(parameters); // complains before anything is opened
    try (Answers answers = server.open(main)) {
      return answers.export(export, parameters, main.console().out())
          ? ExitCode.DONE
          : ExitCode.NO_HITS;
    }
  }
}
