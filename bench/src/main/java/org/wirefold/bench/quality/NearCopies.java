package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;
import org.wirefold.bench.Corpus;
import org.wirefold.bench.ScratchIndex;

/**
 * Looks for near copies that folding missed, by brute force: indexes articles for real, and then
 * compares each with all others of the days around it by the exact Jaccard similarity of their word
 * 3-grams. Candidate keys, word weights and the verifier have no part in that. What is above the
 * mark and in two stories is printed to be read, apart from what names another company in its
 * headline by a ticker: a dividend notice says the same of many.
 *
 * <p>{@code NearCopies PATH... [--index DIR] [--jaccard 0.95] [--days 3]}; with {@code --index}, an
 * index that is there is looked at as it is, and a new one stays. O(shingles times who else has
 * them within the days): half a minute for 20,000 articles.
 */
public final class NearCopies {
  /** Without the exchange: {@code <PARC>} and {@code <PARC.O>} are one. */
  private static final Pattern TICKER = Pattern.compile("<[^>.]*");

  /** Shorter texts, such as "blah blah blah" for a body that is missing, say nothing. */
  private static final int FEWEST_SHINGLES = 5;

  private NearCopies() {}

  /** One dated article with its shingles as plain text, so that not even hashes are shared. */
  private record Text(Article article, Instant at, Set<String> shingles) {}

  /** Two articles that are nearly the same. */
  record NearCopy(Article earlier, Article later, double jaccard) {
    /** Whether each headline names a company by its ticker that the other does not. */
    boolean nameDifferentCompanies() {
      Set<String> left = tickers(earlier);
      Set<String> right = tickers(later);
      return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private static Set<String> tickers(Article article) {
      return TICKER
          .matcher(article.title())
          .results()
          .map(MatchResult::group)
          .map(ticker -> ticker.toUpperCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }
  }

  public static void main(String[] args) throws IOException {
    List<String> paths = FoldQuality.paths(args);
    double least = FoldQuality.option(args, "--jaccard").map(Double::parseDouble).orElse(0.95);
    int days = FoldQuality.option(args, "--days").map(Integer::parseInt).orElse(3);
    List<Article> articles = new ArrayList<>();
    Corpus.read(paths.stream().map(Path::of).toList(), articles::add);
    List<NearCopy> pairs = among(articles, least, Duration.ofDays(days));
    try (ScratchIndex scratch = ScratchIndex.create()) {
      Path index = FoldQuality.indexed(args, paths, scratch);
      try (IndexedStories stories = IndexedStories.of(index, articles)) {
        print(articles.size(), pairs, stories.storyOf());
      }
    }
  }

  private static void print(int articles, List<NearCopy> pairs, Map<String, Integer> storyOf) {
    List<NearCopy> apart =
        pairs.stream()
            .filter(
                pair ->
                    !storyOf
                        .getOrDefault(pair.earlier().id().value(), -1)
                        .equals(storyOf.getOrDefault(pair.later().id().value(), -2)))
            .toList();
    long others = apart.stream().filter(NearCopy::nameDifferentCompanies).count();
    System.out.printf(
        "%d articles, %d pairs of near copies: %d in one story, %d that name different companies"
            + " apart, %d others apart%n",
        articles, pairs.size(), pairs.size() - apart.size(), others, apart.size() - others);
    for (NearCopy pair : apart) {
      System.out.printf(
          Locale.ROOT,
          "%n%s%.3f  %s and %s%n    %s%n    %s%n",
          pair.nameDifferentCompanies() ? "(other company) " : "",
          pair.jaccard(),
          pair.earlier().id(),
          pair.later().id(),
          pair.earlier().title(),
          pair.later().title());
    }
  }

  /** All pairs of articles at most so far apart whose Jaccard similarity is at least so much. */
  static List<NearCopy> among(List<Article> articles, double least, Duration apart) {
    List<Text> inOrder =
        articles.stream()
            .filter(article -> article.published().isPresent())
            .map(a -> new Text(a, a.published().orElseThrow().start(), shingles(a.body())))
            .filter(text -> text.shingles().size() >= FEWEST_SHINGLES)
            .sorted(Comparator.comparing(Text::at))
            .toList();
    Map<String, Deque<Integer>> having = new HashMap<>();
    List<NearCopy> pairs = new ArrayList<>();
    for (int later = 0; later < inOrder.size(); later++) {
      Text text = inOrder.get(later);
      Instant from = text.at().minus(apart);
      Map<Integer, Integer> shared = new HashMap<>();
      for (String shingle : text.shingles()) {
        Deque<Integer> holders = having.computeIfAbsent(shingle, s -> new ArrayDeque<>());
        while (!holders.isEmpty() && inOrder.get(holders.getFirst()).at().isBefore(from)) {
          holders.removeFirst();
        }
        holders.forEach(earlier -> shared.merge(earlier, 1, Integer::sum));
        holders.addLast(later);
      }
      shared.forEach(
          (earlier, both) -> {
            Text other = inOrder.get(earlier);
            double jaccard =
                both / (double) (text.shingles().size() + other.shingles().size() - both);
            if (jaccard >= least) {
              pairs.add(new NearCopy(other.article(), text.article(), jaccard));
            }
          });
    }
    return pairs;
  }

  static Set<String> shingles(String body) {
    Words words = Words.of(body);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      shingles.add(
          (words.term(i) + " " + words.term(i + 1) + " " + words.term(i + 2))
              .toLowerCase(Locale.ROOT));
    }
    return shingles;
  }
}
