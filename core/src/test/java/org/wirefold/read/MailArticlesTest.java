package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

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

final class MailArticlesTest {
  private static final String HEADER =
      """
      Received: from relay.example.org by mx.example.org; Sun, 1 Mar 2026 09:31:00 +0000
      From: =?UTF-8?Q?H=C3=A4fen_heute?= <news@example.org>
      To: reader@example.com
      Subject: Fwd: RE: =?utf-8?B?R2Viw7xocmVu?= =?utf-8?Q?_steigen?=
      Date: Sun, 1 Mar 2026 10:30:00 +0100 (CET)
      Message-ID: <77@example.org>
      MIME-Version: 1.0
      """;
  private static final String PROSE =
      "The port raised its fees by four percent on Monday, the council said in a letter to all captains.";

  @TempDir Path folder;

  private static Article mail(String text) {
    return Reading.accepted(Reading.parse("a.eml", text, new MailArticles()));
  }

  private List<ReadResult> file(String name, String text, Charset charset) throws IOException {
    return Reading.all(Files.write(folder.resolve(name), text.getBytes(charset)));
  }

  @Test
  void aMailIsAnArticleOfItsSender() {
    Article article =
        mail(
            HEADER
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "Die Geb=C3=BChren im Hafen stei=\ngen um vier Prozent.\n");
    assertEquals("77@example.org", article.id().value());
    assertEquals("Gebühren steigen", article.title());
    assertEquals(Optional.of("Häfen heute"), article.publisher());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals("header", article.published().orElseThrow().origin());
    assertEquals("Die Gebühren im Hafen steigen um vier Prozent.", article.body());
  }

  @Test
  void theHtmlIsReadLikeAPageAndAttachmentsAreLeftOut() {
    Article article =
        mail(
            HEADER
                + """
                Content-Type: multipart/mixed; boundary="out"

                --out
                Content-Type: multipart/alternative; boundary="in"

                --in
                Content-Type: text/plain

                Read this in your browser.
                --in
                Content-Type: text/html; charset="utf-8"

                <html><body><div class="nav"><a href="/">Home</a></div><div><p>%s</p><p>%s</p></div>
                <div class="footer">Unsubscribe here</div></body></html>
                --in--
                --out
                Content-Type: text/plain
                Content-Disposition: attachment; filename="notes.txt"

                Not for readers.
                --out--
                """
                    .formatted(PROSE, PROSE.replace("port", "fair")));
    assertEquals(List.of(PROSE, PROSE.replace("port", "fair")), Reading.paragraphs(article));
    assertFalse(article.raw().orElseThrow().contains("Not for readers"));
    Article again = mail(article.raw().orElseThrow());
    assertEquals(article.body(), again.body());
    assertEquals(article.title(), again.title());
  }

  @Test
  void aForwardedMailGoesByItsFirstSender() {
    Article article =
        mail(
            HEADER
                + """

                Worth a look!

                ---------- Forwarded message ---------
                From: Port Post <desk@example.net>
                Date: Sat, 28 Feb 2026 at 08:15
                Subject: Fees
                To: <someone@example.com>

                %s
                """
                    .formatted(PROSE));
    assertEquals(PROSE, article.body());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals("2026-02-28", article.published().orElseThrow().text());
    Reading.assertDropped(article, "forwarded", "Worth a look");
  }

  @Test
  void aMailThatOnlyCarriesAnotherIsThatOne() {
    String inner =
        "Subject: Fees rise\nFrom: desk@example.net\nMIME-Version: 1.0\n\n" + PROSE + "\n";
    Article article =
        mail(
            HEADER
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
                + inner
                + "--b--\n");
    assertEquals("Fees rise", article.title());
    assertEquals(PROSE, article.body());
    assertEquals(Optional.of("example.net"), article.publisher());
  }

  @Test
  void aMailWithoutABodyIsItsSubject() {
    Article article = mail(HEADER + "\n");
    assertEquals("Gebühren steigen", article.title());
    assertEquals("", article.body());
    assertTrue(
        Reading.rejection(Reading.parse("a.eml", "From: a@example.org\n\n", new MailArticles()))
            .contains("neither title nor body"));
  }

  @Test
  void aWrongCharsetDoesNotGarbleTheText() throws IOException {
    String text =
        "From: a@example.org\nTo: b@example.org\nSubject: Zoë\nContent-Type: text/plain; charset=%s\n\nZoë’s café.\n";
    Charset western = Charset.forName("windows-1252");
    assertEquals(
        "Zoë’s café.",
        Reading.accepted(
                file("a.eml", text.formatted("us-ascii"), StandardCharsets.UTF_8).getFirst())
            .body());
    assertEquals(
        "Zoë’s café.",
        Reading.accepted(file("b.eml", text.formatted("utf-8"), western).getFirst()).body());
    assertEquals(
        "Zoë’s café.",
        Reading.accepted(
                file("c.eml", text.formatted("x-nonsense"), StandardCharsets.UTF_8).getFirst())
            .body());
    assertEquals(
        "Zoë",
        Reading.accepted(file("a.eml", text.formatted("utf-8"), StandardCharsets.UTF_8).getFirst())
            .title());
  }

  @Test
  void thousandsOfPartsInOneAnotherAreReadOrRefusedInOneSentence() {
    StringBuilder mail = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    mail.append("Content-Type: text/plain\n\nDeep text.\n");
    // How deep a thread may go is not ours to say.
    switch (Reading.parse("a.eml", mail.toString(), new MailArticles())) {
      case ReadResult.Accepted accepted ->
          assertEquals("Gebühren steigen", accepted.article().title());
      case ReadResult.Skipped skipped -> fail(skipped.kind());
      case ReadResult.Rejected rejected ->
          assertEquals("has thousands of parts in one another", rejected.problem());
    }
  }

  @Test
  void aPageThatABrowserSavedAsAMailIsThatPage() throws IOException {
    String saved =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://example.org/a
        Subject: Fees rise | Port Post
        Date: Sun, 1 Mar 2026 09:30:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b"

        --b
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable

        <html><head><meta property=3D"og:site_name" content=3D"Port Post"><title>Fees rise | Port Post</title></head>
        <body><article><h1>Fees rise</h1><p>%s</p></article></body></html>
        --b--
        """
            .formatted(PROSE);
    Article article = Reading.accepted(file("a.mhtml", saved, StandardCharsets.UTF_8).getFirst());
    assertEquals("example.org/a", article.id().value());
    assertEquals("Fees rise", article.title());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals(PROSE, article.body());
    assertEquals(Optional.empty(), article.published());
  }

  @Test
  void aMailboxHoldsManyMails() throws IOException {
    String box =
        "From news@example.org Sun Mar  1 10:30:00 2026\n"
            + HEADER
            + "\nOne.\n>From here on two.\n\n"
            + "From news@example.org Sun Mar  1 11:30:00 2026\n"
            + HEADER.replace("<77@", "<78@")
            + "\nThree.\n";
    List<ReadResult> results = file("box", box, StandardCharsets.UTF_8);
    assertEquals(2, results.size());
    assertTrue(Reading.accepted(results.get(0)).body().contains("From here on two."));
    assertEquals("78@example.org", Reading.accepted(results.get(1)).id().value());
    assertEquals("Three.", Reading.accepted(results.get(1)).body());
  }
}
