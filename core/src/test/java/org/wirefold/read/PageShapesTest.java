package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;

/** The shapes that pages come in, each with an article of our own within. */
final class PageShapesTest {
  private static final String ONE =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String TWO =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";
  private static final String THREE =
      "Ferries, which carry most of the island's goods, are to pay the new fee from the first of June.";
  private static final String FOUR =
      "The harbour master, who has held the post for nine years, called the rise small and overdue.";
  private static final List<String> ALL = List.of(ONE, TWO, THREE, FOUR);
  private static final String FOREIGN =
      "We, our partners and theirs, store, read, sort and compare what you do, so that, in time, "
          + "all of our pages, boxes and letters suit you, your house and your cat. ";

  private static Article page(String body) {
    return Reading.html(
        "<html><head><title>Harbour fees rise again</title></head><body>"
            + body
            + "</body></html>");
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(t -> "<p>" + t + "</p>").collect(Collectors.joining());
  }

  private static void assertWhole(Article article, List<String> expected) {
    assertEquals(expected, Reading.paragraphs(article), () -> "dropped " + article.furniture());
  }

  private static void assertKept(Article article, String dropped) {
    assertFalse(article.body().contains(dropped), dropped);
    assertTrue(article.furniture().stream().anyMatch(f -> f.text().contains(dropped)), dropped);
  }

  @Test
  void divsWithoutParagraphs() {
    String divs = ALL.stream().map(t -> "<div>" + t + "</div>").collect(Collectors.joining());
    assertWhole(page("<h1>Harbour fees rise again</h1><div><div>" + divs + "</div></div>"), ALL);
  }

  @Test
  void breaksInsteadOfParagraphsInATableOfTheOldKind() {
    Article article =
        page(
            "<table><tr><td width=100><a href=1>Home</a><br><a href=2>Boats and ships</a></td><td>"
                + "<font size=5>Harbour fees rise again</font><br><br>"
                + String.join("<br>\n<br>", ALL)
                + "</td></tr></table><center><a href=3>Mail the master of this web</a></center>");
    assertEquals(
        ALL,
        Reading.paragraphs(article)
            .subList(Reading.paragraphs(article).size() - 4, Reading.paragraphs(article).size()));
    assertKept(article, "Boats and ships");
  }

  @Test
  void sectionsOfOneArticleSideBySideAndEachInColumnsOfItsOwn() {
    String columns =
        ALL.stream()
            .map(
                t ->
                    "<section class=part><div class=row><div class=story-text>"
                        + paragraphs(List.of(t, t.replace("the", "another")))
                        + "</div></div></section><figure>Boats</figure>")
            .collect(Collectors.joining());
    Article article = page("<h1>Harbour fees rise again</h1><div>" + columns + "</div>");
    ALL.forEach(t -> assertTrue(article.body().contains(t), t));
    String siblings =
        ALL.stream()
            .map(
                t ->
                    "<section><h2>So</h2>"
                        + paragraphs(List.of(t, t.replace("the", "another")))
                        + "</section>")
            .collect(Collectors.joining());
    Article side = page("<h1>Harbour fees rise again</h1><main>" + siblings + "</main>");
    ALL.forEach(t -> assertTrue(side.body().contains(t), t));
  }

  @Test
  void aListThatIsTheArticleKeepsItsLinkedPoints() {
    String points =
        "<li><a href=1>The port raised its fees by four percent on Monday</a></li>"
            + ALL.stream().map(t -> "<li>" + t + "</li>").collect(Collectors.joining());
    Article article =
        page(
            "<h1>Harbour fees rise again</h1><div><p>What the letter says, point by point:</p><ol>"
                + points
                + "</ol></div>");
    assertEquals(6, Reading.paragraphs(article).size());
  }

