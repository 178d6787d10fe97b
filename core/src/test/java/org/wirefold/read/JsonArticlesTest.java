package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.Handling;
import org.wirefold.article.Published;

final class JsonArticlesTest {
  private static String rejection(String json) {
    return Reading.rejection(Reading.parse("wire.jsonl", json, new JsonArticles()));
  }

  @Test
  void ourOwnFieldsAreReadAsTheyAre() {
    Article article =
        Reading.json(
            """
            {"id":"a1","url":"https://example.org/a","title":"Harbour fees rise","body":"One.\\n\\nTwo.",
             "publisher":"Port Post","credit":"REUTERS","authors":["Ann Lee","Bo Ek"],
             "published":"2026-03-01T10:30:00+01:00","language":"en-GB","section":"Trade",
             "companies":["Maersk"],"topics":["shipping"],"people":["Ann Lee"],"places":["Oslo"]}
            """);
    assertEquals("a1", article.id().value());
    assertEquals("One.\n\nTwo.", article.body());
    assertEquals(Optional.of("Reuters"), article.credit());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals("en", article.language());
    assertEquals(List.of("Maersk"), article.inputTags().companies());
    assertEquals(Optional.empty(), article.raw());
  }

  @Test
  void ninjsAndSchemaOrgAreUnderstoodByTheirOwnNames() {
    Article ninjs =
        Reading.json(
            """
            {"uri":"tag:example.org,2026:1","versionCreated":"2026-03-01T09:30:00Z",
             "headlines":[{"role":"main","value":"Harbour fees rise"}],
             "bodies":[{"contentType":"text/html","value":"<p>One.</p><p>Two.</p>"}],
             "infoSources":[{"name":"Port Post"}],"subjects":[{"name":"shipping"}],
             "organisations":[{"name":"Maersk","symbols":[{"ticker":"MAERSK"}]},{"name":"IMO"}]}
            """);
    assertEquals("Harbour fees rise", ninjs.title());
    assertEquals("One.\n\nTwo.", ninjs.body());
    assertEquals(List.of("Maersk"), ninjs.inputTags().companies());
    assertEquals(List.of("IMO"), ninjs.inputTags().orgs());
    assertTrue(ninjs.raw().isPresent());
    Article schema =
        Reading.json(
            """
            {"@type":"NewsArticle","headline":"Harbour fees rise","articleBody":"One.",
             "datePublished":"2026-03-01","publisher":{"name":"Port Post"},"creditText":"AFP",
             "author":{"@type":"Person","name":"Ann Lee"}}
            """);
    assertEquals(Published.Precision.DAY, schema.published().orElseThrow().precision());
    assertEquals(Optional.of("Port Post"), schema.publisher());
    assertEquals(List.of("Ann Lee"), schema.authors());
  }

  @Test
  void aDateThatCannotBeReadLeavesTheArticleUndatedAndIsKept() {
    for (String date : List.of("\"03/04/2024\"", "\"yesterday\"", "7", "{\"day\":1}")) {
      Article article = Reading.json("{\"title\":\"a\",\"published\":" + date + "}");
      assertEquals(Optional.empty(), article.published());
      assertEquals("not read: \"published\" is " + date, article.origins().get("published"), date);
      assertEquals(Optional.of("\"published\" is " + date), UnreadDate.of(article));
    }
    Article undated = Reading.json("{\"title\":\"a\",\"published\":null,\"date\":\" \"}");
    assertEquals(Optional.empty(), UnreadDate.of(undated));
  }

  @Test
  void theAddressTellsWhatADateMeansOrGivesOneInItsPlace() {
    String record = "{\"title\":\"a\",\"published\":\"03/04/2024\",\"url\":\"https://example.%s\"}";
    Article british = Reading.json(record.formatted("co.uk/a"));
    assertEquals("2024-04-03", british.published().orElseThrow().text());
    assertEquals(Optional.empty(), UnreadDate.of(british));
    Article dated = Reading.json(record.formatted("org/2024/04/03/a"));
    assertEquals("2024-04-03", dated.published().orElseThrow().text());
    assertEquals(
        "URL; not read: \"published\" is \"03/04/2024\"", dated.origins().get("published"));
  }

