package org.wirefold.tag;

import com.carrotsearch.hppc.FloatArrayList;
import com.carrotsearch.hppc.IntArrayList;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns topics from labelled articles: for each a linear support vector machine that tells its
 * articles from all others, and a threshold on its score. Deterministic: the same articles in the
 * same order give the same model. Takes about a minute on two cores for ten thousand articles and a
 * hundred topics, and 6 KB of memory an article. Stateless.
 *
 * <p>The threshold is the one that gives the best F1 on scores that each article got from a machine
 * that had not seen it ("S-cut", by cross-validation). Where even the best is poor, mostly because
 * there are only a few articles, the fit would be to chance; then the threshold is the highest
 * score that was seen (SCutFBR.1). Source: Y. Yang, "A study on thresholding strategies for text
 * categorization", 2001; R.-E. Fan and C.-J. Lin, "A study on threshold selection for multi-label
 * classification", 2007.
 */
public final class TopicTrainer {
  /** A topic of fewer articles than this is not learnt. */
  public static final int LEAST_ARTICLES = 3;

  private static final int FOLDS = 5;
  private static final double POOR_F1 = 0.3;

  /** Smaller weights are left out of the model: half of its size, and no worse on Reuters-21578. */
  private static final double LEAST_WEIGHT = 0.02;

  private TopicTrainer() {}

  /** How many of these articles have each topic, by name. */
  public static Map<String, Integer> counts(List<LabelledArticle> articles) {
    Map<String, Integer> counts = new TreeMap<>();
    articles.forEach(a -> a.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
    return counts;
  }

  /** The topics that can be learnt from these articles: some have it, and some have not. */
  public static List<String> learnable(List<LabelledArticle> articles) {
    return counts(articles).entrySet().stream()
        .filter(count -> count.getValue() >= LEAST_ARTICLES)
        .filter(count -> articles.size() - count.getValue() >= LEAST_ARTICLES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Learns every topic that {@link #learnable can be}. */
  public static TopicModel train(List<LabelledArticle> articles) {
    List<String> topics = learnable(articles);
    TopicVocabulary vocabulary = TopicVocabulary.of(articles);
    Feature[][] vectors =
        articles.stream().map(a -> vector(a.features(), vocabulary)).toArray(Feature[][]::new);
    float[] thresholds = new float[topics.size()];
    LinearMachine[] machines = new LinearMachine[topics.size()];
    IntStream.range(0, topics.size())
        .parallel()
        .forEach(
            t -> {
              boolean[] has = new boolean[vectors.length];
              for (int i = 0; i < has.length; i++) {
                has[i] = articles.get(i).topics().contains(topics.get(t));
              }
              machines[t] = LinearMachine.fit(vectors, has, vocabulary.size());
              double threshold = threshold(vectors, has, vocabulary.size()) - machines[t].bias();
              thresholds[t] = (float) Math.max(0, threshold); // some word must speak for it
            });
    int[] rows = new int[vocabulary.size() + 1];
    IntArrayList columns = new IntArrayList();
    FloatArrayList weights = new FloatArrayList();
    for (int word = 0; word < vocabulary.size(); word++) {
      for (int t = 0; t < machines.length; t++) {
        double weight = machines[t].weight(word);
        if (Math.abs(weight) >= LEAST_WEIGHT) {
          columns.add(t);
          weights.add((float) weight);
        }
      }
      rows[word + 1] = columns.size();
    }
    return new TopicModel(
        topics, thresholds, vocabulary, rows, columns.toArray(), weights.toArray());
  }

  /** The known words of an article, the whole article being of length 1. */
  private static Feature[] vector(TopicFeatures article, TopicVocabulary vocabulary) {
    double squares = 0;
    int[] places = new int[article.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = vocabulary.place(article.hash(i));
      double value = article.weight(i) * vocabulary.rarity(places[i]);
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    return IntStream.range(0, places.length)
        .filter(i -> places[i] >= 0)
        .boxed()
        .sorted(Comparator.comparingInt(i -> places[i]))
        .map(
            i ->
                new FeatureNode(
                    places[i] + 1, article.weight(i) * vocabulary.rarity(places[i]) / length))
        .toArray(Feature[]::new);
  }

  private static double threshold(Feature[][] vectors, boolean[] has, int words) {
    int[] folds = folds(has);
    double[] scores = new double[has.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      int[] others = IntStream.range(0, has.length).filter(i -> folds[i] != held).toArray();
      Feature[][] seen = new Feature[others.length][];
      boolean[] seenHas = new boolean[others.length];
      for (int i = 0; i < others.length; i++) {
        seen[i] = vectors[others[i]];
        seenHas[i] = has[others[i]];
      }
      LinearMachine machine = LinearMachine.fit(seen, seenHas, words);
      for (int i = 0; i < has.length; i++) {
        if (folds[i] == held) {
          scores[i] = machine.score(vectors[i]);
        }
      }
    }
    return bestCut(scores, has);
  }

  /** Those that have the topic and those that have not are dealt out one by one. */
  private static int[] folds(boolean[] has) {
    int[] folds = new int[has.length];
    int with = 0;
    int without = 0;
    for (int i = 0; i < has.length; i++) {
      folds[i] = (has[i] ? with++ : without++) % FOLDS;
    }
    return folds;
  }

  /** Where to cut so that F1 is best; above everything where even that is poor. */
  static double bestCut(double[] scores, boolean[] has) {
    int[] order =
        IntStream.range(0, has.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    int all = (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
    double best = POOR_F1;
    double cut = scores[order[0]];
    int right = 0;
    for (int taken = 1; taken <= order.length; taken++) {
      right += has[order[taken - 1]] ? 1 : 0;
      double lowest = scores[order[taken - 1]];
      double next = taken < order.length ? scores[order[taken]] : lowest - 1;
      double f1 = 2.0 * right / (taken + all);
      if (f1 > best && next < lowest) {
        best = f1;
        cut = (lowest + next) / 2;
      }
    }
    return cut;
  }
}
