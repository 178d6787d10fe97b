package org.wirefold.dedup;

import java.util.List;

/**
 * Logistic regression by Newton's method, with a little ridge. Stateless.
 *
 * <p>Source: T. Hastie, R. Tibshirani and J. Friedman, "The elements of statistical learning", 4.4.
 */
final class LogisticFit {
  private static final double RIDGE = 0.01;
  private static final int ITERATIONS = 40;
  private static final double LONGEST_STEP = 5;

  private LogisticFit() {}

  /** What is known of one example. */
  interface Example {
    /** The features, and 1 for the bias. */
    double[] features();

    /** What is added to the score and not fitted. */
    double offset();

    boolean isTrue();
  }

  static double score(Example example, double[] weights) {
    double score = example.offset();
    for (int f = 0; f < weights.length; f++) {
      score += weights[f] * example.features()[f];
    }
    return score;
  }

  /** The weights, one a feature. */
  static double[] fit(List<? extends Example> examples) {
    int n = examples.getFirst().features().length;
    double[] weights = new double[n];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] step = solve(system(examples, weights));
      double largest = 0;
      for (double part : step) {
        largest = Math.max(largest, Math.abs(part));
      }
      for (int i = 0; i < n; i++) {
        weights[i] -= step[i] * Math.min(1, LONGEST_STEP / largest);
      }
      if (largest < 1e-6) {
        break;
      }
    }
    return weights;
  }

  /** The Hessian, and in a last column the gradient. */
  private static double[][] system(List<? extends Example> examples, double[] weights) {
    int n = weights.length;
    double[][] rows = new double[n][n + 1];
    for (Example example : examples) {
      double p = 1 / (1 + Math.exp(-score(example, weights)));
      double curvature = p * (1 - p) + 1e-9;
      double error = p - (example.isTrue() ? 1 : 0);
      double[] x = example.features();
      for (int i = 0; i < n; i++) {
        rows[i][n] += error * x[i];
        for (int j = 0; j < n; j++) {
          rows[i][j] += curvature * x[i] * x[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      rows[i][i] += RIDGE;
      rows[i][n] += RIDGE * weights[i];
    }
    return rows;
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
