package org.wirefold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.SourceRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class Corpus {
  private Corpus() {}

  static void read(List<Path> paths, Consumer<Article> articles) throws IOException {
    JsonMapper json = new JsonMapper();
    for (Path path : paths) {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  path.toString().endsWith(".gz")
                      ? new GZIPInputStream(Files.newInputStream(path))
                      : Files.newInputStream(path),
                  StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          JsonNode node = json.readTree(line);
          articles.accept(
              Article.builder(new ArticleId(node.path("id").asString()), new SourceRef("x", 0))
                  .title(node.path("title").asString(""))
                  .body(node.path("body").asString(""))
                  .publisher(Optional.of(node.path("source").asString("")))
                  .published(
                      node.has("published") && !node.path("published").isNull()
                          ? Optional.of(
                              Published.at(
                                  Instant.parse(node.path("published").asString()), "input"))
                          : Optional.empty())
                  .build());
        }
      }
    }
  }
}
