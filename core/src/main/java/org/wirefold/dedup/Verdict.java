package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Evidence;
import org.wirefold.article.Relation;

/**
 * What the verifier found about two articles. {@code left} is the later one, or the one asked
 * about; {@code right} the root.
 *
 * @param probability 0 to 1; 0 where a rule excludes it
 */
record Verdict(Overlap overlap, double probability, boolean isCopy, Optional<Exclusion> excluded) {
  /** Rules that no probability outweighs. */
  enum Exclusion {
    BEYOND_WINDOW("they are further apart than the window"),
    QUOTED_IN_PASSING(
        "one is many times as long as the other and has only a part of it, as a digest does"),
    UNLIKE_FLASH(
        "both are flashes of a few lines, which must agree in most of their words, in five numbers,"
            + " or in their headlines with few other figures in the same place");

    private final String reason;

    Exclusion(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private static final double SAME = 0.96;
  private static final double MOSTLY = 0.7;
  private static final int NAMED_NUMBERS = 3;

  /** The share, 0 to 1, of both texts that both have (Dice's coefficient, by weight). */
  double similarity() {
    Overlap o = overlap;
    if (o.left.wholeText == o.right.wholeText) {
      return 1;
    }
    double leftWeight = o.left.weight();
    double rightWeight = o.right.weight();
    return leftWeight + rightWeight == 0
        ? 0
        : (o.leftContainment * leftWeight + o.rightContainment * rightWeight)
            / (leftWeight + rightWeight);
  }

  /** Whether the right one is no more than a part of the left one. */
  boolean rightIsExcerpt() {
    return overlap.rightContainment >= MOSTLY
        && overlap.right.words() < MOSTLY * overlap.left.words();
  }

  /** How {@code left} stands to {@code right}. */
  Relation relation() {
    Overlap o = overlap;
    double less = Math.min(o.leftContainment, o.rightContainment);
    if (o.left.wholeText == o.right.wholeText) {
      return Relation.EXACT;
    }
    if (isUpdate()) {
      return Relation.UPDATE;
    }
    if (less >= SAME) {
      return Relation.EXACT;
    }
    if (less >= MOSTLY) {
      return Relation.EDITED;
    }
    if (o.containment() >= MOSTLY) {
      return Relation.EXCERPT;
    }
    return less >= 0.4 ? Relation.EDITED : Relation.REWRITE;
  }

  /** Whether it takes the place of the root. */
  private boolean isUpdate() {
    return saysSo() || (isLater() && keepsTheStory() && hasNewerFigures());
  }

  /** {@code UPDATE 2-}, "(Adds details)", a correction, and as much as a write-through leaves. */
  private boolean saysSo() {
    return CanonicalChoice.supersedes(overlap.left.handling, overlap.right.handling)
        && overlap.containment() >= 0.3;
  }

  private boolean isLater() {
    Sketch left = overlap.left;
    Sketch right = overlap.right;
    return left.published.isPresent()
        && right.published.isPresent()
        && left.published.get().start().isAfter(right.published.get().end());
  }

  /** Much of the root is still there, and not all of what is there is the root's. */
  private boolean keepsTheStory() {
    return overlap.rightContainment >= 0.45 && overlap.leftContainment < 0.9;
  }

  /**
   * New numbers in the place of old ones. Where the old ones all stand, it may be a local paragraph
   * that brings the new ones, and only the root's own publisher is taken to have written on.
   */
  private boolean hasNewerFigures() {
    int shared = overlap.facts.numbers();
    int added = overlap.left.numbers.length - shared;
    int dropped = overlap.right.numbers.length - shared;
    return added >= 2 && added >= shared / 3 && (dropped > 0 || isByTheSamePublisher());
  }

  private boolean isByTheSamePublisher() {
    return overlap
        .left
        .publisher
        .flatMap(left -> overlap.right.publisher.map(right -> Outlets.same(left, right)))
        .orElse(false);
  }

  Evidence evidence() {
    Overlap o = overlap;
    List<String> shared = new ArrayList<>();
    for (long quote : o.left.quotes) {
      if (o.right.quoteText.containsKey(quote)) {
        shared.add(o.left.quoteText.getOrDefault(quote, ""));
      }
    }
    int longestRun = o.longestRun();
    shared.sort((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
    return new Evidence(
        o.sharedShingles,
        rounded(o.containment()),
        longestRun,
        shared,
        o.facts.numbers(),
        rounded(probability),
        sentence(shared, longestRun));
  }

  private String sentence(List<String> quotes, int longestRun) {
    Overlap o = overlap;
    if (o.left.wholeText == o.right.wholeText) {
      return "Has the same " + o.left.words() + " words.";
    }
    StringBuilder text = new StringBuilder();
    boolean leftInRight = o.leftContainment >= o.rightContainment;
    text.append(Math.round(100 * o.containment()))
        .append("% of ")
        .append(leftInRight ? "its" : "the original's")
        .append(" wording stands in the ")
        .append(leftInRight ? "original" : "copy")
        .append(", the longest run being ")
        .append(longestRun)
        .append(" words");
    if (!quotes.isEmpty()) {
      text.append("; both quote \u201C")
          .append(String.join("\u201D and \u201C", quotes.subList(0, Math.min(2, quotes.size()))))
          .append("\u201D");
      if (quotes.size() > 2) {
        text.append(" and ").append(quotes.size() - 2).append(" more");
      }
    }
    if (o.facts.numbers() > 0) {
      text.append("; they share ")
          .append(o.facts.numbers())
          .append(o.facts.numbers() == 1 ? " number, " : " numbers, ")
          .append(o.facts.numbers() > NAMED_NUMBERS ? "such as " : "")
          .append(sharedNumbers());
    }
    return text.append('.').toString();
  }

  /** Those with most digits first, and spelled ones last: the least likely by chance before all. */
  private String sharedNumbers() {
    String[] texts = overlap.left.numberText.split(" ");
    List<String> shared = new ArrayList<>();
    for (int i = 0; i < overlap.left.numbers.length; i++) {
      if (Arrays.binarySearch(overlap.right.numbers, overlap.left.numbers[i]) >= 0) {
        shared.add(texts[i]);
      }
    }
    shared.sort(
        Comparator.comparing((String t) -> Character.isLetter(t.charAt(0)))
            .thenComparingInt(t -> -t.length())
            .thenComparing(t -> t));
    List<String> named = shared.subList(0, Math.min(NAMED_NUMBERS, shared.size()));
    return named.size() == 1
        ? named.getFirst()
        : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
  }

  /** As people are shown it, with three digits. */
  static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
