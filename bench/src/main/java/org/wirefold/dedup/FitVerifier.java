package org.wirefold.dedup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.bench.Corpus;

/**
 * Fits the weights of {@link CopyVerifier} on a labelled sample: a logistic regression (Newton's
 * method, a little ridge) over all pairs that share a key which at most {@link #COMMON} articles
 * have. Prints the weights, and precision and recall over pairs where each fifth of the articles is
 * judged by weights fitted on the others. In the package of what it fits, to see its inside.
 *
 * <p>{@code FitVerifier ARTICLES.jsonl.gz TRUTH.tsv}; TRUTH has an article's id and its story's
 * label a line.
 */
public final class FitVerifier {
  private static final int COMMON = 50;
  private static final int FOLDS = 5;
  private static final double RIDGE = 0.01;
  private static final int ITERATIONS = 40;

  /**
   * A pair as the fit sees it.
   *
   * @param features those of {@link CopyVerifier}, and 1 for the bias
   * @param offset what is not fitted
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Example(double[] features, double offset, boolean isCopy, int fold) {}

  private FitVerifier() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> truth = new HashMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
      String[] columns = line.split("\\t", -1);
      truth.put(columns[0], columns.length > 1 ? columns[1] : "");
    }
    List<Sketch> sketches = new ArrayList<>();
    Sketcher sketcher = new Sketcher(WordFrequencies.load(), FoldSettings.DEFAULT);
    Corpus.read(List.of(Path.of(args[0])), article -> sketches.add(sketcher.sketch(article)));
    List<Example> examples = examples(sketches, truth);
    crossValidate(examples);
    double[] weights = fit(examples);
    for (int f = 0; f < weights.length; f++) {
      String name = f < CopyVerifier.FEATURES.size() ? CopyVerifier.FEATURES.get(f) : "bias";
      System.out.printf(Locale.ROOT, "%-15s %6.2f%n", name, weights[f]);
    }
  }

  private static List<Example> examples(List<Sketch> sketches, Map<String, String> truth) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < sketches.size(); i++) {
      for (long key : sketches.get(i).keys()) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Map<Long, Boolean> pairs = new HashMap<>();
    for (List<Integer> having : holders.values()) {
      for (int i = 0; having.size() <= COMMON && i < having.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.put(((long) having.get(i) << 32) | having.get(j), true);
        }
      }
    }
    List<Example> examples = new ArrayList<>();
    for (long pair : pairs.keySet()) {
      Sketch left = sketches.get((int) (pair >> 32));
      Sketch right = sketches.get((int) pair);
      Overlap overlap = Overlap.between(left, right);
      double[] features = CopyVerifier.features(overlap);
      double[] withBias = java.util.Arrays.copyOf(features, features.length + 1);
      withBias[features.length] = 1;
      examples.add(
          new Example(
              withBias,
              CopyVerifier.daysScore(overlap),
              story(left, truth).equals(story(right, truth)),
              Math.floorMod(story(left, truth).hashCode(), FOLDS)));
    }
    return examples;
  }

  private static String story(Sketch sketch, Map<String, String> truth) {
    return truth.getOrDefault(sketch.id().value(), sketch.id().value());
  }

  private static void crossValidate(List<Example> examples) {
    long right = 0;
    long said = 0;
    long true_ = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      double[] weights = fit(examples.stream().filter(e -> e.fold() != held).toList());
      for (Example example : examples) {
        if (example.fold() == fold) {
          boolean says = probability(example, weights) >= 0.5;
          said += says ? 1 : 0;
          true_ += example.isCopy() ? 1 : 0;
          right += says && example.isCopy() ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d pairs, %d of them copies; %d-fold: precision %.4f, recall %.4f%n",
        examples.size(),
        true_,
        FOLDS,
        right / (double) said,
        right / (double) true_);
  }

  private static double probability(Example example, double[] weights) {
    double score = example.offset();
    for (int f = 0; f < weights.length; f++) {
      score += weights[f] * example.features()[f];
    }
    return 1 / (1 + Math.exp(-score));
  }

  private static double[] fit(List<Example> examples) {
    int n = examples.getFirst().features().length;
    double[] weights = new double[n];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[][] hessian = new double[n][n + 1];
      for (Example example : examples) {
        double p = probability(example, weights);
        double curvature = p * (1 - p) + 1e-9;
        double error = p - (example.isCopy() ? 1 : 0);
        for (int i = 0; i < n; i++) {
          double x = example.features()[i];
          hessian[i][n] += error * x;
          for (int j = 0; j < n; j++) {
            hessian[i][j] += curvature * x * example.features()[j];
          }
        }
      }
      for (int i = 0; i < n; i++) {
        hessian[i][i] += RIDGE;
        hessian[i][n] += RIDGE * weights[i];
      }
      double[] step = solve(hessian);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        weights[i] -= step[i];
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < 1e-6) {
        break;
      }
    }
    return weights;
  }

  /** Gauss-Jordan elimination with pivoting; the last column is the right side. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int r = i + 1; r < n; r++) {
        pivot = Math.abs(rows[r][i]) > Math.abs(rows[pivot][i]) ? r : pivot;
      }
      double[] swapped = rows[i];
      rows[i] = rows[pivot];
      rows[pivot] = swapped;
      for (int r = 0; r < n; r++) {
        double factor = r == i ? 0 : rows[r][i] / rows[i][i];
        for (int c = i; c <= n && factor != 0; c++) {
          rows[r][c] -= factor * rows[i][c];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = rows[i][n] / rows[i][i];
    }
    return solution;
  }
}
