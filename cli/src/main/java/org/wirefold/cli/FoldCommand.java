package org.wirefold.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import org.wirefold.dedup.Decided;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Correction;
import org.wirefold.ingest.DecisionFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold fold}: a person's decisions on what belongs together. */
@Command(
    name = "fold",
    description = "Corrects the folding. What you decide outranks the machine and is kept.",
    footer = {
      "  ./wirefold fold --split a.txt --note \"another fire\"",
      "  ./wirefold fold --merge a.txt b.txt",
      "  ./wirefold fold --undo a.txt b.txt",
      "  ./wirefold fold --export decisions.jsonl"
    })
final class FoldCommand implements Callable<Integer> {
  private final Main main;

  @ArgGroup(multiplicity = "1")
  private Action action = new Action();

  @Option(names = "--note", paramLabel = "TEXT", description = "why, to be kept with it")
  private Optional<String> note = Optional.empty();

  @Option(names = "--by", paramLabel = "NAME", description = "who decides, to be kept with it")
  private Optional<String> by = Optional.empty();

  @Option(names = "--json", description = "print what was done as JSON")
  private boolean json;

  /** One of these. */
  static final class Action {
    @Option(
        names = "--split",
        paramLabel = "ID",
        description = "keep this article apart from all others in its story")
    private Optional<String> split = Optional.empty();

    @Option(
        names = "--merge",
        arity = "2",
        paramLabel = "ID",
        description = "make the stories of these two articles one")
    private List<String> merge = new ArrayList<>();

    @Option(
        names = "--undo",
        arity = "1..*",
        paramLabel = "ID",
        description = "take back what was decided about this article, or about all of these")
    private List<String> undo = new ArrayList<>();

    @Option(names = "--list", description = "print all decisions, the latest first")
    private boolean list;

    @Option(
        names = "--export",
        paramLabel = "F",
        description = "write all decisions to a file, or to standard output (-)")
    private Optional<String> exported = Optional.empty();

    @Option(
        names = "--import",
        paramLabel = "F",
        description = "take over the decisions in a file, or from standard input (-)")
    private Optional<String> imported = Optional.empty();
  }

  FoldCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (action.list || action.exported.isPresent()) {
      return action.list ? list() : export(action.exported.orElseThrow());
    }
    boolean sound = true;
    Correction.Request request;
    if (action.imported.isPresent()) {
      DecisionFile.Content content = read(action.imported.get());
      content.mistakes().forEach(m -> main.console().say("rejected " + Text.clean(m)));
      sound = content.mistakes().isEmpty();
      request = new Correction.Request.Take(content.decisions());
    } else if (action.split.isPresent()) {
      request =
          new Correction.Request.Split(new ArticleId(action.split.get()), Instant.now(), by, note);
    } else if (!action.merge.isEmpty()) {
      request =
          new Correction.Request.Take(
              List.of(new Decision(Kind.MERGE, ids(action.merge), Instant.now(), by, note)));
    } else {
      request = new Correction.Request.Undo(ids(action.undo));
    }
    Correction.Report report = Correction.run(main.indexFolder(), request);
    if (json) {
      main.printJson(report);
    } else {
      print(report);
    }
    boolean nothing = report.taken().isEmpty() && report.undone().isEmpty();
    boolean undoing = request instanceof Correction.Request.Undo;
    return !sound ? ExitCode.FAILED : nothing && undoing ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private static List<ArticleId> ids(List<String> ids) {
    return ids.stream().map(ArticleId::new).toList();
  }

  private DecisionFile.Content read(String file) throws IOException {
    try (BufferedReader reader =
        file.equals("-")
            ? new BufferedReader(new InputStreamReader(main.console().in(), StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(file))) {
      return DecisionFile.read(reader, file, Instant.now());
    }
  }

  private List<Decision> held() throws IOException {
    try (StoryIndex index = main.openIndex();
        SearchLease lease = index.lease()) {
      return lease.held().decisions().stream()
          .sorted(Comparator.comparing(Decision::when).reversed().thenComparing(Decision::key))
          .toList();
    }
  }

  private int export(String file) throws IOException {
    List<Decision> decisions = held().reversed();
    StringWriter lines = new StringWriter();
    DecisionFile.write(decisions, lines);
    if (file.equals("-")) {
      main.console().out().print(lines);
    } else {
      Files.writeString(Path.of(file), lines.toString());
      main.console().say("wrote " + Text.count(decisions.size(), "decision", "decisions"));
    }
    return decisions.isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private int list() throws IOException {
    List<Decision> decisions = held();
    Decided decided = Decided.by(decisions);
    if (json) {
      main.printJson(decisions);
    } else {
      for (Decision decision : decisions) {
        String outranked = decided.isInForce(decision) ? "" : " (outranked by a later one)";
        main.console().wrapped("", "    ", text(decision) + " " + decision.signature() + outranked);
      }
      if (decisions.isEmpty()) {
        main.console().say("nothing was decided yet");
      }
    }
    return decisions.isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private void print(Correction.Report report) {
    Console console = main.console();
    report.taken().forEach(d -> console.wrapped("", "    ", text(d)));
    report.undone().forEach(d -> console.wrapped("", "    ", "took back: " + text(d)));
    if (report.unchanged() > 0) {
      console
          .out()
          .println(Text.count(report.unchanged(), "decision", "decisions") + " held already");
    }
    if (report.taken().isEmpty() && report.undone().isEmpty() && report.unchanged() == 0) {
      console.say("nothing was decided about that; see wirefold fold --list");
    }
    report
        .outranked()
        .forEach(
            d -> console.wrapped("", "    ", "this outranks: " + text(d) + " " + d.signature()));
    report
        .unknown()
        .forEach(
            id ->
                console.say(
                    "no article has the id "
                        + Text.clean(id.value())
                        + " yet; the decision waits for it"));
    report.stories().forEach(id -> console.out().println("now story " + Text.clean(id.value())));
  }

  /** What was decided: {@code a.txt apart from b.txt and 3 more}. */
  static String text(Decision decision) {
    String others = decision.others().getFirst().value();
    int more = decision.others().size() - 1;
    return switch (decision.kind()) {
      case SPLIT ->
          decision.subject() + " apart from " + others + (more > 0 ? " and " + more + " more" : "");
      case MERGE -> decision.subject() + " together with " + others;
    };
  }
}
