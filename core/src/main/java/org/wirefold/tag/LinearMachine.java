package org.wirefold.tag;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Random;

/**
 * A linear support vector machine as LIBLINEAR fits it: squared hinge loss, solved in the dual.
 * Deterministic. Immutable, thread-safe.
 *
 * <p>Source: C.-J. Hsieh et al., "A dual coordinate descent method for large-scale linear SVM",
 * 2008.
 */
final class LinearMachine {
  private static final double COST = 1;
  private static final double TOLERANCE = 0.1;
  private static final double YES = 1;
  private static final double NO = -1;

  static {
    Linear.disableDebugOutput(); // it would go to standard output
  }

  private final double[] weights;

  private LinearMachine(double[] weights) {
    this.weights = weights;
  }

  /**
   * Fits one that tells who has something, from those that have not; some must be of each kind.
   *
   * @param vectors with features from 1 to {@code features}, ascending
   */
  static LinearMachine fit(Feature[][] vectors, boolean[] has, int features) {
    Problem problem = new Problem();
    problem.l = vectors.length;
    problem.n = features + 1;
    problem.bias = 1;
    problem.x = new Feature[vectors.length][];
    problem.y = new double[vectors.length];
    Feature constant = new FeatureNode(features + 1, 1);
    for (int i = 0; i < vectors.length; i++) {
      problem.x[i] = Arrays.copyOf(vectors[i], vectors[i].length + 1);
      problem.x[i][vectors[i].length] = constant;
      problem.y[i] = has[i] ? YES : NO;
    }
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE);
    parameter.setRandom(new Random(1)); // its own would be shared by all threads
    Model model = Linear.train(problem, parameter);
    double[] weights = model.getFeatureWeights().clone();
    if (model.getLabels()[0] == NO) { // the weights speak for whatever came first
      for (int i = 0; i < weights.length; i++) {
        weights[i] = -weights[i];
      }
    }
    return new LinearMachine(weights);
  }

  /** Of the feature before {@code place + 1}. */
  double weight(int place) {
    return weights[place];
  }

  /** What every score has added. */
  double bias() {
    return weights[weights.length - 1];
  }

  double score(Feature[] vector) {
    double score = bias();
    for (Feature feature : vector) {
      score += weights[feature.getIndex() - 1] * feature.getValue();
    }
    return score;
  }
}
