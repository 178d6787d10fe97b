package org.wirefold.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.ReadResult;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RowWriterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

  @Test
  void csvHasAHeaderAndQuotesAsRfc4180Says() throws IOException {
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
  void csvQuotesLineEnds() throws IOException {
    new CsvWriter(out, ExportField.parse("body")).write(article("a", "T", "One.\n\nTwo."));
    assertEquals("\"One.\n\nTwo.\"\r\n", written());
  }

  @Test
  void noCsvCellBeginsLikeAFormula() throws IOException {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1")) {
      bytes.reset();
      new CsvWriter(out, ExportField.parse("title")).write(article("a", formula, "b"));
      String cell = written();
      assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
    }
  }

  @Test
  void tsvKeepsARowOnOneLineAndIdsToTheLetter() throws IOException {
    new TsvWriter(out, ExportField.parse("id,story,title,body"))
        .write(article("-7", "=cmd", "One\ttab.\n\nTwo."));
    assertEquals("-7\ts1\t'=cmd\tOne tab. Two.\n", written());
  }

  @Test
  void jsonLinesHaveAllFieldsButFurnitureInOrder() throws IOException {
    new JsonLinesWriter(out, ExportField.DEFAULT)
        .write(article("a", "Title", "Body\nof two lines"));
    assertEquals(1, written().lines().count());
    JsonNode row = new JsonMapper().readTree(written());
    assertEquals("a", row.get("id").asString());
    assertEquals("Body\nof two lines", row.get("body").asString());
    assertEquals("Bolt Works", row.get("companies").get(1).asString());
    assertEquals("exact", row.get("relation").asString());
    assertFalse(row.has("furniture"));
    assertFalse(row.has("url"), "absent fields are left out");
  }

  @Test
  void furnitureIsExportedWhereAskedFor() throws IOException {
    new JsonLinesWriter(out, ExportField.parse("furniture")).write(article("a", "T", "B"));
    assertEquals("{\"furniture\":[{\"text\":\"Share this\",\"rule\":\"share\"}]}\n", written());
  }

  @Test
  void ninjsIsReadAgainWithWhatItSays() throws IOException {
    new NinjsWriter(out).write(article("a", "Harbour opens", "Body\nof two lines"));
    JsonNode item = new JsonMapper().readTree(written());
    assertEquals("Harbour opens", item.at("/headlines/0/value").asString());
    assertEquals("Body\nof two lines", item.at("/bodies/0/value").asString());
    assertEquals("usable", item.get("pubStatus").asString());
    assertEquals("Bolt Works", item.at("/organisations/1/name").asString());
    assertEquals("publisher", item.at("/infoSources/0/role").asString());
    assertFalse(item.has("url"), "absent fields are left out");
    List<Article> again = new ArrayList<>();
    new ArticleReader(Optional.empty())
        .splitLines(
            new ByteArrayInputStream(bytes.toByteArray()),
            "export",
            record -> {
              if (record.parse() instanceof ReadResult.Accepted accepted) {
                again.add(accepted.article());
              }
            });
    Article read = again.getFirst();
    assertEquals(new ArticleId("a"), read.id());
    assertEquals("Harbour opens", read.title());
    assertEquals("Body\n\nof two lines", read.body());
    assertEquals(Optional.of("Daily Prism"), read.publisher());
    assertEquals(List.of("A. Writer"), read.authors());
    assertEquals(List.of("Acme", "Bolt Works"), read.inputTags().orgs());
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
