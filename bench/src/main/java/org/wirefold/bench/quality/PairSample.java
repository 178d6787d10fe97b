package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.bench.Corpus;
import org.wirefold.bench.ScratchIndex;
import org.wirefold.dedup.PairStudy;

/**
 * Prints pairs of articles for a person to judge: some that were folded although their wording
 * differs, at most one a story, and some of those that came closest to being folded, at most one an
 * article. Indexes for real; {@code --seed} chooses which pairs.
 *
 * <p>{@code PairSample PATH... [--index DIR] [--seed 1] [--pairs 100] [--among 100]}: so many of
 * each kind, the unfolded ones from the {@code --among} closest.
 */
public final class PairSample {
  /** Above that two texts are as good as the same, which {@link NearCopies} looks at. */
  private static final double NEARLY_THE_SAME = 0.95;

  private PairSample() {}

  private record Pair(Article left, Article right, PairStudy.Pair found) {}

  public static void main(String[] args) throws IOException {
    List<String> paths = FoldQuality.paths(args);
    Random random = new Random(FoldQuality.option(args, "--seed").map(Long::parseLong).orElse(1L));
    int pairs = FoldQuality.option(args, "--pairs").map(Integer::parseInt).orElse(100);
    int among = FoldQuality.option(args, "--among").map(Integer::parseInt).orElse(pairs);
    Map<String, Article> articles = new TreeMap<>();
    Corpus.read(paths.stream().map(Path::of).toList(), a -> articles.put(a.id().value(), a));
    PairStudy study = new PairStudy(articles.values());
    try (ScratchIndex scratch = ScratchIndex.create()) {
      Path index = FoldQuality.indexed(args, paths, scratch);
      try (IndexedStories stories = IndexedStories.of(index, articles.values())) {
        Map<String, Integer> storyOf = stories.storyOf();
        print("folded", folded(articles, storyOf, study, random), pairs);
        List<Pair> closest = closest(articles, storyOf, study);
        closest = new ArrayList<>(closest.subList(0, Math.min(among, closest.size())));
        Collections.shuffle(closest, random);
        print("not folded", closest, pairs);
      }
    }
  }

  /** A random pair of each story that has one which differs, in random order. */
  private static List<Pair> folded(
      Map<String, Article> articles, Map<String, Integer> storyOf, PairStudy study, Random random) {
    Map<Integer, List<String>> members = new TreeMap<>();
    articles
        .keySet()
        .forEach(
            id ->
                members
                    .computeIfAbsent(storyOf.getOrDefault(id, -1), s -> new ArrayList<>())
                    .add(id));
    List<Pair> pairs = new ArrayList<>();
    for (List<String> story : members.values()) {
      List<Pair> ofStory = new ArrayList<>();
      for (int i = 0; i < story.size(); i++) {
        for (int j = 0; j < i; j++) {
          Article left = held(articles, story.get(j));
          Article right = held(articles, story.get(i));
          if (jaccard(left, right) < NEARLY_THE_SAME) {
            ofStory.add(pair(left, right, study));
          }
        }
      }
      if (!ofStory.isEmpty()) {
        pairs.add(ofStory.get(random.nextInt(ofStory.size())));
      }
    }
    System.out.printf("%d stories with a pair below %.2f%n", pairs.size(), NEARLY_THE_SAME);
    Collections.shuffle(pairs, random);
    return pairs;
  }

  /** Pairs in two stories, the most likely first, whatever speaks against them at last. */
  private static List<Pair> closest(
      Map<String, Article> articles, Map<String, Integer> storyOf, PairStudy study) {
    Map<List<ArticleId>, Double> scores = new HashMap<>(study.nominated());
    Set<ArticleId> seen = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    scores.entrySet().stream()
        .sorted(
            Map.Entry.<List<ArticleId>, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().toString()))
        .map(Map.Entry::getKey)
        .filter(
            ids ->
                !storyOf
                    .getOrDefault(ids.get(0).value(), -1)
                    .equals(storyOf.getOrDefault(ids.get(1).value(), -2)))
        .forEach(
            ids -> {
              if (!seen.contains(ids.get(0)) && !seen.contains(ids.get(1))) {
                seen.addAll(ids);
                Article left = held(articles, ids.get(0).value());
                Article right = held(articles, ids.get(1).value());
                pairs.add(pair(left, right, study));
              }
            });
    return pairs;
  }

  private static Article held(Map<String, Article> articles, String id) {
    return Optional.ofNullable(articles.get(id)).orElseThrow();
  }

  private static Pair pair(Article left, Article right, PairStudy study) {
    return new Pair(left, right, study.between(left.id(), right.id()));
  }

  private static double jaccard(Article left, Article right) {
    Set<String> a = NearCopies.shingles(left.body());
    Set<String> b = NearCopies.shingles(right.body());
    int all = a.size() + b.size();
    a.retainAll(b);
    return all == 0 ? 1 : a.size() / (double) (all - a.size());
  }

  private static void print(String what, List<Pair> pairs, int most) {
    for (int i = 0; i < Math.min(most, pairs.size()); i++) {
      Pair pair = pairs.get(i);
      System.out.printf(
          Locale.ROOT,
          "%n==== %s %d: %s and %s, Jaccard %.2f, probability %.3f%s%n%s%n",
          what,
          i + 1,
          pair.left().id(),
          pair.right().id(),
          jaccard(pair.left(), pair.right()),
          pair.found().probability(),
          pair.found().isAccepted() ? "" : ", not a copy",
          FoldQuality.features(pair.found().features()));
      print(pair.left());
      print(pair.right());
    }
  }

  private static void print(Article article) {
    System.out.printf(
        "-- %s  %s%n%s%n",
        article.published().map(p -> p.text()).orElse("undated"), article.title(), article.body());
  }
}
