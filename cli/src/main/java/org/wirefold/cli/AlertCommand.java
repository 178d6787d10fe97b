package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirefold.alert.Alerts;
import org.wirefold.article.SavedSearch;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold alert}: saved searches, and the stories that are new in them. */
@Command(
    name = "alert",
    description = "Saves searches, and tells which stories are new in them: stories, not copies.",
    footer = {
      "  ./wirefold alert add chips huawei chips --from 2025",
      "  ./wirefold alert run",
      "  ./wirefold alert remove chips"
    })
final class AlertCommand implements Callable<Integer> {
  private static final int KEY_RATE = FoldSettings.DEFAULT.keyRate();

  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "add|list|run|remove", description = "what to do")
  private String action = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "of the saved search; run takes all where it is absent")
  private Optional<String> name = Optional.empty();

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "QUERY",
      description = "with add: words to look for")
  private List<String> words = new ArrayList<>();

  @Mixin private FilterOptions filters = new FilterOptions();

  @Option(names = "--json", description = "print the answer as JSON")
  private boolean json;

  AlertCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return switch (action) {
      case "add" -> add(required());
      case "list" -> list();
      case "run" -> run();
      case "remove" -> remove(required());
      default -> throw misuse("\"" + action + "\" is unknown; choose add, list, run or remove");
    };
  }

  private String required() {
    return name.orElseThrow(() -> misuse("a name is missing; write `alert " + action + " NAME`"));
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private int add(String saved) throws IOException {
    Map<String, List<String>> parameters = filters.parameters(words);
    if (parameters.isEmpty()) {
      throw misuse("a query or a filter is missing; write `alert add NAME QUERY`");
    }
    int known = Alerts.add(main.indexFolder(), KEY_RATE, saved, SearchParameters.read(parameters));
    if (json) {
      main.printJson(Map.of("name", saved, "known", known));
    } else {
      main.console()
          .out()
          .printf("saved %s; %d stories match now, none of them news%n", Text.clean(saved), known);
    }
    return ExitCode.DONE;
  }

  private int list() throws IOException {
    List<SavedSearch> searches = Alerts.list(main.indexFolder());
    if (json) {
      main.printJson(searches.stream().map(Listed::of).toList());
    } else {
      searches.forEach(
          search ->
              main.console()
                  .out()
                  .printf(
                      "%s  %s  %s%n",
                      Text.clean(search.name()),
                      Text.clean(words(search.parameters())),
                      search.lastRun().map(when -> "last run " + when).orElse("not run yet")));
    }
    return searches.isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private record Listed(
      String name, Map<String, List<String>> parameters, String created, Optional<String> lastRun) {
    static Listed of(SavedSearch search) {
      return new Listed(
          search.name(),
          search.parameters(),
          search.created().toString(),
          search.lastRun().map(Object::toString));
    }
  }

  private int run() throws IOException {
    List<Alerts.Report> reports = Alerts.run(main.indexFolder(), KEY_RATE, name);
    if (json) {
      main.printJson(reports);
    } else {
      reports.forEach(this::print);
    }
    boolean isNews = reports.stream().anyMatch(report -> !report.news().isEmpty());
    return isNews ? ExitCode.DONE : ExitCode.NO_HITS;
  }

  private void print(Alerts.Report report) {
    int count = report.news().size();
    main.console()
        .out()
        .printf(
            "%s: %s%n",
            Text.clean(report.name()),
            count == 0 ? "nothing new" : count == 1 ? "1 new story" : count + " new stories");
    for (StoryDetail story : report.news()) {
      SearchResult.Copy article = story.canonical();
      String from =
          article.published().map(date -> date + " · ").orElse("")
              + article.publisher().or(article::credit).map(p -> p + " · ").orElse("")
              + (story.copies().size() == 1 ? "1 copy" : story.copies().size() + " copies");
      main.console()
          .out()
          .printf(
              "  %s%n    %s · %s%n", Text.clean(article.title()), Text.clean(from), story.story());
    }
  }

  private int remove(String saved) throws IOException {
    boolean isRemoved = Alerts.remove(main.indexFolder(), KEY_RATE, saved);
    if (json) {
      main.printJson(Map.of("name", saved, "removed", isRemoved));
    } else {
      main.console()
          .say(isRemoved ? "removed " + Text.clean(saved) : "no search is saved under that name");
    }
    return isRemoved ? ExitCode.DONE : ExitCode.NO_HITS;
  }

  private static String words(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .map(
            entry ->
                (entry.getKey().equals("q") ? "" : entry.getKey() + "=")
                    + String.join(",", entry.getValue()))
        .collect(Collectors.joining(" "));
  }
}
