package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;

final class CsvSplitterTest {
  @TempDir Path folder;

  private List<ReadResult> table(String name, String text) throws IOException {
    return table(name, text, StandardCharsets.UTF_8);
  }

  private List<ReadResult> table(String name, String text, Charset charset) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    return Reading.all(Files.write(in.resolve(name), text.getBytes(charset)));
  }

  @Test
  void columnsGoByTheNamesThatJsonFieldsHave() throws IOException {
    List<ReadResult> results =
        table(
            "dump.csv",
            """
            Headline,CONTENT,published_at,Source,Link,authors,company,topics,lang,votes\r
            "Fees rise, again","One ""quoted"" word.

            Two.",2026-03-01,Port Post,,Ann Lee; Bo Ek,Maersk|MSC,,en,7\r
            Second,Text.,,,https://example.org/a,,,shipping,,\r
            """);
    Article first = Reading.accepted(results.get(0));
    assertEquals("in/dump.csv#1", first.id().value());
    assertEquals("Fees rise, again", first.title());
    assertEquals("One \"quoted\" word.\n\nTwo.", first.body());
    assertEquals("2026-03-01", first.published().orElseThrow().text());
    assertEquals(Optional.of("Port Post"), first.publisher());
    assertEquals(List.of("Ann Lee", "Bo Ek"), first.authors());
    assertEquals(List.of("Maersk", "MSC"), first.inputTags().companies());
    assertEquals("en", first.language());
    Article second = Reading.accepted(results.get(1));
    assertEquals("example.org/a", second.id().value());
    assertEquals(List.of("shipping"), second.inputTags().topics());
  }

  @Test
  void theSeparatorIsTheOneThatTheHeaderHas() throws IOException {
    for (String separator : List.of(",", ";", "\t", "|")) {
      String text =
          String.join(separator, "\uFEFFid", "title", "text")
              + "\n"
              + String.join(separator, "7", "Fees", "Rise.");
      Article article = Reading.accepted(table("table.dat", text).getFirst());
      assertEquals("7", article.id().value(), separator);
      assertEquals("Rise.", article.body());
    }
  }

  @Test
  void aRaggedRowIsNamedWithItsLineAndTheRestIsRead() throws IOException {
    List<ReadResult> results =
        table(
            "a.csv",
            "title,body\n\"One\nmore\",a\ntwo\nthree,b,c\n\"fo\"ur,d\nfive,\"yesterday\"\n");
    assertEquals("One more", Reading.accepted(results.get(0)).title());
    assertEquals(
        "in/a.csv:2: has 1 cells in line 4, not 2; quote cells that hold a separator or a line break",
        Reading.rejection(results.get(1)));
    assertTrue(Reading.rejection(results.get(2)).startsWith("in/a.csv:3: has 3 cells in line 5"));
    assertEquals("four", Reading.accepted(results.get(3)).title());
    assertEquals("five", Reading.accepted(results.get(4)).title());
  }

  @Test
  void aWrongValueIsNamedByItsColumn() throws IOException {
    assertEquals(
        "in/a.csv:1: \"Embargo\" is \"yesterday\", not a date; write it like 2026-03-01T09:30:00Z",
        Reading.rejection(table("a.csv", "Title,Embargo\nFees,yesterday\n").getFirst()));
  }

  private String firstDate(String... dates) throws IOException {
    String rows = "Title,Date\nFees," + String.join("\nFees,", dates) + "\n";
    Article article = Reading.accepted(table("a.csv", rows).getFirst());
    return article.published().map(date -> date.text()).orElse("undated");
  }

  @Test
  void theOtherRowsTellWhetherTheDayOrTheMonthComesFirst() throws IOException {
    assertEquals("undated", firstDate("03/04/2024", "05/06/2024"));
    assertEquals("2024-04-03", firstDate("03/04/2024", "05/06/2024", "25/06/2024"));
    assertEquals("2024-03-04", firstDate("03/04/2024", "06/25/2024"));
    assertEquals("undated", firstDate("03/04/2024", "25/06/2024", "06/25/2024"));
    assertEquals("2024-04-03T10:30:00Z", firstDate("03/04/2024 10:30", "25/06/2024 11:00"));
  }

  @Test
  void aDateKeepsTheMeaningItsFileGaveItWhenItIsReadAgain() throws IOException {
    String rows =
        "Title,Date,Body\nFees,03/04/2024,<p>They rise.</p><p>Share this</p>\nTwo,25/06/2024,x\n";
    Article article = Reading.accepted(table("a.csv", rows).getFirst());
    assertEquals(
        "input, day before month as elsewhere in the file", article.origins().get("published"));
    Article again = Reading.accepted(ArticleReader.again(article).parse());
    assertEquals(article.published(), again.published());
  }

  @Test
  void aTableWithoutAColumnWeKnowIsOneRejection() throws IOException {
    List<ReadResult> results = table("a.csv", "x,y\n1,2\n3,4\n");
    assertEquals(1, results.size());
    assertEquals(
        "in/a.csv: has the columns \"x, y\", none with a title or text;"
            + " begin with a row like id,title,body,published,publisher,url",
        Reading.rejection(results.getFirst()));
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedAfterTheRowsBeforeIt() throws IOException {
    List<ReadResult> results = table("a.csv", "title,body\none,a\ntwo,\"open\nthree,b\n");
    assertEquals("one", Reading.accepted(results.get(0)).title());
    assertTrue(
        Reading.rejection(results.get(1)).contains("in line 3 or below that is never closed"));
    assertEquals(2, results.size());
  }

  @Test
  void everyCharsetThatTablesComeInIsRead() throws IOException {
    String text = "title,body\nZoë’s café,One.\n";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      assertEquals(
          "Zoë’s café", Reading.accepted(table("a.csv", text, charset).getFirst()).title());
    }
  }

  @Test
  void aTextWithCommasIsNoTable() throws IOException {
    String text =
        "The title, the body, and the date\n\nwere all that the captain of the ship remembered of it.";
    assertTrue(Reading.accepted(table("a", text).getFirst()).body().contains("captain"));
  }
}
