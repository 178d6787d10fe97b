package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;

/** What is read again is what was read. */
final class StoredRecordTest {
  private static Article again(Article article) {
    return Reading.accepted(ArticleReader.again(article).parse());
  }

  private static final String BODY =
      "The harbour of Varnmouth reopened on Tuesday after eleven days of dredging, the port said.";

  @Test
  void aTextIsReadAgainWithItsAccents() {
    Article article =
        Reading.text("The café reopens\n\nBy Jane Roe\n\n" + BODY + "\n\nRelated\n\nDéjà vu\n");
    assertEquals("txt", article.format());
    assertEquals(article, again(article));
  }

  @Test
  void aPageIsReadAgainWhateverCharsetItDeclares() {
    byte[] bytes =
        ("<html><head><meta charset=\"windows-1252\"><title>Café</title></head><body><nav>Home"
                + "</nav><p>Café. "
                + BODY
                + "</p></body></html>")
            .getBytes(StandardCharsets.ISO_8859_1);
    Article article =
        Reading.accepted(
            new CutRecord(
                    new RawInput(
                        new SourceRef("p.html", 0), new ArticleIds(Optional.of("ns")), bytes),
                    new HtmlArticles(),
                    "html")
                .parse());
    assertTrue(article.body().startsWith("Café."), article.body());
    assertEquals("html", article.format());
    assertEquals(new ArticleId("ns:p.html"), article.id());
    assertEquals(article, again(article));
  }

  @Test
  void jsonIsReadAgainFromItsRecordWhereSomethingWasCut() {
    Article article =
        Reading.json(
            "{\"id\":\"7\",\"title\":\"Café\",\"body\":\"<p>" + BODY + "</p><p>Share this</p>\"}");
    assertTrue(article.raw().isPresent());
    assertEquals(article, again(article));
  }

  @Test
  void whereNothingWasCutTheTextItselfIsCleanedAgain() {
    Article article = Reading.json("{\"id\":\"7\",\"title\":\"Open\",\"body\":\"" + BODY + "\"}");
    assertEquals(Optional.empty(), article.raw());
    Article again = again(article);
    assertEquals(article, again.toBuilder().format("jsonl").build());
  }

  @Test
  void newRulesApplyToATextOfWhichNothingWasCut() {
    Article old =
        Reading.json("{\"id\":\"7\",\"title\":\"Open\",\"body\":\"" + BODY + "\"}").toBuilder()
            .body(BODY + "\n\nShare this article")
            .build();
    Article again = again(old);
    assertEquals(BODY, again.body());
    Reading.assertDropped(again, "share-line", "Share this article");
    assertEquals(Optional.of(old.body()), again.raw());
    assertEquals(again, again(again));
  }

  @Test
  void reutersIsReadAgain() {
    Article article =
        Reading.accepted(
            Reading.parse(
                "r.sgm",
                "<REUTERS NEWID=\"5\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>A&lt;B"
                    + "</TITLE><BODY>"
                    + BODY
                    + "\n Reuter\n</BODY></TEXT></REUTERS>",
                new ReutersArticles()));
    assertEquals("sgml", article.format());
    assertEquals(article, again(article));
  }

  @Test
  void whatCannotBeReadAgainKeepsItsRawRecordAndWhatWasDropped() {
    Article article =
        Reading.text("The café reopens\n\n" + BODY + "\n\nRelated\n\nDéjà vu\n").toBuilder()
            .format("")
            .build();
    assertEquals(article, again(article));
  }

  @Test
  void everyFormatHasAKeyOfItsOwn() {
    List<String> keys =
        List.of(
            new TextArticles().key(),
            new HtmlArticles().key(),
            new JsonArticles().key(),
            new ReutersArticles().key());
    assertEquals(4, keys.stream().filter(k -> !k.isEmpty()).distinct().count());
  }
}
