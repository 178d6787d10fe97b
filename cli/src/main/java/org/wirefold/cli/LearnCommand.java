package org.wirefold.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirefold.ingest.TopicLearning;
import org.wirefold.ingest.TopicLearning.Held;
import org.wirefold.ingest.TopicLearning.Outcome;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.TopicScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold learn}: topics from labelled articles. */
@Command(
    name = "learn",
    description = "Learns topics from articles that name theirs, and keeps them in the index.",
    footer = {
      "  ./wirefold learn topics labelled.jsonl --report",
      "  ./wirefold learn topics --forget"
    })
final class LearnCommand implements Callable<Integer> {
  private static final String TOPICS = "topics";
  private static final int NAMED = 20;

  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = TOPICS, description = "what to learn: topics")
  private String what = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "articles with \"topics\"; - is JSON Lines on standard input")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--report",
      description = "precision and recall of each topic on the latest fifth, held out")
  private boolean report;

  @Option(names = "--dry-run", description = "learn, but keep nothing")
  private boolean dryRun;

  @Option(names = "--forget", description = "forget what was learnt")
  private boolean forget;

  @Mixin private TopicsOption topics = new TopicsOption();

  @Option(names = "--json", description = "print the summary as JSON")
  private boolean json;

  LearnCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (!what.equals(TOPICS)) {
      throw misuse("\"" + what + "\" cannot be learnt; write `learn topics FILE`");
    }
    if (forget == !files.isEmpty()) {
      throw misuse(
          forget
              ? "--forget takes no files; leave one of them out"
              : "name a file of labelled articles, or --forget");
    }
    return forget ? forget() : learn();
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int forget() throws IOException {
    int forgotten = TopicLearning.forget(main.indexFolder());
    if (json) {
      main.printJson(Map.of("forgotten", forgotten));
    } else {
      main.console().out().println("forgot " + Text.count(forgotten, "topic", "topics"));
    }
    if (forgotten > 0) {
      main.console().say("run wirefold reprocess --from tag to take them from what is indexed");
    }
    return ExitCode.DONE;
  }

  private int learn() throws IOException {
    TopicLearning.Report learned;
    Rejections rejections = new Rejections();
    try (IndexingProgress progress = IndexingProgress.learning(main.console(), rejections)) {
      learned =
          TopicLearning.run(
              new TopicLearning.Request(
                  main.indexFolder(),
                  files,
                  topics.file(),
                  dryRun ? Outcome.DISCARDED : Outcome.KEPT,
                  report ? Held.LATEST_FIFTH : Held.NOTHING),
              main.console().in(),
              progress);
    } catch (RegistryException e) {
      e.sentences().forEach(mistake -> main.console().say("wirefold: " + Text.clean(mistake)));
      return ExitCode.FAILED;
    }
    rejections.print(main.console());
    if (json) {
      main.printJson(learned);
    } else {
      print(learned);
    }
    if (!dryRun) {
      main.console()
          .say(
              "articles get them from now on; run wirefold reprocess --from tag for those that are"
                  + " indexed");
    }
    return ExitCode.DONE;
  }

  private void print(TopicLearning.Report learned) {
    Console console = main.console();
    learned.quality().ifPresent(this::print);
    console
        .out()
        .println(
            "learnt "
                + Text.count(learned.learned().size(), "topic", "topics")
                + " from "
                + Text.count(learned.read(), "article", "articles")
                + String.format(Locale.ROOT, ", %,d with topics", learned.labelled())
                + IndexSummary.seconds(learned.seconds()));
    if (!learned.unlearned().isEmpty()) {
      String names =
          learned.unlearned().keySet().stream()
              .limit(NAMED)
              .map(Text::clean)
              .collect(Collectors.joining(", "));
      console.wrapped(
          "",
          "  ",
          "not learnt, because too few articles have it or have it not: "
              + names
              + (learned.unlearned().size() > NAMED ? ", …" : ""));
    }
  }

  private void print(TopicLearning.Quality quality) {
    Console console = main.console();
    int width =
        quality.topics().stream().mapToInt(row -> Text.columnsOf(row.topic())).max().orElse(0);
    console
        .out()
        .println(pad("topic", width) + "  articles  found  right  precision  recall    F1");
    quality.topics().stream()
        .sorted(Comparator.comparingInt(TopicScore.Row::articles).reversed())
        .forEach(row -> console.out().println(line(row, row.topic(), width)));
    console.out().println(line(quality.all(), "all", width));
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "mean F1 of the topics %.3f; measured on %,d articles, learnt from %,d others",
                quality.macroF1(),
                quality.heldOut(),
                quality.learnedFrom()));
  }

  private static String line(TopicScore.Row row, String name, int width) {
    return pad(Text.clean(name), width)
        + String.format(
            Locale.ROOT,
            "  %,8d  %,5d  %,5d  %9s  %6s  %4s",
            row.articles(),
            row.found(),
            row.right(),
            row.found() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", row.precision()),
            row.articles() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", row.recall()),
            row.articles() == 0 ? "-" : String.format(Locale.ROOT, "%.3f", row.f1()));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Text.columnsOf(text)));
  }
}
