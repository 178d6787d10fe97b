package org.wirefold.bench.background;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.KeyStatistics;
import org.wirefold.dedup.Sketch;
import org.wirefold.dedup.Sketcher;

/**
 * Shows that background is as hard to fold as real articles: how many articles have a key, and how
 * many candidates an article has, among real articles and among as many of the background, each of
 * these from another edition than its neighbours, so that nothing is alike but what all news has in
 * common.
 *
 * <p>{@code BackgroundCheck WORDS_THAT_STAY,... PATH...}; each path is a collection.
 */
public final class BackgroundCheck {
  private static final int EDITIONS = 40;

  private BackgroundCheck() {}

  public static void main(String[] args) throws IOException {
    List<Path> collections = Arrays.stream(args).skip(1).map(Path::of).toList();
    System.out.println(heading());
    for (String words : args[0].split(",")) {
      BackgroundCorpus corpus = new BackgroundCorpus(collections, Integer.parseInt(words));
      if (args[0].startsWith(words)) {
        System.out.println(line("real", KeyStatistics.of(sketches(corpus.originals()))));
      }
      System.out.println(line("background " + words, background(corpus)));
    }
  }

  static KeyStatistics background(BackgroundCorpus corpus) throws IOException {
    List<Article> originals = corpus.originals();
    return KeyStatistics.of(
        sketches(
            IntStream.range(0, originals.size())
                .parallel()
                .mapToObj(i -> corpus.article(i, i % EDITIONS, Instant.EPOCH))
                .toList()));
  }

  static List<Sketch> sketches(List<Article> articles) {
    Sketcher sketcher = new Sketcher(WordFrequencies.shipped(), FoldSettings.DEFAULT);
    return articles.parallelStream().map(sketcher::sketch).toList();
  }

  static String heading() {
    return "                 articles   keys  held by 1      2    3-4    5-8   9-50   more    sharing  nominees";
  }

  static String line(String name, KeyStatistics s) {
    List<String> shares = new ArrayList<>();
    s.shares().forEach(share -> shares.add(String.format(Locale.ROOT, "%6.3f", share)));
    return String.format(
        Locale.ROOT,
        "%-15s %9d %6.1f     %s %10.1f %9.2f",
        name,
        s.articles(),
        s.keys(),
        String.join(" ", shares),
        s.sharing(),
        s.nominees());
  }
}