  @Test
  void theCommentsMayBeLongerThanTheArticle() {
    String comments =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "<li class=comment><article><p>Reader "
                        + i
                        + ": "
                        + FOREIGN
                        + "</p></article></li>")
            .collect(Collectors.joining());
    Article article =
        page(
            "<article><h1>Harbour fees rise again</h1><div>"
                + paragraphs(ALL)
                + "</div></article><section id=comments><h2>Comments</h2><ol>"
                + comments
                + "</ol></section>");
    assertWhole(article, ALL);
    assertKept(article, "Reader 7");
  }

  @Test
  void aCookieDialogMaySayMoreThanTheArticle() {
    String notice = paragraphs(IntStream.range(0, 12).mapToObj(i -> FOREIGN).toList());
    for (String box : List.of("<div id=onetrust-consent-sdk>", "<div role=dialog>", "<dialog>")) {
      Article article =
          page(
              box
                  + notice
                  + (box.equals("<dialog>") ? "</dialog>" : "</div>")
                  + "<h1>Harbour fees rise again</h1><div>"
                  + paragraphs(ALL)
                  + "</div>");
      assertWhole(article, ALL);
      assertKept(article, "your cat");
    }
  }

  @Test
  void onlyTheFirstArticleOfAPageThatScrollsOnIsTaken() {
    String next = paragraphs(IntStream.range(0, 9).mapToObj(i -> "Gulls: " + FOREIGN).toList());
    Article article =
        page(
            "<div class=stream><div class=item><h1>Harbour fees rise again</h1>"
                + paragraphs(ALL)
                + "</div><div class=item><h1>Gulls counted twice</h1>"
                + next
                + "</div></div>");
    assertWhole(article, ALL);
    Reading.assertDropped(article, "other-article", "Gulls counted twice");
  }

  @Test
  void twoSentencesAreAnArticleBesideALongFooter() {
    Article article =
        page(
            "<main><h1>Harbour fees rise again</h1><div><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p></div></main><div><p>"
                + FOREIGN
                + "</p></div>");
    assertWhole(article, List.of(ONE, TWO));
  }

  @Test
  void aQuoteThatIsPulledOutIsNotReadTwice() {
    Article article =
        page(
            "<h1>Harbour fees rise again</h1><div>"
                + paragraphs(
                    List.of(ONE, FOUR + " “It is a small rise, and an overdue one,” he said."))
                + "<blockquote>“It is a small rise, and an overdue one”</blockquote>"
                + paragraphs(List.of(TWO))
                + "</div>");
    assertEquals(3, Reading.paragraphs(article).size());
    Reading.assertDropped(article, "pull-quote", "an overdue one");
  }

  @Test
  void chineseJapaneseAndArabicPagesVoteByTheirOwnCommas() {
    String han = "周一，港务局宣布把停泊费提高百分之四，渔船在五月之前不收费，渡轮从六月一日起按新标准缴纳。";
    Article chinese =
        Reading.html(
            "<html lang=zh><body><div>关于我们 联系方式 法律声明 隐私政策 广告服务 网站地图</div><h1>港口再次提高停泊费</h1><div>"
                + paragraphs(List.of(han, han.replace("周一", "周二")))
                + "</div><div><a href=1>海鸥被数了两次，办公室承认有误</a></div></body></html>");
    assertWhole(chinese, List.of(han, han.replace("周一", "周二")));
    String arabic =
        "رفع الميناء رسومه أربعة في المئة يوم الاثنين، كما قال المجلس في رسالة إلى أصحاب القوارب، وأضاف أن قوارب الصيد معفاة حتى مايو.";
    Article rightToLeft =
        Reading.html(
            "<html lang=ar dir=rtl><body><div><a href=1>الرئيسية</a> <a href=2>رياضة</a></div><h1>الميناء يرفع رسومه</h1><div>"
                + paragraphs(List.of(arabic, arabic))
                + "</div></body></html>");
    assertTrue(rightToLeft.body().startsWith(arabic));
    assertEquals("ar", rightToLeft.language());
  }

  @Test
  void aPageThatAScriptFillsIsReadFromItsJsonLd() {
    Article article =
        Reading.html(
            "<html><head><script type=\"application/ld+json\">[{\"@type\":\"WebPage\",\"mainEntity\":"
                + "{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"Harbour fees rise again\",\"articleBody\":\""
                + String.join("\\n\\n", ALL)
                + "\",}}]</script></head><body><div id=root></div><p>Please turn on scripts.</p></body></html>");
    assertWhole(article, ALL);
    Article live =
        Reading.html(
            "<html><head><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Harbour live\","
                + "\"liveBlogUpdate\":[{\"headline\":\"Fees up\",\"articleBody\":\""
                + ONE
                + "\"},{\"articleBody\":\""
                + TWO
                + "\"}]}</script></head><body></body></html>");
    assertWhole(live, List.of("Fees up", ONE, TWO));
  }

  @Test
  void brokenJsonLdStillTellsHeadlineAndDate() {
    Article article =
        Reading.html(
            "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"description\":\"a \"big\" rise\","
                + "\"headline\":\"Harbour fees rise again\",\"datePublished\":\"2026-03-01\"}</script></head><body>"
                + paragraphs(ALL)
                + "</body></html>");
    assertEquals("Harbour fees rise again", article.title());
    assertEquals("2026-03-01", article.published().orElseThrow().text());
  }

  @Test
  void microdataSaysWhatMetaElementsDoNot() {
    Article article =
        Reading.html(
            "<html><body><div itemscope itemtype=\"https://schema.org/NewsArticle\"><h2 itemprop=headline>Harbour fees rise"
                + " again</h2><span itemprop=author itemscope><span itemprop=name>Ann Lee</span>, port reporter</span>"
                + "<time itemprop=datePublished datetime=\"2026-03-01\" content=\"2026-03-01\">Sunday</time><div itemprop=articleBody>"
                + paragraphs(ALL)
                + "</div></div></body></html>");
    assertEquals("Harbour fees rise again", article.title());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals("2026-03-01", article.published().orElseThrow().text());
    assertWhole(article, ALL);
  }

  @Test
  void aHeadlineForSearchEnginesMayBeAnotherThanThatOnThePage() {
    String head = "<html><head><meta property=\"og:title\" content=\"%s\"></head><body><h1>%s</h1>";
    Article other =
        Reading.html(
            head.formatted(
                    "Four percent more for a berth: what the letter says",
                    "Harbour fees rise again")
                + paragraphs(ALL));
    assertEquals(List.of("Harbour fees rise again"), other.otherTitles());
    Article same =
        Reading.html(
            head.formatted("Harbour fees rise again, council says", "Harbour fees rise again")
                + paragraphs(ALL));
    assertEquals(List.of(), same.otherTitles());
  }

  @Test
  void whatStandsBeforeAPaywallIsMarkedAsABeginning() {
    String paid =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour fees rise\","
            + "\"isAccessibleForFree\":\"False\"}</script></head><body>%s</body></html>";
    assertTrue(Reading.html(paid.formatted(paragraphs(ALL))).handling().isPartial());
    String whole =
        paragraphs(IntStream.range(0, 12).mapToObj(i -> i + " " + ONE + " " + TWO).toList());
    assertFalse(Reading.html(paid.formatted(whole)).handling().isPartial());
    Article asked = page(paragraphs(ALL) + "<p>Subscribe to continue reading this article.</p>");
    assertTrue(asked.handling().isPartial());
    assertWhole(asked, ALL);
    assertFalse(page(paragraphs(ALL)).handling().isPartial());
  }

  @Test
  void anInterviewKeepsItsShortLines() {
    List<String> lines =
        List.of(ONE, "Why now?", TWO, "And the ferries?", THREE, "Are you sorry?", "No.", FOUR);
    assertWhole(
        page("<h1>Harbour fees rise again</h1><div>" + paragraphs(lines) + "</div>"), lines);
  }

  @Test
  void classesForTheLayoutHideNothing() {
    Article article =
        page(
            "<h1>Harbour fees rise again</h1><div>"
                + paragraphs(ALL)
                + "<div class=\"flex overflow-hidden\"><p>"
                + "The council, which sat until midnight, votes on it in April.</p></div>"
                + "</div>");
    assertTrue(article.body().contains("which sat until midnight"), article.body());
  }

  @Test
  void aPageNestedWithoutEndIsReadAndItsTextFound() {
    String deep = "<div>".repeat(100_000) + paragraphs(ALL) + "</div>".repeat(100_000);
    assertWhole(page("<h1>Harbour fees rise again</h1>" + deep), ALL);
    Article flat = page("<p>" + ONE + "</p>" + "<script>1</script><b>x</b>".repeat(100_000));
    assertTrue(flat.body().startsWith(ONE));
    assertTrue(page("<a><b><i>".repeat(20_000) + ONE).body().contains(ONE));
  }

  @Test
  void theFirstParagraphsMayStandInDivisionsOfTheirOwn() {
    String longer = ALL.stream().map(t -> t + " " + t).collect(Collectors.joining("</p><p>"));
    Article article =
        page(
            "<h1>Harbour fees rise again</h1><div id=area><div class=one><p>%s</p></div><div class=two><p>%s</p></div>"
                    .formatted(THREE, FOUR)
                + "<div class=links><ul><li><a href=/a>Gulls, of which there are many, are counted again</a></ul></div>"
                + "<div class=body><p>"
                + longer
                + longer
                + "</p></div><div class=small><p>The Harbour Post is printed by the harbour on paper that gulls dislike.</p></div></div>");
    assertEquals(List.of(THREE, FOUR), Reading.paragraphs(article).subList(0, 2));
    assertKept(article, "Gulls");
    assertKept(article, "is printed by the harbour");
  }
}
