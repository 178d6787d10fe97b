package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;

final class FeedArticlesTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>Port Post &amp;amp; Mail</title><link>https://example.org/news/</link>
      <atom:link href="https://example.org/rss" rel="self"/><language>en-us</language>
      <image><title>Logo</title><link>https://example.org/</link></image>
      %s
      </channel></rss>
      """;

  @TempDir Path folder;

  private List<ReadResult> feed(String text) throws IOException {
    return Reading.all(Files.writeString(folder.resolve("feed.xml"), text));
  }

  private Article item(String item) throws IOException {
    return Reading.accepted(feed(RSS.formatted(item)).getFirst());
  }

  @Test
  void anItemOfRssIsAnArticle() throws IOException {
    Article article =
        item(
            """
            <item><title>Fees rise &amp;amp; boats &lt;b&gt;wait&lt;/b&gt;</title><link>/a?utm_source=rss</link>
            <guid isPermaLink="false">77</guid><pubDate>Sun, 1 Mar 2026 10:30:00 +0100</pubDate>
            <dc:creator><![CDATA[Ann Lee]]></dc:creator><category>Trade</category>
            <description>In short.</description>
            <content:encoded><![CDATA[<p>The port raised its <i>fees</i>.</p><figure><figcaption>A crane</figcaption></figure><p>Boats&nbsp;wait.</p>]]></content:encoded></item>
            """);
    assertEquals("example.org/a", article.id().value());
    assertEquals("Fees rise & boats wait", article.title());
    assertEquals(List.of("The port raised its fees.", "Boats wait."), Reading.paragraphs(article));
    Reading.assertDropped(article, "figure", "A crane");
    assertEquals(Optional.of("Port Post & Mail"), article.publisher());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals(Optional.of("Trade"), article.section());
    assertEquals("en", article.language());
    assertFalse(article.handling().isPartial());
  }

  @Test
  void whatHasOnlyASummaryIsPartial() throws IOException {
    Article article =
        item(
            "<item><title>Fees</title><link>https://example.org/b</link><description>They rise.</description></item>");
    assertEquals("They rise.", article.body());
    assertTrue(article.handling().isPartial());
  }

  @Test
  void anItemWithoutALinkGoesByItsGuidElseByItsPlace() throws IOException {
    List<ReadResult> results =
        feed(
            RSS.formatted(
                "<item><title>One</title><guid>tag:77</guid></item><item><title>Two</title></item>"
                    + "<item><title>Three</title><guid>https://example.org/c</guid></item><item/>"));
    assertEquals("tag:77", Reading.accepted(results.get(0)).id().value());
    assertTrue(Reading.accepted(results.get(1)).id().value().endsWith("feed.xml#2"));
    assertEquals("example.org/c", Reading.accepted(results.get(2)).id().value());
    assertTrue(
        Reading.rejection(results.get(3)).contains("feed.xml:4: has neither title nor body"));
  }

  @Test
  void signsThatAreNotEscapedSpoilNothing() throws IOException {
    List<ReadResult> results =
        feed(
            RSS.formatted(
                "<item><title>Fees & boats &nbsp; wait</title></item><item><title>Two <br> lines</title></item>"
                    + "<item><title>Three</title></item>"));
    assertEquals("Fees & boats wait", Reading.accepted(results.get(0)).title());
    assertEquals("Three", Reading.accepted(results.getLast()).title());
  }

  @Test
  void anEntryOfAtomIsAnArticle() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenblatt</title>
        <link href="https://example.org/feed" rel="self"/><link href="https://example.org/"/>
        <entry><title type="html">Gebühren &amp;lt;hoch&amp;gt;</title><id>tag:example.org,2026:1</id>
        <link rel="enclosure" href="https://example.org/x.mp3"/><link rel="alternate" href="news/1"/>
        <author><name>Ann Lee</name><uri>https://example.org/lee</uri></author>
        <updated>2026-03-02T00:00:00Z</updated><published>2026-03-01T09:30:00Z</published>
        <category term="trade" label="Handel"/>
        <summary>Kurz.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins &amp; zwei.</p><p>Drei.</p></div></content></entry>
        <entry><title>Nur Text</title><id>tag:example.org,2026:2</id><content type="text">Eins &lt; zwei.

        Drei.</content></entry>
        <entry><title>Verweis</title><id>tag:example.org,2026:3</id><content src="https://example.org/x.pdf"/></entry></feed>
        """;
    List<ReadResult> results = feed(atom);
    Article article = Reading.accepted(results.get(0));
    assertEquals(Optional.of("https://example.org/news/1"), article.url());
    assertEquals("Gebühren <hoch>", article.title());
    assertEquals("Eins & zwei.\n\nDrei.", article.body());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals(Optional.of("Handel"), article.section());
    assertEquals("de", article.language());
    assertEquals("Eins < zwei.\n\nDrei.", Reading.accepted(results.get(1)).body());
    assertTrue(Reading.accepted(results.get(2)).handling().isPartial());
  }

  @Test
  void rssOfTheSemanticWebIsRead() throws IOException {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
         xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Port Post</title>
         <link>https://example.org/</link><items><rdf:Seq><rdf:li resource="https://example.org/a"/></rdf:Seq></items></channel>
        <item rdf:about="https://example.org/a"><title>Fees rise</title><dc:date>2026-03-01</dc:date>
        <description>They do.</description></item></rdf:RDF>
        """;
    Article article = Reading.accepted(feed(rdf).getFirst());
    assertEquals("example.org/a", article.id().value());
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals("2026-03-01", article.published().orElseThrow().text());
  }

  @Test
  void aFeedMayEndInTheMiddle() throws IOException {
    String whole = RSS.formatted("<item><title>One</title></item><item><title>Two</title></item>");
    List<ReadResult> results = feed(whole.substring(0, whole.indexOf("Two") + 3));
    assertEquals("One", Reading.accepted(results.getFirst()).title());
  }

  @Test
  void anItemIsUnchangedHoweverItsFeedMovesOn() throws IOException {
    String item = "<item><title>One</title><link>https://example.org/1</link></item>";
    Article before = item(item);
    Article after =
        Reading.accepted(
            feed(RSS.formatted(
                    "<lastBuildDate>x</lastBuildDate><item><title>New</title></item>" + item))
                .get(1));
    assertEquals(before.rawHash(), after.rawHash());
    assertEquals(before.id(), after.id());
  }

  private List<String> ids(String items) throws IOException {
    return feed(RSS.formatted(items)).stream().map(r -> Reading.accepted(r).id().value()).toList();
  }

  private static String live(String title, String more) {
    return "<item><title>%s</title><link>https://example.org/live</link>%s</item>"
        .formatted(title, more);
  }

  @Test
  void itemsThatShareALinkAreToldApartByTheirGuids() throws IOException {
    String one = live("One", "<guid isPermaLink=\"false\">77</guid>");
    String two = live("Two", "<guid isPermaLink=\"false\">78</guid>");
    String three = live("Three", "<guid>https://www.example.org/live#post-3</guid>");
    String four = live("Four", "<guid isPermaLink=\"false\">tag:example.org,2026:4</guid>");
    List<String> ids = ids(one + two + three + four);
    assertEquals(
        List.of(
            "example.org/live#77",
            "example.org/live#78",
            "example.org/live#post-3",
            "tag:example.org,2026:4"),
        ids);
    assertEquals(ids.reversed(), ids(four + three + two + one));
    assertEquals(List.of("example.org/live"), ids(one), "a link of its own is the id");
    assertEquals(List.of("example.org/live", "example.org/live"), ids(one + one), "an update");
  }

  @Test
  void itemsThatShareALinkAndHaveNoGuidAreToldApartByHeadlineAndDate() throws IOException {
    String one = live("Morning", "<pubDate>Sun, 1 Mar 2026 06:00:00 GMT</pubDate>");
    String two = live("Morning", "<pubDate>Mon, 2 Mar 2026 06:00:00 GMT</pubDate>");
    List<String> ids = ids(one + two);
    assertEquals(2, ids.stream().distinct().count());
    assertEquals(ids.reversed(), ids(two + one));
  }

  @Test
  void theFrontPageIsNoAddressOfAnItem() throws IOException {
    String item =
        "<item><title>%1$s</title><link>https://example.org/news</link><guid>%1$s</guid></item>";
    assertEquals(List.of("example.org/news#a"), ids(item.formatted("a")));
    assertEquals(List.of("example.org/news#b"), ids(item.formatted("b")));
  }

  @Test
  void whatStandsBetweenItemsIsNotKept() throws IOException {
    String between = "<!-- %s --><x/>".formatted("-".repeat(30)).repeat(5_000);
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      items.append(between).append("<item><title>Item ").append(i).append("</title></item>");
    }
    List<ReadResult> results = feed(RSS.formatted(items));
    assertEquals(150, results.size());
    assertEquals("Item 149", Reading.accepted(results.getLast()).title());
  }

  @Test
  void anItemOfMoreTagsThanAnArticleHasEndsTheFeed() throws IOException {
    List<ReadResult> results =
        feed(RSS.formatted("<item><title>One</title></item><item>" + "<b/>".repeat(600_000)));
    assertEquals("One", Reading.accepted(results.getFirst()).title());
    assertTrue(Reading.rejection(results.get(1)).contains("feed.xml:2: has more than 500000 tags"));
    assertEquals(2, results.size());
  }
}
