package org.wirefold.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wirefold.article.Article;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;

/** Reads articles as the product does, for measuring something else. */
public final class Corpus {
  private Corpus() {}

  private static final int BATCH = 2_000;

  /** Hands over every article of these files and folders; what cannot be read is left out. */
  public static void read(List<Path> paths, Consumer<Article> articles) {
    split(paths, record -> parse(record, articles));
  }

  /** The same on all threads of the pool that this runs in, in any order. */
  static void readInParallel(List<Path> paths, Consumer<Article> articles) {
    List<RawRecord> batch = new ArrayList<>();
    split(
        paths,
        record -> {
          batch.add(record);
          if (batch.size() == BATCH) {
            parse(batch, articles);
          }
        });
    parse(batch, articles);
  }

  private static void parse(List<RawRecord> batch, Consumer<Article> articles) {
    batch.parallelStream().forEach(record -> parse(record, articles));
    batch.clear();
  }

  private static void parse(RawRecord record, Consumer<Article> articles) {
    if (record.parse() instanceof ReadResult.Accepted accepted) {
      articles.accept(accepted.article());
    }
  }

  private static void split(List<Path> paths, Consumer<RawRecord> records) {
    ArticleReader reader = new ArticleReader(Optional.empty());
    reader.find(paths, rejected -> {}).forEach(file -> reader.split(file, records, bytes -> {}));
  }
}
