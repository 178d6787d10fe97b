package org.wirefold.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wirefold.article.Article;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.ReadResult;

/** Reads articles as the product does, for measuring something else. */
public final class Corpus {
  private Corpus() {}

  /** Hands over every article of these files and folders; what cannot be read is left out. */
  public static void read(List<Path> paths, Consumer<Article> articles) {
    ArticleReader reader = new ArticleReader(Optional.empty());
    reader
        .find(paths, rejected -> {})
        .forEach(
            file ->
                reader.split(
                    file,
                    record -> {
                      if (record.parse() instanceof ReadResult.Accepted accepted) {
                        articles.accept(accepted.article());
                      }
                    },
                    bytes -> {}));
  }
}