  @Test
  void aFieldOfAWrongTypeIsNamedWithItsValue() {
    assertEquals(
        "wire.jsonl: \"embargo\" is \"tonight\", not a date; write it like 2026-03-01T09:30:00Z",
        rejection("{\"title\":\"a\",\"embargo\":\"tonight\"}"));
    assertTrue(rejection("{\"title\":7}").contains("\"title\" is 7, not text"));
    assertTrue(rejection("{\"body\":\" \"}").contains("has neither title nor body"));
    assertTrue(rejection("[1]").contains("is JSON but no object"));
  }

  @Test
  void furnitureAroundABodyIsDroppedAndKeptApart() {
    String first =
        "The port raised its fees by four percent on Monday, the council said in a letter.";
    String second =
        "Fishing boats pay nothing until May because of the bad winter, the letter added.";
    Article article =
        Reading.json(
            """
            {"title":"Harbour fees rise","body":"We use cookies to improve your experience on our site.\\n\\n\
            Share on Facebook Share on Twitter\\n\\nHarbour fees rise\\n\\nBy Ann Lee\\n\\n%s\\n\\n\
            Advertisement\\n\\n%s\\n\\nSubscribe to our newsletter and get the port in your inbox.\\n\\n\
            You may also like\\n\\nGulls counted twice\\nIce gone from the bay"}
            """
                .formatted(first, second));
    assertEquals(List.of(first, second), Reading.paragraphs(article));
    assertEquals(List.of("Ann Lee"), article.authors());
    Reading.assertDropped(article, "cookie-notice", "cookies");
    Reading.assertDropped(article, "share-line", "Share on");
    Reading.assertDropped(article, "repeated-headline", "Harbour fees rise");
    Reading.assertDropped(article, "advert", "Advertisement");
    Reading.assertDropped(article, "newsletter", "inbox");
    Reading.assertDropped(article, "related", "Gulls counted twice");
    assertTrue(article.raw().orElseThrow().contains("Gulls"));
  }

  @Test
  void aToolbarWithACountOfCommentsBelowAPrivacyNoticeDoesNotTakeTheArticleAlong() {
    List<String> paragraphs =
        List.of(
            "The port will ask four percent more of every boat from June, its council said on Monday.",
            "Fishing boats pay nothing until May because of the bad winter, a letter to owners said.");
    for (String notice :
        List.of(
            "We and our 96 partners store and access information on a device, such as cookies, to process data.",
            "We use cookies to improve your experience on our site and you accept that by going on.")) {
      for (String count : List.of("0 comments", "12 Comments")) {
        List<String> lines =
            new ArrayList<>(List.of(notice, "SHARE", "Tweet", "Pin it", "Flipboard", count));
        lines.addAll(paragraphs);
        Article article =
            Reading.json("{\"title\":\"Fees\",\"body\":\"" + String.join("\\n\\n", lines) + "\"}");
        assertEquals(paragraphs, Reading.paragraphs(article), notice);
        Reading.assertDropped(article, "cookie-notice", notice);
        Reading.assertDropped(article, "comments", count);
        Reading.assertDropped(article, "share-line", "Pin it");
      }
    }
  }

  @Test
  void trueTextThatSpeaksOfTheSameThingsStays() {
    List<String> paragraphs =
        List.of(
            "The regulator fined two sites because they set cookies before anyone had agreed to it.",
            "Facebook said it would share the data with the police only when a judge asks for it.",
            "Comments by the minister on Friday made the shares fall, a trader in Oslo told us.");
    String body = String.join("\n\n", paragraphs);
    Article article =
        Reading.json("{\"title\":\"Fines\",\"body\":\"" + body.replace("\n", "\\n") + "\"}");
    assertEquals(body, article.body());
    assertEquals(List.of(), article.furniture());
  }

  @Test
  void anArticleThatIsNothingButFurnitureKeepsItsText() {
    Article article = Reading.json("{\"body\":\"All rights reserved.\"}");
    assertEquals("All rights reserved.", article.body());
    assertTrue(article.titleInferred());
    assertFalse(article.title().isBlank());
  }

