package org.wirefold.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;

/**
 * Times indexing beside {@link PlainLucene}, in turns in one process, so that a busy machine slows
 * both alike. Wirefold reads, cleans, folds and tags from the files; plain Lucene is handed the
 * articles ready.
 *
 * <p>{@code IndexSpeed ROUNDS PATH...}; the first round warms up and is not counted.
 */
public final class IndexSpeed {
  private IndexSpeed() {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<String> inputs = Arrays.asList(args).subList(1, args.length);
    List<Article> articles = new ArrayList<>();
    Corpus.read(inputs.stream().map(Path::of).toList(), articles::add);
    double[] plain = new double[rounds];
    double[] whole = new double[rounds];
    for (int round = 0; round <= rounds; round++) {
      double lucene = seconds(folder -> PlainLucene.write(articles, folder));
      double wirefold = seconds(folder -> index(inputs, folder));
      System.out.printf(
          Locale.ROOT,
          "%s plain Lucene %.2f s, Wirefold %.2f s, ratio %.2f%n",
          round == 0 ? "warm-up:" : "round " + round + ":",
          lucene,
          wirefold,
          wirefold / lucene);
      if (round > 0) {
        plain[round - 1] = lucene;
        whole[round - 1] = wirefold;
      }
    }
    Arrays.sort(plain);
    Arrays.sort(whole);
    System.out.printf(
        Locale.ROOT,
        "%d articles: medians %.2f s and %.2f s, ratio %.2f; %.0f articles/s%n",
        articles.size(),
        plain[rounds / 2],
        whole[rounds / 2],
        whole[rounds / 2] / plain[rounds / 2],
        articles.size() / whole[rounds / 2]);
  }

  private interface Work {
    void in(Path folder) throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    Path folder = Files.createTempDirectory("wirefold-bench");
    try {
      System.gc();
      long start = System.nanoTime();
      work.in(folder);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      delete(folder);
    }
  }

  private static void index(List<String> inputs, Path folder) throws IOException {
    Ingest.run(
        new IngestRequest(
            inputs,
            folder,
            IngestRequest.Mode.ADD,
            IngestRequest.Deleted.STAY_OUT,
            Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {});
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
