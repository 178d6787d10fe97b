package org.wirefold.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.CompaniesFile;
import org.wirefold.search.CompanyCandidate;
import org.wirefold.search.StorySearch;
import org.wirefold.tag.RegistryException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirefold tag}: companies found in articles that no registry has, and taking them in. */
@Command(
    name = "tag",
    description = "Lists companies that are in no registry, and adds those you accept to yours.",
    footer = {"  ./wirefold tag --candidates", "  ./wirefold tag --accept \"Acme Robotics\""})
final class TagCommand implements Callable<Integer> {
  private final Main main;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Mixin private CompaniesOption companies = new CompaniesOption();

  @Option(names = "--json", description = "print the result as JSON")
  private boolean json;

  private static final class What {
    @Option(
        names = "--candidates",
        description = "names found in articles and in no registry, with their stories")
    private boolean candidates;

    @Option(
        names = "--accept",
        paramLabel = "NAME",
        arity = "1..*",
        description = "add these to your companies")
    private List<String> accept = List.of();
  }

  TagCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return what.candidates ? candidates() : accept();
    } catch (RegistryException e) {
      e.sentences().forEach(mistake -> main.console().say("wirefold: " + Text.clean(mistake)));
      return ExitCode.FAILED;
    }
  }

  private int candidates() throws IOException {
    List<CompanyCandidate> found;
    try (StoryIndex index = main.openIndex()) {
      found = new StorySearch(index).companyCandidates();
    }
    if (json) {
      main.printJson(found);
    } else {
      found.forEach(
          candidate ->
              main.console()
                  .out()
                  .println(
                      String.format(
                          Locale.ROOT,
                          "%,7d  %s",
                          candidate.stories(),
                          Text.clean(candidate.name()))));
    }
    return found.isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private int accept() throws IOException {
    List<String> added = CompaniesFile.accept(main.indexFolder(), companies.file(), what.accept);
    if (json) {
      main.printJson(Map.of("added", added));
    } else {
      added.forEach(main.console().out()::println);
    }
    main.console()
        .say(
            added.isEmpty()
                ? "the registry has them all already"
                : "added to "
                    + Text.clean(
                        CompaniesFile.path(main.indexFolder(), companies.file()).toString())
                    + "; run wirefold reprocess --from tag to find them in what is indexed");
    return ExitCode.DONE;
  }
}