  @Test
  void ninjsOfEveryAgeIsUnderstood() {
    Article first =
        Reading.json(
            """
            {"uri":"urn:example:1","type":"text","pubstatus":"withheld","versioncreated":"2026-03-01T09:30:00Z",
             "headline":"Harbour fees rise","byline":"By Ann Lee","body_text":"plain","body_html":"<p>One.</p><p>Two.</p>",
             "located":"Oslo","copyrightholder":"Meridian Wire","subject":[{"code":"20000225","name":"shipping"},{"rel":"about"}],
             "person":[{"name":"Cy Dahl"}],"organisation":[{"name":"IMO"}],"place":[{"name":"Norway"}],"urgency":3,
             "associations":{"main":{"type":"picture","headline":"no"}}}
            """);
    assertEquals("One.\n\nTwo.", first.body());
    assertEquals(Optional.of("Meridian Wire"), first.publisher());
    assertEquals(Optional.of("Oslo"), first.dateline());
    assertEquals(List.of("shipping"), first.inputTags().topics());
    assertEquals(List.of("Cy Dahl"), first.inputTags().people());
    assertEquals(List.of("IMO"), first.inputTags().orgs());
    assertEquals(Handling.Status.WITHHELD, first.handling().status());
    Article third =
        Reading.json(
            """
            {"uri":"urn:example:2","pubStatus":"canceled","embargoed":"2026-03-02T00:00:00Z","firstCreated":"2026-02-27T00:00:00Z",
             "contentCreated":"2026-02-28T09:30:00Z","edNote":"CORRECTS the name of the ship",
             "headlines":[{"role":"alternate","value":"A longer headline that is not the main one"},{"role":"main","value":"Fees rise"}],
             "bodies":[{"role":"full","contentType":"text/plain","value":"One."},{"role":"caption","value":"A long caption of a picture"}],
             "altIds":[{"role":"x","value":"9"}],
             "subjects":[{"uri":"http://cv.iptc.org/newscodes/mediatopic/20000225"}]}
            """);
    assertEquals("Fees rise", third.title());
    assertEquals(List.of("A longer headline that is not the main one"), third.otherTitles());
    assertEquals("One.", third.body());
    assertEquals("2026-02-28T09:30:00Z", third.published().orElseThrow().text());
    assertEquals(Handling.Status.CANCELED, third.handling().status());
    assertEquals(Handling.Revision.CORRECTION, third.handling().revision());
    assertEquals(Optional.of(Instant.parse("2026-03-02T00:00:00Z")), third.handling().embargo());
    assertEquals(
        List.of("http://cv.iptc.org/newscodes/mediatopic/20000225"), third.inputTags().topics());
  }

  @Test
  void theArticleOfAGraphGetsWhatItRefersTo() {
    Article article =
        Reading.json(
            """
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"#site","name":"Site"},
             {"@type":["NewsArticle"],"@id":"https://example.org/a#article","headline":"Fees rise","alternativeHeadline":"Boats wait",
              "articleBody":"One.","author":[{"@id":"#lee"},{"@type":"Person","name":"Bo Ek"}],"publisher":{"@id":"#org"},
              "url":"https://example.org/a","isAccessibleForFree":false,"backstory":"We asked."},
             {"@type":"Person","@id":"#lee","name":"Ann Lee"},{"@type":"Organization","@id":"#org","name":"Port Post"}]}
            """);
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals(List.of("Boats wait"), article.otherTitles());
    assertTrue(article.handling().isPartial());
  }

  @Test
  void ourOwnWordsForHandlingAreUnderstood() {
    Article article =
        Reading.json("{\"title\":\"a\",\"status\":\"withheld\",\"embargo\":\"2026-03-02\"}");
    assertEquals(Handling.Status.WITHHELD, article.handling().status());
    assertEquals(Optional.of(Instant.parse("2026-03-02T00:00:00Z")), article.handling().embargo());
    assertEquals(Handling.USUAL, Reading.json("{\"title\":\"a\",\"status\":200}").handling());
    assertTrue(rejection("{\"title\":\"a\",\"embargo\":\"soon\"}").contains("not a date"));
  }

  @Test
  void aDescriptionStandsInForATextThatIsMissing() {
    Article article = Reading.json("{\"title\":\"a\",\"description\":\"In short.\"}");
    assertEquals("In short.", article.body());
    assertTrue(article.handling().isPartial());
    assertFalse(
        Reading.json("{\"title\":\"a\",\"body\":\"b\",\"description\":\"c\"}")
            .handling()
            .isPartial());
  }

  @Test
  void nestingWithoutEndIsRefusedInOneSentence() {
    String deep = "{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertTrue(rejection(deep).contains("is not valid JSON"), rejection(deep));
  }
}
