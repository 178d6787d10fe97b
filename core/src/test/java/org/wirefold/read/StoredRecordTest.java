package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
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
            new ReutersArticles().key(),
            new NewsMlArticles().key(),
            new MailArticles().key(),
            FeedArticles.ofPublisher(Optional.empty(), "und", "").key());
    assertEquals(7, keys.stream().filter(k -> !k.isEmpty()).distinct().count());
  }

  /** Reads it again, also where a person's rule had taken a paragraph out that has since gone. */
  private static void assertReadAgain(Article article) {
    assertEquals(article, again(article));
    Article shortened =
        article.toBuilder()
            .body("Boats wait.")
            .furniture(List.of(new Furniture(BODY, "furniture.txt:1")))
            .build();
    assertEquals(article, again(shortened));
  }

  @Test
  void anItemOfAFeedIsReadAgain() {
    assertReadAgain(
        Reading.accepted(
            Reading.parse(
                "feed.xml",
                "<item><title>Café</title><link>/2026/03/01/cafe</link><category>Port</category>"
                    + "<description>&lt;p>Boats wait.&lt;/p>&lt;p>%s&lt;/p></description></item>"
                        .formatted(BODY),
                FeedArticles.ofPublisher(
                    Optional.of("Port Post"), "en", "https://example.org/news/"))));
  }

  @Test
  void aMailIsReadAgain() {
    String head = "From: Ann Lee <lee@example.org>\nSubject: =?utf-8?Q?Caf=C3=A9?=\nDate: %s\n";
    String mail =
        head.formatted("Sun, 1 Mar 2026 10:30:00 +0100") + "Message-ID: <7@example.org>\n";
    for (String text :
        List.of(
            "Content-Type: text/plain; charset=utf-8\n\nBoats wait.\n\n" + BODY,
            "Content-Type: text/html; charset=utf-8\n\n<p>Boats wait.</p><p>" + BODY + "</p>")) {
      assertReadAgain(Reading.accepted(Reading.parse("a.eml", mail + text, new MailArticles())));
    }
  }

  @Test
  void aPageSavedInAMailIsReadAgainAsAPage() {
    Article article =
        Reading.accepted(
            Reading.parse(
                "a.mhtml",
                "From: <saved>\nSnapshot-Content-Location: https://example.org/cafe\nSubject: x\n"
                    + "Content-Type: text/html; charset=utf-8\n\n"
                    + "<html><title>Open</title><body><p>Boats wait.</p><p>"
                    + BODY
                    + "</p></body></html>",
                new MailArticles()));
    assertEquals("html", article.format());
    assertReadAgain(article);
  }

  @Test
  void anItemOfNewsMlIsReadAgainWhateverCharsetItDeclares() {
    String nitf =
        "<?xml version=\"1.0\" encoding=\"%s\"?><nitf><body><body.head><hedline><hl1>Café</hl1>"
            + "</hedline></body.head><body.content><p>Boats wait.</p><p>%s</p></body.content>"
            + "</body></nitf>";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      byte[] bytes = nitf.formatted(charset.name(), BODY).getBytes(charset);
      ArticleIds ids = new ArticleIds(Optional.empty());
      RawInput input = new RawInput(new SourceRef("n.xml", 0), ids, bytes);
      assertReadAgain(
          Reading.accepted(new CutRecord(input, new NewsMlArticles(), "newsml").parse()));
    }
  }
}
