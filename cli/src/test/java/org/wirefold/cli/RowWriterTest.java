package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Tag;
import org.wirefold.server.api.Json;
import tools.jackson.databind.JsonNode;

final class RowWriterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

  @Test
  void csvHasAHeaderAndQuotesAsRfc4180Says() {
    CsvWriter writer = new CsvWriter(out, ExportField.parse("id,title,body,companies"));
    writer.begin();
    writer.write(article("a-1", "Harbour \"opens\", at last", "One day."));
    String expected =
        """
        id,title,body,companies
        a-1,"Harbour ""opens"", at last",One day.,Acme; Bolt Works
        """;
    assertEquals(expected.replace("\n", "\r\n"), written());
  }

  @Test
  void csvQuotesLineEnds() {
    new CsvWriter(out, ExportField.parse("body")).write(article("a", "T", "One.\n\nTwo."));
    assertEquals("\"One.\n\nTwo.\"\r\n", written());
  }

  @Test
  void noCsvCellBeginsLikeAFormula() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
      bytes.reset();
      new CsvWriter(out, ExportField.parse("title")).write(article("a", formula, "b"));
      String cell = written();
      assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
    }
  }

  @Test
  void tsvKeepsARowOnOneLineAndIdsToTheLetter() {
    new TsvWriter(out, ExportField.parse("id,story,title,body"))
        .write(article("-7", "=cmd", "One\ttab.\n\nTwo."));
    assertEquals("-7\ts1\t'=cmd\tOne tab. Two.\n", written());
  }

  @Test
  void jsonLinesHaveAllFieldsButFurnitureInOrder() {
    new JsonLinesWriter(out, ExportField.DEFAULT)
        .write(article("a", "Title", "Body\nof two lines"));
    assertEquals(1, written().lines().count());
    JsonNode row = Json.mapper().readTree(written());
    assertEquals("a", row.get("id").asString());
    assertEquals("Body\nof two lines", row.get("body").asString());
    assertEquals("Bolt Works", row.get("companies").get(1).asString());
    assertEquals("exact", row.get("relation").asString());
    assertFalse(row.has("furniture"));
    assertFalse(row.has("url"), "absent fields are left out");
  }

  @Test
  void furnitureIsExportedWhereAskedFor() {
    new JsonLinesWriter(out, ExportField.parse("furniture")).write(article("a", "T", "B"));
    assertEquals("{\"furniture\":[{\"text\":\"Share this\",\"rule\":\"share\"}]}\n", written());
  }

  private String written() {
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static ArticleDetail article(String id, String title, String body) {
    return new ArticleDetail(
        new ArticleId(id),
        new StoryId("s1"),
        Relation.EXACT,
        0.5,
        title,
        false,
        List.of(),
        List.of(),
        body,
        Optional.empty(),
        Optional.of("Daily Prism"),
        Optional.empty(),
        List.of("A. Writer"),
        List.of(),
        Optional.of("2024-05-28"),
        Optional.of("day"),
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.empty(),
        List.of(new Tag("acme", "Acme"), new Tag("bolt", "Bolt Works")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Handling.USUAL,
        Map.of(),
        "news/a.txt",
        List.of(new Furniture("Share this", "share")),
        List.of());
  }
}
