package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.bench.Corpus;
import org.wirefold.tag.LabelledArticle;
import org.wirefold.tag.TopicFeatures;
import org.wirefold.tag.TopicModel;
import org.wirefold.tag.TopicScore;
import org.wirefold.tag.TopicTrainer;

/**
 * Scores learned topics on Reuters-21578 by the ModApte split: learns from its 9,603 training
 * articles, as {@code learn topics} does, and tests on its 3,299 test articles, over the 90 topics
 * that have articles in both. Topics with too few articles to be learnt count as never found.
 *
 * <p>{@code TopicQuality FOLDER [topics]}; {@code topics} also prints each topic.
 */
public final class TopicQuality {
  private static final Pattern RECORD = Pattern.compile("<REUTERS [^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z]+)=\"([^\"]*)\"");

  private TopicQuality() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, String> split = split(folder);
    Map<String, List<LabelledArticle>> parts =
        Map.of("TRAIN", new ArrayList<>(), "TEST", new ArrayList<>());
    Corpus.read(
        List.of(folder),
        article -> {
          List<LabelledArticle> part = parts.get(split.getOrDefault(article.id().value(), ""));
          if (part != null) {
            part.add(labelled(article));
          }
        });
    List<LabelledArticle> training = parts.getOrDefault("TRAIN", List.of());
    List<LabelledArticle> test = parts.getOrDefault("TEST", List.of());
    Set<String> topics = new HashSet<>(TopicTrainer.counts(training).keySet());
    topics.retainAll(TopicTrainer.counts(test).keySet());
    long start = System.nanoTime();
    TopicModel learned = TopicTrainer.train(training);
    byte[] kept = learned.toBytes();
    System.out.printf(
        Locale.ROOT,
        "%,d articles to learn from, %,d to test on, %d topics; learnt %d in %.1f s, %,d bytes%n",
        training.size(),
        test.size(),
        topics.size(),
        learned.topics().size(),
        (System.nanoTime() - start) / 1e9,
        kept.length);
    print(score(TopicModel.of(kept), test, topics), args.length > 1);
  }

  private static TopicScore score(
      TopicModel learned, List<LabelledArticle> test, Set<String> topics) {
    TopicScore score = new TopicScore(topics);
    long start = System.nanoTime();
    for (LabelledArticle article : test) {
      score.add(article.topics(), learned.match(article.features()));
    }
    System.out.printf(
        Locale.ROOT,
        "%.1f microseconds an article%n",
        (System.nanoTime() - start) / 1e3 / test.size());
    return score;
  }

  private static void print(TopicScore score, boolean each) {
    if (each) {
      for (TopicScore.Row row : score.rows()) {
        System.out.printf(
            Locale.ROOT,
            "%-16s %5d  precision %.3f  recall %.3f  F1 %.3f%n",
            row.topic(),
            row.articles(),
            row.precision(),
            row.recall(),
            row.f1());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "precision %.4f, recall %.4f, micro-F1 %.4f, macro-F1 %.4f%n",
        score.micro().precision(),
        score.micro().recall(),
        score.micro().f1(),
        score.macroF1());
  }

  private static LabelledArticle labelled(Article article) {
    return new LabelledArticle(
        TopicFeatures.of(
            AnalyzedText.of(article.title()).stems(), AnalyzedText.of(article.body()).stems()),
        Set.copyOf(article.inputTags().topics()));
  }

  /** The part of the split of each article that is in it, by its id. */
  private static Map<String, String> split(Path folder) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Matcher record = RECORD.matcher(text(file));
        while (record.find()) {
          Map<String, String> attributes = new HashMap<>();
          ATTRIBUTE
              .matcher(record.group())
              .results()
              .forEach(a -> attributes.put(a.group(1), a.group(2)));
          if ("YES".equals(attributes.get("TOPICS"))) {
            parts.put(
                attributes.getOrDefault("NEWID", ""), attributes.getOrDefault("LEWISSPLIT", ""));
          }
        }
      }
    }
    return parts;
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
