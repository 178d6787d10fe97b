package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;

final class HtmlArticlesTest {
  private static final String FIRST =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String SECOND =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";

  @Test
  void theArticleIsFoundBetweenWhatAPageIsFurnishedWith() {
    Article article =
        Reading.html(
            """
            <!doctype html><html lang="en-GB"><head><title>Harbour fees rise | Port Post</title>
            <meta property="og:site_name" content="Port Post">
            <meta name="author" content="By Ann Lee and Bo Ek">
            <meta property="article:published_time" content="2026-03-01T09:30:00Z">
            <link rel="canonical" href="https://www.example.org/fees/?utm_source=feed">
            </head><body><nav><a href="/">Home</a> <a href="/t">Trade, ships and all the rest of it</a></nav>
            <div class="page"><h1>Harbour fees rise</h1><div class="share-buttons">Share this</div>
            <div class="story"><p>OSLO (AFP) - %s</p><figure><img><figcaption>Boats</figcaption></figure>
            <div class="related-links"><p>Gulls were counted twice, says the office of counting.</p></div>
            <h2>Spared</h2><p>%s</p></div></div>
            <footer><p>The port post is printed in Oslo, and has been since the port was dug.</p></footer>
            </body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("example.org/fees", article.id().value());
    assertEquals("Harbour fees rise", article.title());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals("en", article.language());
    assertEquals(Optional.of("OSLO"), article.dateline());
    assertEquals(Optional.of("AFP"), article.credit());
    assertEquals(List.of(FIRST, "Spared", SECOND), Reading.paragraphs(article));
    Reading.assertDropped(article, "page-div", "Gulls were counted");
    Reading.assertDropped(article, "footer", "is printed in Oslo");
    assertTrue(article.raw().orElseThrow().contains("Gulls"));
  }

  @Test
  void whatJsonLdSaysComesFirst() {
    Article article =
        Reading.html(
            """
            <html><head><title>Fees</title><meta property="og:title" content="Other">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Harbour fees rise",
            "datePublished":"2026-03-01","publisher":{"@type":"Organization","name":"Port Post"},
            "author":[{"name":"Ann Lee"},{"name":"Bo Ek"}]}]}</script>
            <script type="application/ld+json">{ broken</script></head>
            <body><p>%s</p><p>%s</p></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("Harbour fees rise", article.title());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("JSON-LD", article.published().orElseThrow().origin());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
  }

  @Test
  void aPageWithBreaksInsteadOfParagraphsIsReadAsParagraphs() {
    Article article =
        Reading.html("<html><body><div>" + FIRST + "<br><br>" + SECOND + "</div></body></html>");
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
  }

  @Test
  void theAddressOfTheFrontPageIsNoIdOfAnArticle() {
    Article article =
        Reading.html(
            "<html><head><link rel=canonical href=\"https://example.org/\">"
                + "<meta property=\"og:url\" content=\"https://example.org/a\"></head><body><p>"
                + FIRST
                + "</p></body></html>");
    assertEquals("example.org/a", article.id().value());
  }

  @Test
  void aPageWithoutAnyTextIsRejected() {
    String sentence =
        Reading.rejection(
            Reading.parse("a.html", "<html><script>run()</script></html>", new HtmlArticles()));
    assertTrue(sentence.contains("has neither title nor body"), sentence);
  }

  @Test
  void theSiteIsCutOffTheTitleAndTheDateIsReadBelowIt() {
    Article article =
        Reading.html(
            """
            <html><head><title>The Port Post | Harbour fees rise</title>
            <link rel="canonical" href="http://www.portpost.example/story/7"></head><body>
            <div class="side"><ul><li><time datetime="2020-01-01">1 January 2020</time> Gulls</li></ul></div>
            <h2>Harbour fees rise</h2><span>By Ann Lee, reporter &nbsp; March 1, 2026</span>
            <div class="story"><p>%s</p><p>%s</p></div></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("Harbour fees rise", article.title());
    assertEquals(Optional.of("The Port Post"), article.publisher());
    assertEquals("2026-03-01", article.published().orElseThrow().text());
  }

  @Test
  void anAuthorThatIsAnOrganisationIsACredit() {
    Article article =
        Reading.html(
            """
            <html><head><title>Harbour fees rise</title><script type="application/ld+json">
            {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Quayside"}}
            </script></head><body><p>%s</p><p>%s</p></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals(List.of(), article.authors());
    assertEquals(Optional.of("Quayside"), article.credit());
  }

  @Test
  void theHeadingIsTheHeadlineWhereTitlesAddSectionsAndNamesToIt() {
    for (String title :
        List.of(
            "Harbour fees rise again - Ann Lee and Bo Ek",
            "Harbour fees rise again : Trade : portpost.example",
            "Harbour fees rise again - Port News - Trade")) {
      Article article =
          Reading.html(
              "<html><head><title>%s</title><meta property='og:title' content='%s'>"
                      .formatted(title, title)
                  + "<meta property='og:site_name' content='Port Post'></head><body>"
                  + "<h1>Harbour fees rise again</h1><p>%s</p><p>%s</p></body></html>"
                      .formatted(FIRST, SECOND));
      assertEquals("Harbour fees rise again", article.title());
    }
    Article colon =
        Reading.html(
            "<html><head><meta property='og:title' content='Norway : harbour fees rise'></head><body><h1>Norway</h1>"
                + "<p>%s</p><p>%s</p></body></html>".formatted(FIRST, SECOND));
    assertEquals("Norway : harbour fees rise", colon.title());
  }

  @Test
  void aDateIsReadWhereverSystemsPutItForMachines() {
    for (String head :
        List.of(
            "<meta name='dcterms.created' content='2026-03-01T09:30:00Z'></head><body>",
            "<meta name='DC.date' content='2026-03-01T09:30:00Z'></head><body>",
            "</head><body><time itemprop='datePublished' datetime='2026-03-01T10:30:00+01:00'>1 mars</time>",
            "</head><body><abbr title='2026-03-01T09:30:00Z'>an hour ago</abbr>")) {
      Article article =
          Reading.html(
              "<html><head><title>Harbour fees rise</title>%s<h1>Harbour fees rise</h1><p>%s</p><p>%s</p></body></html>"
                  .formatted(head, FIRST, SECOND));
      assertEquals(
          "2026-03-01T09:30:00Z", article.published().map(p -> p.text()).orElse("none"), head);
    }
    Article abbreviation =
        Reading.html(
            "<html><head><title>Harbour fees rise</title></head><body><p>%s</p><p>%s <abbr title='2001-09-11'>9/11</abbr></p></body></html>"
                .formatted(FIRST, SECOND));
    assertEquals(Optional.empty(), abbreviation.published());
  }

  @Test
  void neitherTheDayNorTheSiteIsPartOfAnAuthorsName() {
    for (String author :
        List.of("By Ann Lee Tuesday, March 3", "Par Ann Lee", "Ann Lee, Port Post")) {
      Article article =
          Reading.html(
              "<html><head><title>Harbour fees rise</title><meta property='og:site_name' content='Port Post'></head>"
                  + "<body><h1>Harbour fees rise</h1><div class='byline'>%s</div><p>%s</p><p>%s</p></body></html>"
                      .formatted(author, FIRST, SECOND));
      assertEquals(List.of("Ann Lee"), article.authors(), author);
    }
  }

  @Test
  void aSiteThatNamesItselfAsAuthorGivesWayToTheByline() {
    Article article =
        Reading.html(
            "<html><head><title>Harbour fees rise</title><meta property='og:site_name' content='Port'><meta name='author' content='Port Editions'></head>"
                + "<body><h1>Harbour fees rise</h1><div class='byline'>By Ann Portman</div><p>%s</p><p>%s</p></body></html>"
                    .formatted(FIRST, SECOND));
    assertEquals(List.of("Ann Portman"), article.authors());
  }

  @Test
  void aLineOfAgencyAndDateAboveTheTextIsReadAndDropped() {
    for (String who : List.of("Reuters", "The Associated Press", "Ann Lee")) {
      Article article =
          Reading.html(
              "<html><head><meta property='og:title' content='Harbour fees rise'></head><body><h1>Harbour fees rise</h1>"
                  + "<p>%s Published Monday, March 2, 2026 8:22AM EST</p><p>%s</p><p>%s</p></body></html>"
                      .formatted(who, FIRST, SECOND));
      assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
      assertEquals("2026-03-02T13:22:00Z", article.published().orElseThrow().text());
      assertEquals(who.equals("Ann Lee") ? List.of(who) : List.of(), article.authors());
      assertEquals(!who.equals("Ann Lee"), article.credit().isPresent());
      Reading.assertDropped(article, "date-line", who);
    }
  }
}
