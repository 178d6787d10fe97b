package org.wirefold.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;

/**
 * What each stage of folding says of a pair by itself: do their keys nominate one for the other,
 * and would the verifier accept them? In the package of what it looks into. All articles count as
 * one batch, at most {@link KeyHolders#MOST_ARTICLES}. Not thread-safe.
 */
public final class PairStudy {
  private final Map<ArticleId, Sketch> sketches = new LinkedHashMap<>();
  private final Set<String> nominated = new HashSet<>();
  private final CopyVerifier verifier = new CopyVerifier(FoldSettings.DEFAULT);

  /**
   * What is found out of a pair.
   *
   * @param features the verifier's, by name
   */
  public record Pair(
      boolean isNominated,
      boolean isAccepted,
      double probability,
      int sharedShingles,
      Map<String, Double> features) {}

  /** Sketches these articles, and nominates among them. */
  public PairStudy(Iterable<Article> articles) throws IOException {
    Sketcher sketcher = new Sketcher(WordFrequencies.shipped(), FoldSettings.DEFAULT);
    List<Sketch> batch = new ArrayList<>();
    for (Article article : articles) {
      batch.add(sketcher.sketch(article));
    }
    batch.sort(Comparator.comparing(Sketch::turn));
    batch.forEach(sketch -> sketches.put(sketch.id(), sketch));
    Nominations nominations =
        Nominations.of(batch, new NothingHeld(), FoldSettings.DEFAULT.window());
    for (int place = 0; place < batch.size(); place++) {
      for (Nominations.Nominee nominee : nominations.of(place).earlier()) {
        nominated.add(name(batch.get(place).id(), nominee.turn().id()));
      }
    }
  }

  private static String name(ArticleId a, ArticleId b) {
    return a.compareTo(b) < 0 ? a + "\t" + b : b + "\t" + a;
  }

  /** How many pairs were nominated. */
  public int nominations() {
    return nominated.size();
  }

  /**
   * The score of each nominated pair, before any rule that no probability outweighs: above 0 it
   * speaks for copies.
   */
  public Map<List<ArticleId>, Double> nominated() {
    Map<List<ArticleId>, Double> scores = new HashMap<>();
    for (String pair : nominated) {
      List<ArticleId> ids = Stream.of(pair.split("\t", -1)).map(ArticleId::new).toList();
      Overlap overlap = Overlap.between(sketch(ids.get(0)), sketch(ids.get(1)));
      scores.put(
          ids,
          CopyVerifier.parts(overlap).stream().mapToDouble(CopyVerifier.Part::contribution).sum());
    }
    return scores;
  }

  /** What is found out of two of the articles. */
  public Pair between(ArticleId a, ArticleId b) {
    Verdict verdict = verifier.verify(sketch(a), sketch(b));
    double[] values = CopyVerifier.features(verdict.overlap());
    Map<String, Double> features = new LinkedHashMap<>();
    for (int f = 0; f < values.length; f++) {
      features.put(CopyVerifier.FEATURES.get(f), values[f]);
    }
    features.put("left containment", verdict.overlap().leftContainment);
    features.put("right containment", verdict.overlap().rightContainment);
    features.put("days", CopyVerifier.daysApart(sketch(a), sketch(b)).orElse(0.0));
    return new Pair(
        nominated.contains(name(a, b)),
        verdict.isCopy(),
        verdict.probability(),
        verdict.overlap().sharedShingles,
        features);
  }

  private Sketch sketch(ArticleId id) {
    return Optional.ofNullable(sketches.get(id))
        .orElseThrow(() -> new IllegalArgumentException(id + " is not among the articles"));
  }
}
