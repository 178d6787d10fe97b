package org.wirefold.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.search.RequestException;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchResult;
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
      "  ./wirefold search huawei chips --company nvidia --from 2025",
      "  ./wirefold search '\"export controls\"' --sort newest --json"
    })
final class SearchCommand implements Callable<Integer> {
  private static final List<String> FROM_INPUT = List.of("-");

  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "words to look for; - reads a query a line; not needed beside a filter")
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

  @Mixin private ServerOption server = new ServerOption();

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
    SearchParameters.read(parameters); // complains before anything is opened
    try (Answers answers = server.open(main)) {
      return words.equals(FROM_INPUT)
          ? searchEach(parameters, answers)
          : exitCode(search(parameters, answers));
    }
  }

  private static int exitCode(boolean found) {
    return found ? ExitCode.DONE : ExitCode.NO_HITS;
  }

  /**
   * A search for each line of the input; done where one of them found something, failed where one
   * could not be asked, which does not stop the others.
   */
  private int searchEach(Map<String, List<String>> parameters, Answers answers) throws IOException {
    if (cursor.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--cursor belongs to one query, and - reads many");
    }
    Console console = main.console();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    boolean found = false;
    boolean failed = false;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        Map<String, List<String>> each = new LinkedHashMap<>(parameters);
        each.put("q", List.of(line.strip()));
        if (!json) {
          console.wrappedBold("> ", "  ", line.strip());
        }
        try {
          found |= search(each, answers);
        } catch (RequestException e) {
          console.say(
              "wirefold: line " + number + ": " + Text.clean(String.valueOf(e.getMessage())));
          failed = true;
        }
        console.out().flush(); // whoever types the queries waits for the answers
      }
    }
    return failed ? ExitCode.FAILED : exitCode(found);
  }

  /** Prints what one search finds; whether it finds anything. */
  private boolean search(Map<String, List<String>> parameters, Answers answers) throws IOException {
    SearchResult result =
        answers.search(parameters, facets ? Answers.Facets.ALL : Answers.Facets.NONE);
    if (json) {
      main.printJson(result);
    } else {
      Fold fold = allCopies ? Fold.ARTICLES : Fold.STORIES;
      new SearchPrinter(main.console()).print(result, fold);
    }
    return result.total().articles() > 0;
  }
}
