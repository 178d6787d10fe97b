package org.wirefold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.Tagger;
import org.wirefold.tag.TopicTree;

/**
 * Times tagging alone, with the registry as it ships and with 200,000 made-up companies more, in
 * turns in one process; and analysis beside it, as a measure.
 *
 * <p>{@code TagCost ROUNDS PATH...}; the first round warms up and is not counted.
 */
public final class TagCost {
  private static final int MADE_UP = 200_000;

  private TagCost() {}

  private record Text(Article article, AnalyzedText title, AnalyzedText body) {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<Text> texts = new ArrayList<>();
    Corpus.read(
        Arrays.stream(args).skip(1).map(Path::of).toList(),
        article ->
            texts.add(
                new Text(
                    article, AnalyzedText.of(article.title()), AnalyzedText.of(article.body()))));
    Tagger shipped = new Tagger(CompanyRegistry.load(), TopicTree.load());
    Tagger large = new Tagger(CompanyRegistry.with(madeUp(), "made-up"), TopicTree.load());
    double[] small = new double[rounds];
    double[] big = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      double first = micros(shipped, texts);
      double second = micros(large, texts);
      double analysis = analysis(texts);
      if (round >= 0) {
        small[round] = first;
        big[round] = second;
      }
      System.out.printf(
          Locale.ROOT,
          "shipped %.1f, with %,d more %.1f, analysis %.1f microseconds an article%n",
          first,
          MADE_UP,
          second,
          analysis);
    }
    Arrays.sort(small);
    Arrays.sort(big);
    System.out.printf(
        Locale.ROOT,
        "%d articles, medians: ratio %.2f%n",
        texts.size(),
        big[rounds / 2] / small[rounds / 2]);
  }

  private static double micros(Tagger tagger, List<Text> texts) {
    long start = System.nanoTime();
    long found = 0;
    for (Text text : texts) {
      found += tagger.tag(text.article(), text.title(), text.body()).mentions().size();
    }
    return found < 0 ? 0 : (System.nanoTime() - start) / 1e3 / texts.size();
  }

  private static double analysis(List<Text> texts) {
    long start = System.nanoTime();
    long words = 0;
    for (Text text : texts) {
      words += AnalyzedText.of(text.article().body()).words().size();
    }
    return words < 0 ? 0 : (System.nanoTime() - start) / 1e3 / texts.size();
  }

  private static String madeUp() {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < MADE_UP; i++) {
      StringBuilder name = new StringBuilder();
      for (int syllable = 0; syllable < 5; syllable++) {
        name.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        name.append("aeiou".charAt(random.nextInt(5)));
      }
      name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
      lines.append(
          String.format(
              Locale.ROOT, "{\"id\": \"made-up-%d\", \"name\": \"%s %d\"}%n", i, name, i));
    }
    return lines.toString();
  }
}
