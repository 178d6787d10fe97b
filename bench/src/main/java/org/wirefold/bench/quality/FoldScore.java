package org.wirefold.bench.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well found stories match the labelled ones, over the labelled articles. An article that was
 * not found counts as a story of its own. Shares lie between 0 and 1.
 *
 * <p>Sources: the adjusted index is L. Hubert and P. Arabie, "Comparing partitions", 1985; B-cubed
 * is A. Bagga and B. Baldwin, "Algorithms for scoring coreference chains", 1998.
 *
 * @param pairs over all pairs of articles
 * @param wrongPairs pairs that are together and should not be
 * @param lostPairs pairs that should be together and are not
 * @param bCubed the mean over articles
 * @param relations for each relation, the copies that are together with their original
 */
public record FoldScore(
    int articles,
    int trueStories,
    int foundStories,
    Shares pairs,
    long wrongPairs,
    long lostPairs,
    double adjustedRand,
    Shares bCubed,
    Map<String, Found> relations) {
  /** Precision, recall, and their harmonic mean. */
  public record Shares(double precision, double recall, double f1) {
    static Shares of(double precision, double recall) {
      double sum = precision + recall;
      return new Shares(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }
  }

  /** How many copies there are, and the share of them that is together with its original. */
  public record Found(int copies, double share) {}

  /** Scores; {@code found} is the story of each article by id, under any name. */
  public static FoldScore of(Labels labels, Map<String, ?> found) {
    Map<Object, Integer> ofStory = new HashMap<>();
    Map<Object, Integer> ofFound = new HashMap<>();
    Map<Object, Integer> ofBoth = new HashMap<>();
    labels
        .of()
        .forEach(
            (id, label) -> {
              ofStory.merge(label.story(), 1, Integer::sum);
              ofFound.merge(place(id, found), 1, Integer::sum);
              ofBoth.merge(List.of(label.story(), place(id, found)), 1, Integer::sum);
            });
    int n = labels.of().size();
    long right = pairs(ofBoth.values());
    long said = pairs(ofFound.values());
    long real = pairs(ofStory.values());
    double byChance = n < 2 ? 0 : (double) said * real / pairs(n);
    double most = (said + real) / 2.0;
    double precise = 0;
    double recalled = 0;
    for (Map.Entry<String, Labels.Label> entry : labels.of().entrySet()) {
      Object place = place(entry.getKey(), found);
      int both = count(ofBoth, List.of(entry.getValue().story(), place));
      precise += both / (double) count(ofFound, place);
      recalled += both / (double) count(ofStory, entry.getValue().story());
    }
    return new FoldScore(
        n,
        ofStory.size(),
        ofFound.size(),
        Shares.of(share(right, said), share(right, real)),
        said - right,
        real - right,
        most == byChance ? 1 : (right - byChance) / (most - byChance),
        Shares.of(precise / Math.max(1, n), recalled / Math.max(1, n)),
        relations(labels, found));
  }

  private static Map<String, Found> relations(Labels labels, Map<String, ?> found) {
    Map<String, String> originals = labels.originals();
    Map<String, List<Boolean>> together = new TreeMap<>();
    labels
        .of()
        .forEach(
            (id, label) -> {
              if (!label.relation().equals(Labels.ORIGINAL)) {
                together
                    .computeIfAbsent(label.relation(), r -> new ArrayList<>())
                    .add(
                        Optional.ofNullable(originals.get(label.story()))
                            .map(o -> place(o, found).equals(place(id, found)))
                            .orElse(false));
              }
            });
    Map<String, Found> relations = new TreeMap<>();
    together.forEach(
        (relation, copies) ->
            relations.put(
                relation,
                new Found(
                    copies.size(), share(copies.stream().filter(c -> c).count(), copies.size()))));
    return relations;
  }

  private static Object place(String id, Map<String, ?> found) {
    Object story = found.get(id);
    return story == null ? List.of(id) : story;
  }

  private static int count(Map<Object, Integer> counts, Object key) {
    return counts.getOrDefault(key, 0);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }

  private static long pairs(Collection<Integer> sizes) {
    return sizes.stream().mapToLong(FoldScore::pairs).sum();
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }
}
