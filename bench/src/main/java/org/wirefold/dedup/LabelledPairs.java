package org.wirefold.dedup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.bench.Corpus;
import org.wirefold.bench.quality.Labels;

/** The pairs that {@link FitVerifier} learns from. */
final class LabelledPairs {
  private static final int COMMON = 50;

  /** Pairs that today's verifier scores lower are left out, unless they are copies. */
  private static final double HOPELESS = -8;

  /**
   * Two articles that share a key which at most {@value #COMMON} articles have. In the names of the
   * components, {@code later} and {@code earlier} are in order of date.
   *
   * @param edits the kinds of edits that made either
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Pair(
      double[] features,
      double offset,
      boolean isTrue,
      boolean isSameText,
      String story,
      Set<String> publishers,
      Instant earlier,
      Instant later,
      Set<String> edits)
      implements LogisticFit.Example {}

  private LabelledPairs() {}

  /** Reads articles, and makes pairs of those that have labels; kinds of edits are by id. */
  static List<Pair> read(Path articles, Labels labels, Map<String, Set<String>> edits) {
    List<Sketch> sketches = new ArrayList<>();
    Sketcher sketcher = new Sketcher(WordFrequencies.shipped(), FoldSettings.DEFAULT);
    Corpus.read(
        List.of(articles),
        article -> {
          if (labels.story(article.id().value()).isPresent()) {
            sketches.add(sketcher.sketch(article));
          }
        });
    List<Pair> pairs = new ArrayList<>();
    for (long both : sharing(sketches)) {
      Sketch left = sketches.get((int) (both >> 32));
      Sketch right = sketches.get((int) both);
      Pair pair = pair(left, right, labels, edits);
      if (pair.isTrue() || CopyVerifier.score(pair.features(), pair.offset()) > HOPELESS) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** Places of two articles in the halves of each number. */
  private static Set<Long> sharing(List<Sketch> sketches) {
    Map<Long, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < sketches.size(); i++) {
      for (long key : sketches.get(i).keys) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> pairs = new HashSet<>();
    for (List<Integer> having : holders.values()) {
      for (int i = 0; having.size() <= COMMON && i < having.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(((long) having.get(i) << 32) | having.get(j));
        }
      }
    }
    return pairs;
  }

  private static Pair pair(
      Sketch left, Sketch right, Labels labels, Map<String, Set<String>> edits) {
    Overlap overlap = Overlap.between(left, right);
    double[] features = CopyVerifier.features(overlap);
    double[] withBias = Arrays.copyOf(features, features.length + 1);
    withBias[features.length] = 1;
    Set<String> publishers = new HashSet<>();
    left.publisher.ifPresent(publishers::add);
    right.publisher.ifPresent(publishers::add);
    Set<String> kinds = new HashSet<>(edits.getOrDefault(left.id.value(), Set.of()));
    kinds.addAll(edits.getOrDefault(right.id.value(), Set.of()));
    Instant a = left.published.map(p -> p.start()).orElse(Instant.EPOCH);
    Instant b = right.published.map(p -> p.start()).orElse(Instant.EPOCH);
    return new Pair(
        withBias,
        CopyVerifier.handSet(overlap),
        labels.story(left.id.value()).equals(labels.story(right.id.value())),
        left.wholeText == right.wholeText,
        labels.story(left.id.value()).orElse(""),
        publishers,
        a.isBefore(b) ? a : b,
        a.isBefore(b) ? b : a,
        kinds);
  }
}
