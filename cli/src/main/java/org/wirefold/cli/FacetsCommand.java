package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold facets}: the values of one dimension, counted. */
@Command(
    name = "facets",
    description = "Counts the values of one dimension, such as company or publisher.",
    footer = {"  ./wirefold facets company", "  ./wirefold facets publisher huawei --from 2024"})
final class FacetsCommand implements Callable<Integer> {
  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIMENSION",
      description =
          "company, topic, person, place, org, publisher, credit, published, copies or language")
  private String dimension = "";

  @Parameters(
      index = "1..*",
      paramLabel = "QUERY",
      arity = "0..*",
      description = "count only what matches these words")
  private List<String> words = new ArrayList<>();

  @Option(names = "--prefix", paramLabel = "P", description = "only values that begin so")
  private String prefix = "";

  @Option(names = "--limit", paramLabel = "N", description = "at most so many values (default: 20)")
  private int limit = 20;

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--all-copies", description = "count articles, not stories")
  private boolean allCopies;

  @Option(names = "--json", description = "print the values as JSON")
  private boolean json;

  @Mixin private ServerOption server = new ServerOption();

  FacetsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Dimension counted = Dimension.of(dimension).orElseThrow(this::unknownDimension);
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit: " + limit + " is less than 1");
    }
    Map<String, List<String>> parameters = filters.parameters(words);
    if (allCopies) {
      parameters.put("fold", List.of("false"));
    }
    SearchParameters.read(parameters); // complains before anything is opened
    try (Answers answers = server.open(main)) {
      Facet facet = answers.facet(counted, parameters, prefix, limit);
      if (json) {
        main.printJson(facet);
      } else {
        print(facet);
      }
      return facet.values().stream().anyMatch(value -> value.count() > 0)
          ? ExitCode.DONE
          : ExitCode.NO_HITS;
    }
  }

  private ParameterException unknownDimension() {
    return new ParameterException(
        spec.commandLine(),
        "facet \"" + dimension + "\" is unknown; known dimensions: " + Dimension.known());
  }

  private void print(Facet facet) {
    Console console = main.console();
    for (Facet.Value value : facet.values()) {
      String label = Text.clean(value.label());
      String name = Text.clean(value.value());
      console
          .out()
          .println(
              String.format(Locale.ROOT, "%7d  %s", value.count(), label)
                  + (label.equals(name) ? "" : console.dim(" (" + name + ")")));
    }
    if (facet.values().isEmpty()) {
      console.say("no values");
    }
    if (facet.more() > 0) {
      console.say(Text.count(facet.more(), "more value", "more values") + "; see --limit");
    }
  }
}
