package org.wirefold.bench.quality;

import java.util.List;
import java.util.Map;

/**
 * All that is measured of one folding.
 *
 * @param articles in the index, labelled or not
 * @param falseMerges by how many stories there are too few, {@link IndexedStories#falseMerges}
 * @param candidates by stage: of all true pairs, and for each relation of the pairs of a copy and
 *     its original
 * @param relationNames for each labelled relation, how often which name was given to it
 * @param worst the stories with most articles of others
 * @param missed copies that are apart from their original
 */
record FoldReport(
    int articles,
    FoldScore score,
    long falseMerges,
    double falseMergesPer10000,
    Map<String, StageShares> candidates,
    Map<String, Map<String, Integer>> relationNames,
    List<Merge> worst,
    List<Failure> missed) {
  /** A story that holds articles of several, and one pair of them that folding took for copies. */
  record Merge(int articles, int stories, List<Failure> pairs) {}

  /** Two articles that are together and should not be, or the other way. */
  record Failure(
      String relation,
      String lostBy,
      String left,
      String right,
      String leftTitle,
      String rightTitle,
      double probability,
      Map<String, Double> features) {}
}
