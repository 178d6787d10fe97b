package org.wirefold.article;

import java.util.List;

/**
 * Why an article was folded with another, in numbers a person can check against the two texts.
 * Immutable.
 *
 * @param sharedShingles distinct word 3-grams that both have
 * @param containment share, 0 to 1, of the shorter side's shingles, weighted by rarity, that the
 *     other side has too
 * @param longestRun words in the longest run that both have
 * @param sharedQuotes quotations of four words or more that both have, in the article's words
 * @param sharedNumbers numbers that both have
 * @param probability the verifier's certainty, 0 to 1, that the two are copies
 * @param sentence the same, for people
 */
public record Evidence(
    int sharedShingles,
    double containment,
    int longestRun,
    List<String> sharedQuotes,
    int sharedNumbers,
    double probability,
    String sentence) {
  public Evidence {
    sharedQuotes = List.copyOf(sharedQuotes);
  }

  /** The same, its sentence after another. */
  public Evidence after(String first) {
    return new Evidence(
        sharedShingles,
        containment,
        longestRun,
        sharedQuotes,
        sharedNumbers,
        probability,
        sentence.startsWith(first) ? sentence : first + sentence);
  }
}
