package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;
import org.wirefold.article.Handling;

final class NewsMlArticlesTest {
  private static final String G2 =
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:%s"
          version="2" xml:lang="en-GB">
        <rightsInfo><copyrightHolder literal="Meridian Wire"/></rightsInfo>
        <itemMeta>
          <itemClass qcode="ninat:text"/><provider qcode="nprov:MW"/>
          <versionCreated>2026-03-01T10:30:00+01:00</versionCreated>
          <embargoed>2026-03-02T00:00:00Z</embargoed><pubStatus qcode="stat:withheld"/>
          <edNote>Please check the name in the second paragraph.</edNote><signal qcode="sig:correction"/>
        </itemMeta>
        <contentMeta>
          <contentCreated>2026-02-28</contentCreated><located><name>Oslo</name></located>
          <creditline>Meridian Wire</creditline><by>By Ann Lee and Bo Ek</by>
          <headline role="hld:short">Fees up</headline><headline role="hld:main">Harbour fees rise</headline>
          <subject type="cpnat:abstract" qcode="medtop:20000225"><name xml:lang="de">Schiffahrt</name>
            <name xml:lang="en">shipping</name></subject>
          <subject type="cpnat:abstract" qcode="medtop:20000209"/>
          <subject type="cpnat:organisation"><name>Maersk</name>
            <organisationDetails><hasInstrument symbol="MAERSK"/></organisationDetails></subject>
          <subject type="cpnat:organisation"><name>Port Council</name></subject>
          <subject type="cpnat:person"><name>Cy Dahl</name></subject>
          <subject type="cpnat:geoArea"><name>Norway</name></subject>
        </contentMeta>
        <contentSet>%s</contentSet>
      </newsItem>
      """;
  private static final String XHTML =
      """
      <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
      <head><title>Not the text</title></head><body><p>The port raised its <b>fees</b>.</p>
      <p>Boats pay nothing &amp; wait.</p></body></html></inlineXML>
      """;
  private static final String NITF =
      """
      <?xml version="1.0"?>
      <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/nitf.dtd">
      <nitf><head><title>Harbour fees, all of it</title>
        <tobject><tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/></tobject>
        <docdata management-status="canceled"><doc-id id-string="mw-7" regsrc="MW"/>
          <date.issue norm="20260301T093000Z"/><doc.copyright holder="Meridian Wire" year="2026"/>
          <identified-content><org>Port Council</org><person>Cy Dahl</person><location>Norway</location>
          <classifier type="topic" value="Shipping"/></identified-content></docdata>
        <pubdata name="Port Post" position.section="Trade" ex-ref="https://example.org/a"/></head>
      <body><body.head><hedline><hl1>Harbour fees rise</hl1><hl2>Boats must wait</hl2></hedline>
        <byline>By <person>Ann Lee</person><byttl>Shipping writer</byttl></byline>
        <distributor>Meridian Wire</distributor><dateline><location>OSLO</location></dateline></body.head>
      <body.content><media><media-caption>A crane at dusk</media-caption></media>
        <block><p>The port raised its fees.</p><hl2>Wait</hl2><p>Boats pay nothing.</p></block></body.content>
      </body></nitf>
      """;

  @TempDir Path folder;

  private static Article read(String xml) {
    return Reading.accepted(Reading.parse("item.xml", xml, new NewsMlArticles()));
  }

  private List<ReadResult> file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  private List<ReadResult> file(String name, String text, Charset charset) throws IOException {
    return Reading.all(Files.write(folder.resolve(name), text.getBytes(charset)));
  }

  @Test
  void aNewsItemTellsAllThatAnArticleHas() {
    Article article = read(G2.formatted("1", XHTML));
    assertEquals("urn:newsml:example.org:1", article.id().value());
    assertEquals("Harbour fees rise", article.title());
    assertEquals(List.of("Fees up"), article.otherTitles());
    assertEquals(
        List.of("The port raised its fees.", "Boats pay nothing & wait."),
        Reading.paragraphs(article));
    assertEquals(Optional.of("Meridian Wire"), article.publisher());
    assertEquals(Optional.of("Meridian Wire"), article.credit());
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals(Optional.of("Oslo"), article.dateline());
    assertEquals("en", article.language());
    assertEquals(List.of("shipping", "medtop:20000209"), article.inputTags().topics());
    assertEquals(List.of("Maersk"), article.inputTags().companies());
    assertEquals(List.of("Port Council"), article.inputTags().orgs());
    assertEquals(List.of("Cy Dahl"), article.inputTags().people());
    assertEquals(List.of("Norway"), article.inputTags().places());
    assertEquals(Handling.Status.WITHHELD, article.handling().status());
    assertEquals(Handling.Revision.CORRECTION, article.handling().revision());
    assertEquals(Optional.of(Instant.parse("2026-03-02T00:00:00Z")), article.handling().embargo());
  }

  @Test
  void theItemsOfAMessageAreReadOneByOneAndItsPackagesCounted() throws IOException {
    String message =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01</sent></header>
        <itemSet>%s<packageItem guid="p"><groupSet><group><itemRef residref="x"/></group></groupSet></packageItem>
        %s%s</itemSet></newsMessage>
        """
            .formatted(
                G2.formatted("1", XHTML),
                G2.formatted(
                    "2", "<inlineData contenttype=\"text/plain\">One.\n\nTwo.</inlineData>"),
                G2.formatted("3", "").replace("ninat:text", "ninat:picture"));
    List<ReadResult> results = file("message.xml", message);
    assertEquals(4, results.size());
    assertEquals("urn:newsml:example.org:1", Reading.accepted(results.get(0)).id().value());
    assertEquals("One.\n\nTwo.", Reading.accepted(results.get(2)).body());
    assertEquals("package", assertInstanceOf(ReadResult.Skipped.class, results.get(1)).kind());
    assertEquals("picture", assertInstanceOf(ReadResult.Skipped.class, results.get(3)).kind());
  }

  @Test
  void aPrefixOnEveryNameChangesNothing() throws IOException {
    String prefixed =
        G2.formatted("1", "<inlineData>One.</inlineData>")
            .replaceAll("<(/?)(?=[a-zA-Z])", "<$1g2:")
            .replace("xmlns=", "xmlns:g2=");
    assertEquals("Harbour fees rise", Reading.accepted(file("a.xml", prefixed).getFirst()).title());
  }

  @Test
  void nitfTellsAllThatAnArticleHas() throws IOException {
    Article article = Reading.accepted(file("story.xml", NITF).getFirst());
    assertEquals("mw-7", article.id().value());
    assertEquals(Optional.of("https://example.org/a"), article.url());
    assertEquals("Harbour fees rise", article.title());
    assertEquals(List.of("Boats must wait", "Harbour fees, all of it"), article.otherTitles());
    assertEquals(
        List.of("The port raised its fees.", "Wait", "Boats pay nothing."),
        Reading.paragraphs(article));
    assertEquals(Optional.of("Port Post"), article.publisher());
    assertEquals(Optional.of("Meridian Wire"), article.credit());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals(Optional.of("Trade"), article.section());
    assertEquals(Optional.of("OSLO"), article.dateline());
    assertEquals(List.of("Economy", "Shipping"), article.inputTags().topics());
    assertEquals(List.of("Port Council"), article.inputTags().orgs());
    assertEquals(Handling.Status.CANCELED, article.handling().status());
  }

  @Test
  void nitfInsideOfANewsItemGivesTheTextAndWhatTheItemLacks() {
    String nitf = NITF.substring(NITF.indexOf("<nitf>"));
    Article article =
        read(
            G2.formatted(
                "1", "<inlineXML contenttype=\"application/nitf+xml\">" + nitf + "</inlineXML>"));
    assertEquals("urn:newsml:example.org:1", article.id().value());
    assertEquals(Optional.of("Trade"), article.section());
    assertTrue(article.body().endsWith("Boats pay nothing."), article.body());
    assertTrue(article.otherTitles().contains("Boats must wait"));
  }

  @Test
  void midnightWithoutAZoneIsTheDay() {
    Article article = read(NITF.replace("20260301T093000Z", "20260301T000000"));
    assertEquals("2026-03-01", article.published().orElseThrow().text());
  }

  @Test
  void theFirstNewsMlIsReadToo() throws IOException {
    String xml =
        """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "NewsML_1.2.dtd" []>
        <NewsML><NewsEnvelope><DateAndTime>20260301T093000Z</DateAndTime></NewsEnvelope>
        <NewsItem><Identification><NewsIdentifier><ProviderId>example.org</ProviderId>
        <NewsItemId>7</NewsItemId><PublicIdentifier>urn:newsml:example.org:7</PublicIdentifier></NewsIdentifier></Identification>
        <NewsManagement><FirstCreated>20260228T080000Z</FirstCreated>
        <ThisRevisionCreated>20260301T093000Z</ThisRevisionCreated><Status FormalName="Canceled"/></NewsManagement>
        <NewsComponent><NewsLines><HeadLine>Harbour fees rise</HeadLine><ByLine>Zoë Lee</ByLine></NewsLines>
        <AdministrativeMetadata><Provider><Party FormalName="Meridian Wire"/></Provider></AdministrativeMetadata>
        <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="04000000"/></SubjectCode></DescriptiveMetadata>
        <ContentItem><DataContent><html><body><p>One.</p><p>Two.</p></body></html></DataContent></ContentItem>
        </NewsComponent></NewsItem></NewsML>
        """;
    Article article =
        Reading.accepted(file("one.xml", xml, StandardCharsets.ISO_8859_1).getFirst());
    assertEquals("urn:newsml:example.org:7", article.id().value());
    assertEquals("One.\n\nTwo.", article.body());
    assertEquals(List.of("Zoë Lee"), article.authors());
    assertEquals(Optional.of("Meridian Wire"), article.publisher());
    assertEquals("2026-03-01T09:30:00Z", article.published().orElseThrow().text());
    assertEquals(Handling.Status.CANCELED, article.handling().status());
    assertEquals("en", article.language());
  }

  @Test
  void aPackageIsCountedAndHoldsNoArticle() throws IOException {
    List<ReadResult> results = file("p.xml", "<?xml version=\"1.0\"?><packageItem guid=\"p\"/>");
    assertEquals("package", assertInstanceOf(ReadResult.Skipped.class, results.getFirst()).kind());
  }

  @Test
  void entitiesOfItsOwnAreRefusedInOneSentence() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]><nitf><body>&b;&f;</body></nitf>";
    String sentence = Reading.rejection(file("bomb.xml", bomb).getFirst());
    assertTrue(
        sentence.endsWith(
            "declares entities of its own, which are not expanded;"
                + " replace them by their text and remove its DOCTYPE"),
        sentence);
    String feed =
        bomb.replace("nitf", "newsMessage")
            .replace("<body>", "<newsItem guid='a'><x>")
            .replace("</body>", "</x></newsItem>");
    assertTrue(Reading.rejection(file("feed.xml", feed).getFirst()).contains("declares entities"));
  }

  @Test
  void aHundredThousandElementsInOneAnotherAreRead() throws IOException {
    String deep = "<b>".repeat(100_000) + "Deep text." + "</b>".repeat(100_000);
    String nitf =
        "<nitf><body><body.head><hedline><hl1>Deep</hl1></hedline></body.head><body.content><p>"
            + deep
            + "</p></body.content></body></nitf>";
    assertEquals("Deep text.", Reading.accepted(file("a.xml", nitf).getFirst()).body());
    String message =
        "<newsMessage><itemSet>"
            + G2.formatted(
                "1", "<inlineXML><html><body><p>" + deep + "</p></body></html></inlineXML>")
            + G2.formatted("2", XHTML)
            + "</itemSet></newsMessage>";
    List<ReadResult> results = file("b.xml", message);
    assertEquals("Deep text.", Reading.accepted(results.get(0)).body());
    assertEquals(2, results.size());
  }

  @Test
  void missingAndBrokenPartsLeaveTheRest() throws IOException {
    Article bare =
        read("<newsItem><contentMeta><headline>Harbour fees</headline></contentMeta></newsItem>");
    assertEquals("item.xml", bare.id().value());
    assertEquals(Handling.USUAL, bare.handling());
    assertEquals(Optional.empty(), bare.published());
    Article torn = read("<nitf><body><body.head><hedline><hl1>Fees & <more</hl1>");
    assertFalse(torn.title().isBlank());
    assertTrue(
        Reading.rejection(Reading.parse("a.xml", "<newsItem/>", new NewsMlArticles()))
            .contains("neither title nor body"));
  }

  @Test
  void aWrongCharsetDoesNotGarbleTheText() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"%s\"?><nitf><body><body.head><hedline><hl1>Zoë’s café</hl1>"
            + "</hedline></body.head></body></nitf>";
    Charset western = Charset.forName("windows-1252");
    assertEquals(
        "Zoë’s café",
        Reading.accepted(file("a.xml", xml.formatted("utf-8"), western).getFirst()).title());
    assertEquals(
        "Zoë’s café",
        Reading.accepted(file("b.xml", xml.formatted("iso-8859-1")).getFirst()).title());
    assertEquals(
        "Zoë’s café",
        Reading.accepted(file("c.xml", xml.formatted("utf-16"), StandardCharsets.UTF_16).getFirst())
            .title());
  }

  @Test
  void prefixesOfNoNamespaceAreTakenOffLikeOthers() {
    String nitf =
        "<n:nitf xmlns:n=\"\" xmlns=\"\"><n:body><n:body.head><n:hedline><n:hl1>Fees rise</n:hl1>"
            + "</n:hedline></n:body.head></n:body></n:nitf>";
    Article article = Reading.accepted(Reading.parse("n.xml", nitf, new NewsMlArticles()));
    assertEquals("Fees rise", article.title());
  }
}
