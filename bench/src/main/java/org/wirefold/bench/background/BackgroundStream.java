package org.wirefold.bench.background;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.wirefold.article.Article;
import org.wirefold.article.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints background as JSON Lines, with the lines of a sample hidden in the middle of it, all in
 * order of date. A process of its own, so that what it needs does not count as indexing's.
 *
 * <p>{@code BackgroundStream COUNT DAYS SAMPLE.jsonl.gz PATH...}; the sample in order of date, each
 * path a collection that the background is made of. Of the background only what comes from DAYS
 * before the sample to its end is printed; all of it where they are 0.
 */
public final class BackgroundStream {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BackgroundStream() {}

  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    int days = Integer.parseInt(args[1]);
    List<Path> collections = Arrays.stream(args).skip(3).map(Path::of).toList();
    BackgroundCorpus corpus = new BackgroundCorpus(collections, BackgroundCorpus.WORDS_THAT_STAY);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader sample = lines(Path.of(args[2]))) {
      Optional<String> hidden = Optional.ofNullable(sample.readLine());
      Instant first = hidden.map(BackgroundStream::date).orElse(Instant.EPOCH);
      long before = corpus.days(count) / 2;
      Instant start = first.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(before));
      int skipped = days == 0 ? 0 : Math.toIntExact(Math.max(0, before - days));
      Iterator<Article> background = corpus.articles(count, start, skipped).iterator();
      while (background.hasNext() && (days == 0 || hidden.isPresent())) {
        Article article = background.next();
        Instant date = article.published().map(Published::start).orElse(start);
        while (hidden.isPresent() && !date(hidden.get()).isAfter(date)) {
          out.println(hidden.get());
          hidden = Optional.ofNullable(sample.readLine());
        }
        out.println(line(article, date));
      }
      for (; hidden.isPresent(); hidden = Optional.ofNullable(sample.readLine())) {
        out.println(hidden.get());
      }
    }
    out.flush();
  }

  private static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static Instant date(String line) {
    JsonNode published = JSON.readTree(line).path("published");
    if (!published.isString()) {
      throw new UncheckedIOException(
          new IOException("the sample has an article without a date: " + line));
    }
    return Instant.parse(published.stringValue());
  }

  private static String line(Article article, Instant date) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.id().value());
    node.put("title", article.title());
    node.put("body", article.body());
    node.put("published", date.toString());
    article.publisher().ifPresent(name -> node.put("publisher", name));
    return JSON.writeValueAsString(node);
  }
}
