package org.wirefold.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;

/**
 * Makes the word-frequency table of {@code core}: in how many of 10,000 articles a word stands.
 * Words of letters only, in at least {@link #FEWEST} articles.
 *
 * <p>{@code CountWords OUT.tsv PATH...}
 */
public final class CountWords {
  private static final int FEWEST = 8;

  private CountWords() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    int[] total = {0};
    Corpus.read(
        Stream.of(args).skip(1).map(Path::of).toList(),
        article -> {
          total[0]++;
          words(article).forEach(word -> articles.merge(word, 1, Integer::sum));
        });
    List<Map.Entry<String, Integer>> common =
        articles.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Integer> entry : common) {
        out.write(
            String.format(
                Locale.ROOT, "%s\t%.1f%n", entry.getKey(), entry.getValue() * 10_000.0 / total[0]));
      }
    }
    System.out.println(common.size() + " words of " + total[0] + " articles");
  }

  private static Set<String> words(Article article) {
    Set<String> distinct = new HashSet<>();
    Words words = Words.of(article.title() + "\n" + article.body());
    for (int i = 0; i < words.size(); i++) {
      String word = words.term(i).toLowerCase(Locale.ROOT);
      if (word.chars().allMatch(Character::isLetter)) {
        distinct.add(word);
      }
    }
    return distinct;
  }
}
