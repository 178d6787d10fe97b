package org.wirefold.dedup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirefold.bench.quality.Labels;
import org.wirefold.dedup.LabelledPairs.Pair;

/**
 * Fits the weights of {@link CopyVerifier} on a labelled sample, and says how well weights that
 * were fitted on one part of it do on another: on other stories, on other publishers, on the later
 * half, and on kinds of edits that were not among what was fitted. Beside each stands how well
 * today's weights do there; they are only worth changing where the fitted ones do better on what
 * they have not seen. In the package of what it fits, to see its inside.
 *
 * <p>{@code FitVerifier ARTICLES.jsonl.gz TRUTH.tsv [EDITS.tsv]}; TRUTH has an article, its story
 * and its relation a line, EDITS an article and the edits that made it, with commas between.
 */
public final class FitVerifier {
  private static final int FOLDS = 5;

  private FitVerifier() {}

  public static void main(String[] args) throws IOException {
    Map<String, Set<String>> edits = args.length > 2 ? edits(Path.of(args[2])) : Map.of();
    List<Pair> pairs = LabelledPairs.read(Path.of(args[0]), Labels.read(Path.of(args[1])), edits);
    System.out.printf(
        "%d pairs, %d of them copies%n", pairs.size(), pairs.stream().filter(Pair::isTrue).count());
    folds("stories", pairs, pair -> Set.of(pair.story()));
    folds("publishers", pairs, Pair::publishers);
    Instant middle = pairs.stream().map(Pair::later).sorted().toList().get(pairs.size() / 2);
    Tally second = new Tally();
    second.add(pairs, p -> p.later().isBefore(middle), p -> !p.earlier().isBefore(middle));
    second.print("later half");
    Set<String> kinds = new TreeSet<>();
    edits.values().forEach(kinds::addAll);
    for (String kind : kinds) {
      Tally unseen = new Tally();
      unseen.add(pairs, p -> !p.edits().contains(kind), p -> p.edits().contains(kind));
      unseen.print("without " + kind);
    }
    double[] weights = LogisticFit.fit(pairs);
    double[] today = CopyVerifier.weights();
    System.out.printf("%n%-15s %7s %7s%n", "weight", "fitted", "today");
    for (int f = 0; f < weights.length; f++) {
      String name = f < CopyVerifier.FEATURES.size() ? CopyVerifier.FEATURES.get(f) : "bias";
      System.out.printf(Locale.ROOT, "%-15s %7.2f %7.2f%n", name, weights[f], today[f]);
    }
  }

  /** The kinds of edits of each article: what stands before a colon. */
  private static Map<String, Set<String>> edits(Path file) throws IOException {
    Map<String, Set<String>> edits = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] columns = line.split("\t", -1);
      if (columns.length > 1) {
        edits.put(
            columns[0],
            Stream.of(columns[1].split(","))
                .map(edit -> edit.split(":", 2)[0])
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet()));
      }
    }
    return edits;
  }

  /** Each fifth of the groups is judged by weights that were fitted without them. */
  private static void folds(String what, List<Pair> pairs, Function<Pair, Set<String>> groups) {
    Tally tally = new Tally();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<Pair> isHeld =
          pair ->
              groups.apply(pair).stream()
                  .anyMatch(group -> Math.floorMod(group.hashCode(), FOLDS) == held);
      tally.add(pairs, isHeld.negate(), isHeld);
    }
    tally.print(what);
  }

  /** Counts right and wrong answers, of fitted weights and of today's. */
  private static final class Tally {
    private final long[] fitted = new long[3];
    private final long[] today = new long[3];

    void add(List<Pair> pairs, Predicate<Pair> fits, Predicate<Pair> tests) {
      double[] weights = LogisticFit.fit(pairs.stream().filter(fits).toList());
      pairs.stream()
          .filter(tests)
          .forEach(
              pair -> {
                count(fitted, pair, weights);
                count(today, pair, CopyVerifier.weights());
              });
    }

    private static void count(long[] counts, Pair pair, double[] weights) {
      boolean says = pair.isSameText() || LogisticFit.score(pair, weights) >= 0;
      counts[0] += says && pair.isTrue() ? 1 : 0;
      counts[1] += says ? 1 : 0;
      counts[2] += pair.isTrue() ? 1 : 0;
    }

    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%-20s %6d copies   fitted %s   today %s%n",
          what,
          fitted[2],
          shares(fitted),
          shares(today));
    }

    private static String shares(long[] counts) {
      double precision = counts[0] / (double) Math.max(1, counts[1]);
      double recall = counts[0] / (double) Math.max(1, counts[2]);
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f",
          precision,
          recall,
          2 * precision * recall / Math.max(1e-9, precision + recall));
    }
  }
}
