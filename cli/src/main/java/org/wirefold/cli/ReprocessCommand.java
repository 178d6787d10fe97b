package org.wirefold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.ingest.Reprocess;
import org.wirefold.ingest.Reprocess.From;
import org.wirefold.tag.RegistryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirefold reprocess}: applies new rules and registries to what is indexed. */
@Command(
    name = "reprocess",
    description = "Applies new rules to what is indexed, from the stored text, while readers read.",
    footer = {
      "  ./wirefold reprocess --from clean    (furniture, then folding and tags)",
      "  ./wirefold reprocess --from tag      (companies and topics only)"
    })
final class ReprocessCommand implements Callable<Integer> {
  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "STAGE",
      description = "the first stage to do again: clean, fold or tag")
  private String from = "";

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private CompaniesOption companies = new CompaniesOption();

  @Mixin private TopicsOption topics = new TopicsOption();

  @Option(names = "--json", description = "print the summary as JSON")
  private boolean json;

  ReprocessCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Console console = main.console();
    Path index = main.indexFolder();
    Reprocess.Report report;
    try (IndexingProgress progress = IndexingProgress.ofArticles(console, "reprocessing")) {
      report =
          Reprocess.run(
              new Reprocess.Request(index, stage(), rules.file(), companies.file(), topics.file()),
              progress);
    } catch (FurnitureChoices.MistakesException e) {
      return mistaken(e.sentences());
    } catch (RegistryException e) {
      return mistaken(e.sentences());
    }
    if (json) {
      main.printJson(report);
    } else {
      print(report, index);
    }
    return ExitCode.DONE;
  }

  private int mistaken(List<String> mistakes) {
    mistakes.forEach(mistake -> main.console().say("wirefold: " + Text.clean(mistake)));
    main.console().say("wirefold: nothing was done; the rules of the run before stay in force");
    return ExitCode.FAILED;
  }

  private From stage() {
    return switch (from.toLowerCase(Locale.ROOT)) {
      case "clean" -> From.CLEAN;
      case "fold" -> From.FOLD;
      case "tag" -> From.TAG;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--from: \"" + from + "\" is no stage; choose clean, fold or tag");
    };
  }

  private void print(Reprocess.Report report, Path index) {
    Console console = main.console();
    StringBuilder line = new StringBuilder("reprocessed ");
    line.append(Text.count(report.articles(), "article", "articles"));
    if (stage() == From.CLEAN) {
      line.append(String.format(Locale.ROOT, ", %,d changed", report.changed()));
    }
    if (report.unreadable() > 0) {
      line.append(String.format(Locale.ROOT, ", %,d stay as they were", report.unreadable()));
    }
    console.out().println(line + IndexSummary.seconds(report.seconds()));
    if (report.learned() > 0) {
      console.out().println(IndexSummary.learned(report.learned()));
    }
    console
        .out()
        .println(
            index
                + " holds "
                + Text.count(report.stories(), "story", "stories")
                + " from "
                + Text.count(report.articles(), "article", "articles"));
  }
}
