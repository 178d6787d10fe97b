package org.wirefold.dedup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Relation;

/**
 * What the verifier makes of two articles, and why. Immutable.
 *
 * @param probability its certainty, 0 to 1, that they are copies
 * @param needed from which certainty on they count as copies
 * @param relation how the left one would stand to the right one, if that were the root
 * @param similarity the share, 0 to 1, of both texts that both have
 * @param excluded the rule that makes them no copies whatever the features say, for people
 * @param daysApart empty where a date is unknown
 * @param windowDays dated articles further apart are never copies
 * @param features what speaks for and against it; the contributions add up to the score, whose
 *     logistic function is the probability unless a rule excludes it
 * @param sharedKeys candidate keys that both have
 */
public record CopyExplanation(
    double probability,
    double needed,
    boolean areCopies,
    Relation relation,
    double similarity,
    Optional<String> excluded,
    Optional<Double> daysApart,
    double windowDays,
    List<Feature> features,
    Shared shared,
    int leftKeys,
    int rightKeys,
    @JsonIgnore List<Long> sharedKeys) {

  /**
   * What speaks against copies that these would be without it, what counts most first; empty where
   * they are copies, or would not be some anyway.
   */
  public List<Feature> decisive() {
    double least = Math.log(needed / (1 - needed));
    double score = features.stream().mapToDouble(Feature::contribution).sum();
    List<Feature> decisive = new ArrayList<>();
    for (Feature feature :
        features.stream().sorted(Comparator.comparingDouble(Feature::contribution)).toList()) {
      if (score < least
          && feature.contribution() < 0
          && !feature.name().equals(CopyVerifier.BASE)) {
        decisive.add(feature);
        score -= feature.contribution();
      }
    }
    return score >= least || features.size() == 1 ? decisive : List.of();
  }

  /**
   * One thing that is measured.
   *
   * @param meaning the same for people
   * @param contribution value times weight: above 0 it speaks for copies
   */
  public record Feature(
      String name, String meaning, double value, double weight, double contribution) {}

  /**
   * What both have.
   *
   * @param shingles distinct word 3-grams
   * @param containment the share, 0 to 1, of the side that has less else, by rarity
   * @param longestRun the words of the longest run, as the left one has them
   * @param quotes quotations of four words or more
   * @param names capitalised words inside sentences
   */
  public record Shared(
      int shingles,
      int leftShingles,
      int rightShingles,
      double containment,
      int longestRunWords,
      String longestRun,
      List<String> quotes,
      List<String> numbers,
      List<String> names) {}
}
