package org.wirefold.dedup;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says whether two articles are copies of one another, and how sure that is, from their {@link
 * Overlap}. Immutable, thread-safe; a call costs one pass over both texts.
 *
 * <p>A logistic rule over few features with natural signs: how much rare text is shared, whether it
 * lies at the top of both, whether quotations, numbers, names and headlines agree, and whether the
 * wording agrees so much better than the numbers that both fill in one template.
 */
final class CopyVerifier {
  /** The features, each about 0 to 1; see {@link #features}. */
  static final List<String> FEATURES =
      List.of(
          "shared weight",
          "top of both",
          "quotes",
          "quote share",
          "numbers",
          "names",
          "title",
          "number conflict");

  /*
   * Fitted by FitVerifier in bench on labelled pairs of the development sample that share a key. All but the two for the days
   * apart, which are set by hand: in that sample true copies lie within three days, so a fit would all but forbid later ones.
   * Here a day counts nothing up to the third, and the thirtieth costs about as much as a shared headline gains.
   */
  private static final double[] WEIGHTS = {9.31, 3.19, 1.15, 5.55, 6.34, 5.54, 4.38, -17.52};
  private static final double BIAS = -13.23;
  private static final double DAYS = -0.9;
  private static final double FREE_DAYS = 3;

  /**
   * What numbers count where neither text has one: as much as two texts that share a third of
   * theirs.
   */
  private static final double NO_NUMBERS = 0.3;

  private static final int FEW_NUMBERS = 5;

  private final Duration window;
  private final double minProbability;

  CopyVerifier(FoldSettings settings) {
    this.window = settings.window();
    this.minProbability = settings.minProbability();
  }

  Verdict verify(Sketch left, Sketch right) {
    Overlap overlap = Overlap.between(left, right);
    double probability =
        daysApart(left, right).map(d -> d > windowDays()).orElse(false)
            ? 0
            : 1 / (1 + Math.exp(-score(overlap)));
    return new Verdict(overlap, probability, probability >= minProbability);
  }

  /** In days; empty when a date is unknown. Months and days count from their start. */
  static Optional<Double> daysApart(Sketch left, Sketch right) {
    return left.published.flatMap(
        a ->
            right.published.map(
                b -> Math.abs(Duration.between(a.start(), b.start()).toMinutes()) / 1440.0));
  }

  private double windowDays() {
    return window.toMinutes() / 1440.0;
  }

  private static double score(Overlap o) {
    if (o.left.wholeText == o.right.wholeText && o.left.words() >= Shingles.WORDS) {
      return sameWords(o);
    }
    double[] features = features(o);
    double score = BIAS + daysScore(o);
    for (int f = 0; f < features.length; f++) {
      score += WEIGHTS[f] * features[f];
    }
    return score;
  }

  /**
   * How much more two texts agree in wording than in numbers, where both have some: what daily
   * market reports and earnings templates do, and copies do not.
   */
  private static double numberConflict(Overlap o) {
    int fewer = Math.min(o.left.numbers.length, o.right.numbers.length);
    return fewer < FEW_NUMBERS
        ? 0
        : Math.max(0, o.containment() - o.sharedNumbers / (double) fewer);
  }

  /** What the days between two articles add to their score, which is no more than 0. */
  static double daysScore(Overlap o) {
    return DAYS * Math.log1p(Math.max(0, daysApart(o.left, o.right).orElse(0.0) - FREE_DAYS));
  }

  /** The values of {@link #FEATURES} for two articles. */
  static double[] features(Overlap o) {
    boolean leftInRight = o.leftContainment >= o.rightContainment;
    double[] inner = leftInRight ? o.leftParts : o.rightParts;
    double[] outer = leftInRight ? o.rightParts : o.leftParts;
    int fewerQuotes = Math.min(o.left.quotes.length, o.right.quotes.length);
    boolean numbers = o.left.numbers.length + o.right.numbers.length > 0;
    return new double[] {
      Math.log1p(o.sharedWeight) / 8,
      Math.min(inner[0] + inner[1], outer[0] + outer[1]) / 2,
      Math.min(o.sharedQuotes, 3) / 3.0,
      fewerQuotes == 0 ? 0 : o.sharedQuotes / (double) fewerQuotes,
      numbers ? o.numberJaccard : NO_NUMBERS,
      o.nameContainment,
      o.titleJaccard,
      numberConflict(o)
    };
  }

  /**
   * Two texts of the same words are copies, unless so short that one may say them of many things.
   */
  private static double sameWords(Overlap o) {
    return o.left.words() >= 20 || o.titleJaccard > 0.5 ? 8 : -2;
  }
}
