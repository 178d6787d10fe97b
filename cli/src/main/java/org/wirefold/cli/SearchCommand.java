package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold search}: the stories that match, copies folded. */
@Command(
    name = "search",
    description = "Finds stories by words and filters, copies folded.",
    footer = {
      "  wirefold search huawei chips --company intel --from 2024-05",
      "  wirefold search '\"export licence\"' --sort newest --json"
    })
final class SearchCommand implements Callable<Integer> {
  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "words to look for; may be left out when a filter is given")
  private List<String> words = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest, oldest or copied")
  private Optional<String> sort = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "at most so many stories (default: 20)")
  private Optional<String> limit = Optional.empty();

  @Option(names = "--cursor", paramLabel = "C", description = "go on where the page before ended")
  private Optional<String> cursor = Optional.empty();

  @Option(names = "--all-copies", description = "every matching article for itself, not folded")
  private boolean allCopies;

  @Option(names = "--facets", description = "also count companies, topics, publishers, …")
  private boolean facets;

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  SearchCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, List<String>> parameters = filters.parameters(words);
    if (parameters.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "search needs a QUERY or a filter");
    }
    sort.ifPresent(order -> parameters.put("sort", List.of(order)));
    limit.ifPresent(size -> parameters.put("size", List.of(size)));
    cursor.ifPresent(mark -> parameters.put("cursor", List.of(mark)));
    if (allCopies) {
      parameters.put("fold", List.of("false"));
    }
    SearchRequest request =
        SearchParameters.read(parameters)
            .withFacets(facets ? Arrays.asList(Dimension.values()) : List.of());
    try (StoryIndex index = main.openIndex()) {
      SearchResult result = new StorySearch(index).search(request);
      if (json) {
        main.printJson(result);
      } else {
        new SearchPrinter(main.console()).print(result, request.fold());
      }
      return result.total().articles() > 0 ? ExitCode.DONE : ExitCode.NO_HITS;
    }
  }
}
