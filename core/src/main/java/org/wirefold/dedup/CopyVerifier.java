package org.wirefold.dedup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.wirefold.article.Handling.Revision;
import org.wirefold.dedup.Verdict.Exclusion;

/**
 * Says whether two articles are copies of one another, and how sure that is, from their {@link
 * Overlap}. Thread-safe; a call costs one pass over both texts, and is counted.
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
          "number share",
          "names",
          "title",
          "number conflict",
          "one block",
          "headline",
          "other figures",
          "other names");

  static final String SAME_WORDS = "same words";
  static final String BASE = "base";
  static final String DAYS_APART = "days apart";
  static final String ANOTHER_ISSUE = "another issue";

  /*
   * Fitted by FitVerifier in bench on labelled pairs of the development sample that share a key. All but the two for the days
   * apart, which are set by hand: in that sample true copies lie within three days, so a fit would all but forbid later ones.
   * Here a day counts nothing up to the third, and the thirtieth costs about as much as a shared headline gains.
   */
  private static final double[] WEIGHTS = {
    4.95, 6.80, 1.46, 4.84, 6.49, 2.56, 4.14, 3.36, -22.50, -2.16, 6.82, -4.74, -5.35
  };
  private static final double BIAS = -14.11;
  private static final double DAYS = -0.9;
  private static final double FREE_DAYS = 3;

  /*
   * Likewise by hand, as hardly any series is in that sample: what reports of one form cost that fill it in differently on
   * another day. More than a short report can gain by its wording and headline alone, less than a long story has in
   * quotations and names when it is told with newer figures the day after.
   */
  private static final double ISSUE = -12;
  private static final double ISSUE_LATER = -2;

  /** Up to which share figures may differ in copies, and from which on they do as in a series. */
  private static final double HARDLY = 0.1;

  private static final double CLEARLY = 0.3;

  /**
   * What numbers count where neither text has one: as much as two texts that share a third of
   * theirs.
   */
  private static final double NO_NUMBERS = 0.3;

  private static final int FEW_NUMBERS = 5;

  /** Of two figures that a short report of a form has both are others in its next issue. */
  private static final int FEWEST_FIGURES = 2;

  /** What the number share counts where one of the two has too few numbers for one. */
  private static final double UNKNOWN_SHARE = 0.5;

  /** In the sample no copy is even six times as long as what it has a part of. */
  private static final int TIMES_AS_LONG = 8;

  private static final double MOST_OF_IT = 0.7;

  /** Copies so much alike, and known to be so near in time, are in one story whatever its root. */
  private static final double TWIN_RESEMBLANCE = 0.95;

  private static final double TWIN_DAYS = 3;

  private static final int FLASH_WORDS = 80;
  private static final double SAME_HEADLINE = 0.7;
  private static final double OTHER_HEADLINE = 0.55;

  /** "X sets dividend" and "Y sets dividend" have up to three quarters in common. */
  private static final double SAME_NOTICE = 0.8;

  /** A body of less, such as "no text yet", leaves it to the headline to say what it is about. */
  private static final int FEWEST_WORDS = 7;

  /** One article in 700 has such a word, as names of companies are; "dividend" is in one of 100. */
  private static final double RARE_NAME = 6.5;

  private static final int NUMBER_CONFLICT = FEATURES.indexOf("number conflict");
  private static final int ONE_BLOCK = FEATURES.indexOf("one block");

  private final Duration window;
  private final double minProbability;
  private final LongAdder comparisons = new LongAdder();

  CopyVerifier(FoldSettings settings) {
    this.window = settings.window();
    this.minProbability = settings.minProbability();
  }

  long comparisons() {
    return comparisons.sum();
  }

  Verdict verify(Sketch left, Sketch right) {
    comparisons.increment();
    return verdict(left, right, SharedFacts.of(left, right));
  }

  /**
   * What a comparison found, as far as settling asks.
   *
   * @param probability that the two are copies; 0 where it is too small for one
   * @param isTwin whether they are copies of nearly the same words from nearly the same time
   * @param mutual weighted share of either that the other has, the lesser one; 0 where they are no
   *     copies
   */
  record Match(double probability, boolean isTwin, double mutual) {
    static final Match NONE = new Match(0, false, 0);

    boolean isCopy() {
      return probability > 0;
    }
  }

  /**
   * Whether the two are copies. Most pairs that share a few keys are nothing alike, and show it
   * before their texts are compared.
   */
  Match match(Sketch left, Sketch right) {
    comparisons.increment();
    SharedFacts facts = SharedFacts.of(left, right);
    if (probability(highestScore(left, right, facts)) < minProbability) {
      return Match.NONE;
    }
    Verdict verdict = verdict(left, right, facts);
    Overlap overlap = verdict.overlap();
    return verdict.isCopy()
        ? new Match(
            verdict.probability(),
            areTwins(overlap),
            Math.min(overlap.leftContainment, overlap.rightContainment))
        : Match.NONE;
  }

  private static boolean areTwins(Overlap o) {
    return daysApart(o.left, o.right).orElse(Double.MAX_VALUE) <= TWIN_DAYS
        && o.resemblance() >= TWIN_RESEMBLANCE;
  }

  private Verdict verdict(Sketch left, Sketch right, SharedFacts facts) {
    Overlap overlap = Overlap.between(left, right, facts);
    Optional<Exclusion> excluded = exclusion(overlap);
    double probability = excluded.isPresent() ? 0 : probability(score(overlap));
    return new Verdict(overlap, probability, probability >= minProbability, excluded);
  }

  private Optional<Exclusion> exclusion(Overlap o) {
    if (daysApart(o.left, o.right).map(d -> d > windowDays()).orElse(false)) {
      return Optional.of(Exclusion.BEYOND_WINDOW);
    }
    return isQuotedInPassing(o)
        ? Optional.of(Exclusion.QUOTED_IN_PASSING)
        : isUnlikeFlash(o) ? Optional.of(Exclusion.UNLIKE_FLASH) : Optional.empty();
  }

  /**
   * Whether one text is many times as long as the other and has but a part of it, under another
   * headline: a digest, which has most names and numbers of everything that it quotes.
   */
  private static boolean isQuotedInPassing(Overlap o) {
    if (o.facts.titleJaccard() >= SAME_HEADLINE) {
      return false;
    }
    int shorter = Math.min(o.left.words(), o.right.words());
    int longer = Math.max(o.left.words(), o.right.words());
    return longer >= TIMES_AS_LONG * shorter && o.containment() < MOST_OF_IT;
  }

  /**
   * Whether both are flashes of a few lines with headlines that have nothing to do with the other,
   * or that agree neither in most of their words, nor in several numbers, nor in what the headlines
   * say with few other figures in the same place. What is left, a name or the form of a dividend
   * notice, says nothing in so short a text.
   */
  private static boolean isUnlikeFlash(Overlap o) {
    if (Math.max(o.left.words(), o.right.words()) > FLASH_WORDS || hasSameWords(o)) {
      return false;
    }
    boolean agree =
        o.containment() >= MOST_OF_IT
            || o.facts.numbers() >= FEW_NUMBERS
            || (o.facts.headline() >= SAME_HEADLINE
                && 2 * o.facts.figureSlots().other() <= o.facts.figureSlots().same());
    boolean haveHeadlines = o.left.titleWeight > 0 && o.right.titleWeight > 0;
    return !agree || (haveHeadlines && o.facts.headline() < OTHER_HEADLINE);
  }

  private static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** What {@link #score} is at most, whatever the texts have in common. */
  private static double highestScore(Sketch left, Sketch right, SharedFacts facts) {
    if (left.wholeText == right.wholeText) {
      return Double.MAX_VALUE;
    }
    double[] features = new double[FEATURES.size()];
    features[0] = sharedWeight(Math.min(left.weight(), right.weight()));
    features[1] = 1;
    fill(features, left, right, facts);
    return BIAS + weighted(features);
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
    if (hasSameWords(o)) {
      return sameWords(o);
    }
    double[] features = quickFeatures(o);
    double score = score(features, handSet(o));
    // Costs as much as all others together, and only ever lowers the score.
    return score < 0 ? score : score + WEIGHTS[ONE_BLOCK] * oneBlock(o);
  }

  /** The weights of {@link #FEATURES}, and the bias. */
  static double[] weights() {
    double[] weights = Arrays.copyOf(WEIGHTS, WEIGHTS.length + 1);
    weights[WEIGHTS.length] = BIAS;
    return weights;
  }

  /** The score of these features, where the days between two articles add so much. */
  static double score(double[] features, double days) {
    return BIAS + days + weighted(features);
  }

  private static double weighted(double[] features) {
    double sum = 0;
    for (int f = 0; f < WEIGHTS.length; f++) {
      sum += WEIGHTS[f] * features[f];
    }
    return sum;
  }

  /** One part of a score: a feature, what it counts, and the product of the two. */
  record Part(String feature, double value, double weight) {
    double contribution() {
      return value * weight;
    }
  }

  /** The parts of which the score of two articles is the sum. */
  static List<Part> parts(Overlap o) {
    if (hasSameWords(o)) {
      return List.of(new Part(SAME_WORDS, 1, sameWords(o)));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(BASE, 1, BIAS));
    double[] features = features(o);
    for (int f = 0; f < features.length; f++) {
      parts.add(new Part(FEATURES.get(f), features[f], WEIGHTS[f]));
    }
    parts.add(new Part(DAYS_APART, logOfDays(o), DAYS));
    parts.add(new Part(ANOTHER_ISSUE, anotherIssue(o), issueWeight(o)));
    return parts;
  }

  private static boolean hasSameWords(Overlap o) {
    return o.left.wholeText == o.right.wholeText && o.left.words() >= Shingles.WORDS;
  }

  /**
   * How much more two texts agree in wording than in numbers, where both have some: what daily
   * market reports and earnings templates do, and copies do not.
   */
  private static double numberConflict(Overlap o) {
    if (fewerNumbers(o.left, o.right) < FEW_NUMBERS) {
      return 0;
    }
    double conflict = Math.max(0, o.containment() - numberShare(o.left, o.right, o.facts));
    return ofTemplate(o.left, o.right, o.facts, conflict);
  }

  /**
   * What disagreeing figures count. Half where one says that it is an update or a correction, which
   * has other figures by its nature, and down to half where both have the same quotations, which no
   * template has.
   */
  private static double ofTemplate(Sketch left, Sketch right, SharedFacts facts, double conflict) {
    double quoted = conflict * (1 - quoteShare(left, right, facts) / 2);
    return isRevised(left) || isRevised(right) ? quoted / 2 : quoted;
  }

  private static boolean isRevised(Sketch sketch) {
    return sketch.handling.revision() != Revision.NONE;
  }

  private static int fewerNumbers(Sketch left, Sketch right) {
    return Math.min(left.numbers.length, right.numbers.length);
  }

  /** Shared numbers over those of the side that has less of them. */
  private static double numberShare(Sketch left, Sketch right, SharedFacts facts) {
    int fewer = fewerNumbers(left, right);
    return fewer < FEW_NUMBERS ? UNKNOWN_SHARE : facts.numbers() / (double) fewer;
  }

  /** What the features that are not fitted add to the score, which is no more than 0. */
  static double handSet(Overlap o) {
    return DAYS * logOfDays(o) + issueWeight(o) * anotherIssue(o);
  }

  private static double logOfDays(Overlap o) {
    return Math.log1p(Math.max(0, daysApart(o.left, o.right).orElse(0.0) - FREE_DAYS));
  }

  private static double issueWeight(Overlap o) {
    return ISSUE + ISSUE_LATER * Math.log1p(daysApart(o.left, o.right).orElse(0.0));
  }

  /**
   * Whether the two look like two issues of one series, such as a daily market report: they lie a
   * day or more apart, and figures differ between the same words, or under like headlines. Copies
   * that run later have the figures of the first; a later version says that it is one, or keeps the
   * quotations.
   */
  private static double anotherIssue(Overlap o) {
    if (isRevised(o.left) || isRevised(o.right)) {
      return 0;
    }
    int fewer = fewerNumbers(o.left, o.right);
    double unshared = fewer < FEWEST_FIGURES ? 0 : (fewer - o.facts.numbers()) / (fewer + 0.5);
    double differing =
        Math.max(o.facts.figureSlots().conflict(), unshared * o.facts.titleJaccard());
    return Math.min(1, daysApart(o.left, o.right).orElse(0.0))
        * Math.clamp((differing - HARDLY) / (CLEARLY - HARDLY), 0, 1)
        * (1 - quoteShare(o.left, o.right, o.facts));
  }

  /** The values of {@link #FEATURES} for two articles. */
  static double[] features(Overlap o) {
    double[] features = quickFeatures(o);
    features[ONE_BLOCK] = oneBlock(o);
    return features;
  }

  /** The same without the last, which is left at 0. */
  private static double[] quickFeatures(Overlap o) {
    double[] features = new double[FEATURES.size()];
    features[0] = sharedWeight(o.sharedWeight);
    features[1] = Math.min(o.leftTop, o.rightTop);
    fill(features, o.left, o.right, o.facts);
    features[NUMBER_CONFLICT] = numberConflict(o);
    return features;
  }

  /**
   * How much of what two texts share, where it is little, stands in one run: all of it in a teaser
   * or a quoted paragraph, little of it in a retelling.
   */
  private static double oneBlock(Overlap o) {
    int run = Math.max(0, o.longestRun() - Shingles.WORDS + 1);
    return o.sharedShingles == 0
        ? 0
        : Math.min(1, run / (double) o.sharedShingles) * (1 - o.containment());
  }

  private static double sharedWeight(double nats) {
    return Math.log1p(nats) / 8;
  }

  /** Fills in those that do not need the texts. */
  private static void fill(double[] features, Sketch left, Sketch right, SharedFacts facts) {
    boolean numbers = left.numbers.length + right.numbers.length > 0;
    features[2] = Math.min(facts.quotes(), 3) / 3.0;
    features[3] = quoteShare(left, right, facts);
    features[4] = numbers ? facts.numberJaccard() : NO_NUMBERS;
    features[5] = numberShare(left, right, facts);
    features[6] = facts.nameContainment();
    features[7] = facts.titleJaccard();
    features[10] = facts.headline();
    features[11] = ofTemplate(left, right, facts, facts.figureSlots().conflict());
    features[12] = facts.nameSlots().conflict();
  }

  private static double quoteShare(Sketch left, Sketch right, SharedFacts facts) {
    int fewer = Math.min(left.quotes.length, right.quotes.length);
    return fewer == 0 ? 0 : facts.quotes() / (double) fewer;
  }

  /**
   * Two texts of the same words are copies, unless so short that one may say them of many things.
   */
  private static double sameWords(Overlap o) {
    boolean isOneNotice =
        o.facts.headline() > SAME_NOTICE
            || o.facts.numbers() >= FEW_NUMBERS
            || (o.left.words() >= FEWEST_WORDS
                && SharedFacts.rarestOfBothTitles(o.left, o.right) >= RARE_NAME);
    return o.left.words() >= 20 || isOneNotice ? 8 : -2;
  }
}
