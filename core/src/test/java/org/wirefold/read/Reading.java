package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.wirefold.article.Article;
import org.wirefold.article.SourceRef;

/** What the tests of this package read with. */
final class Reading {
  private Reading() {}

  /** All results of these files and folders, in the order of finding. */
  static List<ReadResult> all(Path... paths) {
    ArticleReader reader = new ArticleReader(Optional.empty());
    List<ReadResult> results = new ArrayList<>();
    for (InputFile file : reader.find(List.of(paths), results::add)) {
      reader.split(file, record -> results.add(record.parse()), bytes -> {});
    }
    return results;
  }

  static List<Article> articles(Path... paths) {
    List<Article> articles = new ArrayList<>();
    for (ReadResult result : all(paths)) {
      switch (result) {
        case ReadResult.Accepted accepted -> articles.add(accepted.article());
        case ReadResult.Rejected rejected -> fail(rejected.sentence());
        case ReadResult.Skipped skipped -> {}
      }
    }
    return articles;
  }

  static ReadResult parse(String name, String text, ArticleFormat format) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ArticleIds ids = new ArticleIds(Optional.empty());
    return new CutRecord(new RawInput(new SourceRef(name, 0), ids, bytes), format, "test").parse();
  }

  static Article text(String text) {
    return accepted(parse("note.txt", text, new TextArticles()));
  }

  static Article json(String text) {
    return accepted(parse("wire.jsonl", text, new JsonArticles()));
  }

  static Article html(String text) {
    return accepted(parse("page.html", text, new HtmlArticles()));
  }

  static Article accepted(ReadResult result) {
    return switch (result) {
      case ReadResult.Accepted accepted -> accepted.article();
      case ReadResult.Rejected rejected -> fail(rejected.sentence());
      case ReadResult.Skipped skipped -> fail("skipped " + skipped);
    };
  }

  static String rejection(ReadResult result) {
    return switch (result) {
      case ReadResult.Accepted accepted -> fail("accepted " + accepted.article().id());
      case ReadResult.Rejected rejected -> rejected.sentence();
      case ReadResult.Skipped skipped -> fail("skipped " + skipped);
    };
  }

  static List<String> paragraphs(Article article) {
    return List.of(article.body().split("\n\n"));
  }

  static void assertDropped(Article article, String rule, String text) {
    List<String> found =
        article.furniture().stream()
            .filter(f -> f.text().contains(text))
            .map(f -> f.rule())
            .toList();
    assertEquals(List.of(rule), found, () -> text + " in " + article.furniture());
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A folder of data that is kept beside the project; the test is skipped where it is absent. */
  static Path shared(String folder) {
    String root = System.getProperty("wirefold.root", ".");
    Path shared = Path.of(System.getProperty("wirefold.shared", root + "/../shared"));
    Path path = shared.resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), () -> "skipped: there is no " + path);
    return path;
  }
}
