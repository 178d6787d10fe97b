package org.wirefold.bench.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirefold.bench.ScratchIndex;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores folding on a folder of labelled articles: indexes it as {@code wirefold index} does, and
 * compares the stories with the labels. Says apart how many copies the keys nominate, the verifier
 * accepts and the settling keeps, and shows the failures to be read.
 *
 * <p>{@code FoldQuality FOLDER [--index DIR] [--failures N] [--json]}; FOLDER holds articles in any
 * format, and {@code truth.tsv} with lines of {@code id TAB story TAB relation}. With {@code
 * --index}, an index that is there is scored as it is, and a new one stays.
 */
public final class FoldQuality {
  private static final String LABELS = "truth.tsv";

  private FoldQuality() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    boolean json = List.of(args).contains("--json");
    int failures = option(args, "--failures").map(Integer::parseInt).orElse(10);
    Labels labels = Labels.read(folder.resolve(LABELS));
    FoldReport report;
    try (ScratchIndex scratch = ScratchIndex.create()) {
      report = Scoring.of(indexed(args, inputs(folder), scratch), labels, failures);
    }
    if (json) {
      System.out.println(JsonMapper.builder().build().writeValueAsString(report));
    } else {
      print(report, System.out);
    }
  }

  public static Optional<String> option(String[] args, String name) {
    int at = List.of(args).indexOf(name);
    return at < 0 || at + 1 == args.length ? Optional.empty() : Optional.of(args[at + 1]);
  }

  /** What stands before the first option. */
  public static List<String> paths(String[] args) {
    return Stream.of(args).takeWhile(arg -> !arg.startsWith("--")).toList();
  }

  /**
   * The index that {@code --index} names, or a scratch one; made of these inputs where it is not
   * there.
   */
  static Path indexed(String[] args, List<String> inputs, ScratchIndex scratch) throws IOException {
    Path index = option(args, "--index").map(Path::of).orElse(scratch.path());
    if (!StoryIndex.isIn(index)) {
      index(inputs, index);
    }
    return index;
  }

  /** Everything in the folder but tables, scripts and words about it. */
  static List<String> inputs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().matches("(?i).*(\\.tsv|\\.py|\\.md|/\\.[^/]*)"))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  /** Indexes files as {@code wirefold index} does. */
  public static void index(List<String> inputs, Path index) throws IOException {
    Ingest.run(
        new IngestRequest(inputs, index), InputStream.nullInputStream(), new IngestListener() {});
  }

  /** What matters most of a folding. */
  public record Outcome(int articles, FoldScore score, double falseMergesPer10000) {}

  /** The same measures without the stages and the failures, and without reading any text. */
  public static Outcome outcome(Path index, Labels labels) throws IOException {
    try (IndexedStories stories = new IndexedStories(index, labels)) {
      return new Outcome(
          stories.articles(),
          FoldScore.of(labels, stories.storyOf()),
          stories.falseMerges() * 10_000.0 / Math.max(1, stories.articles()));
    }
  }

  static void print(FoldReport report, PrintStream out) {
    FoldScore s = report.score();
    out.printf(
        Locale.ROOT,
        "%d labelled articles of %d stories, found %d; %d articles in the index%n",
        s.articles(),
        s.trueStories(),
        s.foundStories(),
        report.articles());
    out.printf(
        "pairs      %s   wrong %d, lost %d%n", shares(s.pairs()), s.wrongPairs(), s.lostPairs());
    out.printf(Locale.ROOT, "adjusted Rand index %.4f%n", s.adjustedRand());
    out.printf("B-cubed    %s%n", shares(s.bCubed()));
    out.printf(
        Locale.ROOT,
        "false merges %d, %.2f per 10,000 articles%n",
        report.falseMerges(),
        report.falseMergesPer10000());
    out.printf("%ncopies found with their original%n");
    s.relations()
        .forEach(
            (relation, found) ->
                out.printf(
                    Locale.ROOT, "  %-15s %6d   %.4f%n", relation, found.copies(), found.share()));
    out.printf("%nwhere pairs get lost (a relation: pairs of a copy and its original)%n");
    out.printf(
        "  %-15s %6s %9s %9s %12s %8s %9s%n",
        "", "pairs", "nominated", "accepted", "of nominated", "settled", "together");
    report
        .candidates()
        .forEach(
            (name, c) ->
                out.printf(
                    Locale.ROOT,
                    "  %-15s %6d %9.4f %9.4f %12.4f %8.4f %9.4f%n",
                    name,
                    c.pairs(),
                    c.nominated(),
                    c.accepted(),
                    c.acceptedOfNominated(),
                    c.settled(),
                    c.together()));
    out.printf("%nlabelled relation: names given%n");
    report
        .relationNames()
        .forEach((relation, names) -> out.printf("  %-15s %s%n", relation, names));
    out.printf("%nworst false merges%n");
    for (FoldReport.Merge merge : report.worst()) {
      out.printf("  %d articles of %d stories%n", merge.articles(), merge.stories());
      merge.pairs().forEach(failure -> print(failure, out));
    }
    out.printf("%ncopies apart from their original%n");
    report.missed().forEach(failure -> print(failure, out));
  }

  private static String shares(FoldScore.Shares shares) {
    return String.format(
        Locale.ROOT,
        "precision %.4f  recall %.4f  F1 %.4f",
        shares.precision(),
        shares.recall(),
        shares.f1());
  }

  private static void print(FoldReport.Failure failure, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  %s, lost by %s: %s and %s, probability %.4f%n      %s%n      %s%n      %s%n",
        failure.relation(),
        failure.lostBy(),
        failure.left(),
        failure.right(),
        failure.probability(),
        failure.leftTitle(),
        failure.rightTitle(),
        features(failure.features()));
  }

  static String features(Map<String, Double> features) {
    List<String> parts = new ArrayList<>();
    features.forEach(
        (name, value) -> parts.add(String.format(Locale.ROOT, "%s %.2f", name, value)));
    return parts.stream().collect(Collectors.joining(", "));
  }
}
