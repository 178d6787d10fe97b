package org.wirefold.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.dedup.CopyExplanation;
import org.wirefold.dedup.CopyExplanation.Feature;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.FoldExplanation.Side;
import org.wirefold.explain.MatchExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold why}: why two articles are (not) in one story, or why one matches a query. */
@Command(
    name = "why",
    description =
        "Says why two articles are, or are not, in one story; or why one matches a query.",
    footer = {
      "  ./wirefold why mw-20250513-0498 mw-20250515-0188",
      "  ./wirefold why mw-20250513-0498 --query \"export controls\""
    })
final class WhyCommand implements Callable<Integer> {
  private static final String INDENT = "    ";
  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ID", description = "the id of an article")
  private String left = "";

  @Parameters(index = "1", paramLabel = "ID", arity = "0..1", description = "the id of another")
  private Optional<String> right = Optional.empty();

  @Option(names = "--query", paramLabel = "Q", description = "why the article matches this query")
  private Optional<String> query = Optional.empty();

  @Option(names = "--json", description = "print the explanation as JSON")
  private boolean json;

  @Mixin private ServerOption server = new ServerOption();

  WhyCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (right.isPresent() == query.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "give a second id, or a query with --query, and not both");
    }
    try (Answers answers = server.open(main)) {
      if (right.isPresent()) {
        FoldExplanation why = answers.whyFolded(left, right.get());
        show(why, () -> print(why));
        return ExitCode.DONE;
      }
      MatchExplanation why = answers.whyMatches(left, query.orElse(""));
      show(why, () -> print(why));
      return why.matches() ? ExitCode.DONE : ExitCode.NO_HITS;
    }
  }

  private void show(Object why, Runnable print) {
    if (json) {
      main.printJson(why);
    } else {
      print.run();
    }
  }

  private void print(MatchExplanation why) {
    Console console = main.console();
    why.note().ifPresent(console::say);
    console.wrappedBold("", "", why.sentence());
    for (MatchExplanation.Found word : why.words()) {
      line(
          String.format(
              Locale.ROOT,
              "%8.3f  %s %s, %s%s",
              word.weight(),
              word.word(),
              word.place(),
              word.times() == 1 ? "once" : word.times() + " times",
              word.forms().isEmpty() ? "" : ": " + String.join(", ", word.forms())));
    }
  }

  private void print(FoldExplanation why) {
    Console console = main.console();
    console.wrappedBold("", "", why.sentence());
    why.notes().forEach(note -> console.wrapped("", INDENT, note));
    why.decisions()
        .forEach(d -> console.wrapped("", INDENT, FoldCommand.text(d) + " " + d.signature()));
    side("left", why.left());
    side("right", why.right());
    CopyExplanation pair = why.pair();
    heading("what speaks for and against it (value × weight)");
    pair.features().stream()
        .sorted(Comparator.comparingDouble(Feature::contribution).reversed())
        .forEach(
            f ->
                line(
                    String.format(
                        Locale.ROOT,
                        "%+8.2f  %s: %s (%.2f × %.2f)",
                        f.contribution(),
                        f.name(),
                        f.meaning(),
                        f.value(),
                        f.weight())));
    line(
        String.format(
            Locale.ROOT,
            "%+8.2f  in all, which makes %s certain",
            pair.features().stream().mapToDouble(Feature::contribution).sum(),
            pair.probability()));
    heading("what both have");
    CopyExplanation.Shared shared = pair.shared();
    line(
        String.format(
            Locale.ROOT,
            "%,d shingles (three words in a row) of %,d on the left and %,d on the right",
            shared.shingles(),
            shared.leftShingles(),
            shared.rightShingles()));
    if (shared.longestRunWords() > 0) {
      line("longest run, " + shared.longestRunWords() + " words: " + shared.longestRun());
    }
    list("quotes", shared.quotes());
    list("numbers", shared.numbers());
    list("names", shared.names());
    heading("how they would find each other");
    FoldExplanation.Keys keys = why.keys();
    line(
        String.format(
            Locale.ROOT,
            "%,d candidate keys in common, of %,d and %,d; %,d rare, %,d too common to tell: %s",
            keys.shared(),
            keys.left(),
            keys.right(),
            keys.rare(),
            keys.common(),
            keys.nominates() ? "they are compared" : "not enough to be compared"));
    line(
        pair.daysApart()
            .map(
                days ->
                    String.format(
                        Locale.ROOT, "%.1f days apart, at most %.0f", days, pair.windowDays()))
            .orElse("one of them is undated, so the days between them do not count"));
  }

  private void side(String name, Side side) {
    heading(name + ": " + side.id());
    line(side.title());
    line(
        side.published().map(Text::date).orElse("undated")
            + " · "
            + side.publisher().orElse("unknown publisher")
            + " · "
            + side.relation().key()
            + " in story "
            + side.story()
            + " of "
            + Text.count(side.copies(), "copy", "copies"));
    side.evidence().ifPresent(evidence -> line(evidence.sentence()));
  }

  private void list(String name, List<String> values) {
    line(values.isEmpty() ? "no " + name : name + ": " + String.join(" · ", values));
  }

  private void heading(String text) {
    main.console().out().println();
    main.console().out().println(main.console().dim(Text.clean(text)));
  }

  private void line(String text) {
    main.console().wrapped(text.startsWith(" ") ? "" : INDENT, INDENT + INDENT, text);
  }
}
