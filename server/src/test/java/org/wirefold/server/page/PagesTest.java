package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.compare.TextDiff;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Hit;
import org.wirefold.search.SearchResult.Total;

final class PagesTest {
  private static final SearchRequest FERRY =
      SearchParameters.read(
          Map.of(
              "q", List.of("ferry battery"),
              "company", List.of("norvolt"),
              "topic", List.of("-sport"),
              "from", List.of("2024-05-01"),
              "sort", List.of("newest")));

  private static final String FERRY_SEARCH =
      "q=ferry%20battery&company=norvolt&topic=-sport&from=2024-05-01&sort=newest";

  private final Templates templates = new Templates();

  @Test
  void resultsShowTotalsAndStoriesWithTheirLinks() {
    Document page = results(FERRY, SampleRecords.result());
    assertEquals("3 stories, 8 articles for “ferry battery”", page.selectXpath("//h1").text());
    assertEquals(3, page.select(".card").size());
    assertEquals(
        "/articles/harbourpost.example/ferry?" + FERRY_SEARCH,
        page.select(".card-title a").getFirst().attr("href"));
    assertEquals(
        "/articles/dump.csv%2317?" + FERRY_SEARCH,
        page.select(".card-title a").getLast().attr("href"));
  }

  @Test
  void datesAreNoMoreExactThanKnown() {
    Document page = results(FERRY, SampleRecords.result());
    assertEquals(
        List.of("28 May 2024, 09:30 UTC", "May 2024", "undated"),
        page.select(".card > .meta > time, .card > .meta > .undated").eachText());
  }

  @Test
  void highlightsAreMarkedAndTheRestOfTheSnippetIsText() {
    Element passage = results(FERRY, SampleRecords.result()).select(".passage").getFirst();
    assertEquals(List.of("ferry", "battery"), passage.select("mark").eachText());
    assertTrue(passage.text().startsWith("The <Aurora> made"), passage.text());
  }

  @Test
  void copiesOpenInPlace() {
    Element spread = results(FERRY, SampleRecords.result()).select("details.spread").getFirst();
    assertTrue(spread.select("summary").text().startsWith("Ran in 5 places (4 match): "));
    assertEquals(
        List.of("original", "exact", "edited", "excerpt", "rewrite"),
        spread.select(".relation").eachText());
    assertEquals(4, spread.select("a.copy-similarity[href^=/compare?left=]").size());
    assertEquals(
        "/stories/s1f00d5e7a2b4c6d8?" + FERRY_SEARCH, spread.select(".spread-foot a").attr("href"));
  }

  @Test
  void aFacetValueIsALinkThatAddsItOrTakesItOut() {
    Document page = results(FERRY, SampleRecords.result());
    assertEquals(
        "/?q=ferry%20battery&topic=-sport&from=2024-05-01&sort=newest",
        page.select(".toggle-selected").getFirst().attr("href"));
    assertEquals(
        "/?q=ferry%20battery&company=norvolt&company=strait-lines&topic=-sport&from=2024-05-01"
            + "&sort=newest",
        page.select(".toggle-off").getFirst().attr("href"));
  }

  @Test
  void everySelectionIsAChipThatTakesItOut() {
    Document page = results(FERRY, SampleRecords.result());
    assertEquals(
        List.of(
            "Company Norvolt ×, remove", "Not topic sport ×, remove", "From 2024-05-01 ×, remove"),
        page.select(".chip").eachText());
    assertEquals(
        "/?q=ferry%20battery&company=norvolt&topic=-sport&sort=newest",
        page.select(".chip").getLast().attr("href"));
  }

  @Test
  void theSearchBoxKeepsTheSelections() {
    Element form = results(FERRY, SampleRecords.result()).select("form#search").getFirst();
    assertEquals(
        List.of("company=norvolt", "topic=-sport", "sort=newest"),
        form.select("input[type=hidden]").stream()
            .map(input -> input.attr("name") + "=" + input.attr("value"))
            .toList());
  }

  @Test
  void pagingGoesOnAndBack() {
    SearchRequest second = FERRY.withCursor(Optional.of("cursor+1"));
    Document page = results(second, SampleRecords.result());
    assertEquals(List.of("First page", "Next page"), page.select(".paging a").eachText());
    assertTrue(page.select(".paging a").getLast().attr("href").endsWith("&cursor=cursor%2B2"));
    assertFalse(page.select(".paging a").getFirst().attr("href").contains("cursor"));
  }

  @Test
  void aMendedQueryIsSaid() {
    Document page = results(SearchRequest.ALL.withQuery("ferry batery"), SampleRecords.relaxed());
    assertTrue(page.select(".note").text().startsWith("Nothing matches \"batery\""));
    assertEquals("/?q=ferry%20battery", page.select(".note a").attr("href"));
  }

  @Test
  void theNoteStandsWhereTheStoriesOfAnotherReadingBegin() {
    SearchResult found = SampleRecords.result();
    SearchResult relaxed =
        new SearchResult(
            found.query(),
            Optional.of("Only 2 stories match it all; those with 1 of its 2 words follow."),
            Optional.of(new SearchResult.Relaxed("ferry", new Total(3, 8))),
            new Total(2, 6),
            found.stories(),
            List.of(),
            Optional.empty(),
            1);
    Document page = results(FERRY, relaxed);
    assertEquals(1, page.select(".note").size());
    assertEquals(2, page.select(".stories:has(~ .note) .card").size());
    assertEquals(1, page.select(".note ~ .stories .card").size());
  }

  @Test
  void whoCameFromASearchHasItInTheBoxAndOneClickAway() {
    for (Document page : List.of(story(), article(), comparison())) {
      assertEquals("ferry battery", page.select("#q").attr("value"));
      assertEquals(
          List.of("norvolt", "-sport", "2024-05-01", "newest"),
          page.select("form#search input[type=hidden]").eachAttr("value"));
      assertEquals("/?" + FERRY_SEARCH, page.select(".views a").getFirst().attr("href"));
      assertEquals(
          List.of(), page.select("main a[href^=/articles]:not([href$=" + FERRY_SEARCH + "])"));
    }
  }

  @Test
  void nothingFoundOffersTheSearchWithoutItsFilters() {
    Document page = results(FERRY, SampleRecords.nothing("ferry battery"));
    assertEquals(
        "/?q=ferry%20battery&sort=newest", page.select(".panel a").getFirst().attr("href"));
  }

  @Test
  void allCopiesAreCountedAsArticles() {
    SearchRequest unfolded = FERRY.withFold(SearchRequest.Fold.ARTICLES);
    Document page = results(unfolded, SampleRecords.result());
    assertTrue(page.select("h1").text().startsWith("8 articles in 3 stories"));
  }

  @Test
  void aListOfValuesKeepsTheSearch() {
    FacetView view = new FacetView(FERRY, SampleRecords.facets().getFirst(), "n");
    Document page = Jsoup.parse(templates.render("facet/page.jte", view));
    assertEquals("/facets/company", page.select("form.prefix").attr("action"));
    assertTrue(
        page.select("form.prefix input[type=hidden]").eachAttr("value").contains("ferry battery"));
    assertTrue(page.select(".exclude").getFirst().attr("href").contains("company=-norvolt"));
  }

  @Test
  void aStoryMarksItsRootAndItsCanonicalCopy() {
    Document page = story();
    assertEquals(5, page.select(".copy").size());
    assertEquals("root", page.select(".copy").get(0).select(".badge").text());
    assertEquals("canonical", page.select(".copy").get(1).select(".badge").text());
    assertFalse(page.select(".copy").get(0).text().contains("alike"));
    assertTrue(page.select(".copy").get(1).text().contains("99% alike"));
    assertEquals("original not held: Reuters", page.select(".story-head .flag").text());
  }

  @Test
  void anArticleShowsItsOtherTitlesAndThatItIsOnlyABeginning() {
    Document page = article();
    assertEquals(
        "Also titled: The ship that leaves no smoke", page.select(".article h1 + p").text());
    assertTrue(page.select(".body + p").text().startsWith("Only the beginning"));
  }

  @Test
  void anArticleShowsItsTextItsTagsAndWhatWasLeftOut() {
    Document page =
        article("Title", "Harbour Post", "https://harbourpost.example/ferry", "a\n\nb\nc");
    assertEquals(List.of("a", "b c"), page.select(".body p").eachText());
    assertEquals("/?company=norvolt", page.select(".facts .tags a").getFirst().attr("href"));
    assertEquals(List.of("share-buttons", "teaser"), page.select(".rule").eachText());
    assertEquals("update 2 headline inferred", page.select(".meta .flag").text());
    assertEquals("noreferrer noopener", page.select(".source a").attr("rel"));
    assertEquals(1, page.select(".here").size());
  }

  @Test
  void noTextOfAnArticleIsEverRun() {
    String script = SampleRecords.SCRIPT;
    Document page =
        article(script, script, "javascript:alert(1)", script + "\n\n\"><img src=x onerror=y>");
    assertAll(
        () ->
            assertEquals(
                0, page.select("script:not([src^=/static/]), img, [onerror]").size(), page::html),
        () -> assertEquals(script, page.select("h1").text()),
        () -> assertEquals(0, page.select("a[href^=javascript]").size()),
        () -> assertEquals(script, page.select(".body p").getFirst().text()));
  }

  @Test
  void noTextOfAResultIsEverRun() {
    String hostile = "\"><script>alert(1)</script><a href='javascript:x'>";
    Hit hit =
        new Hit(
            new StoryId(hostile),
            1,
            SampleRecords.copy(
                hostile,
                hostile,
                Optional.of(hostile),
                Optional.of("x" + hostile),
                Optional.of(hostile)),
            List.of(SampleRecords.snippet(hostile, "script")),
            new Copies(1, 1, List.of()));
    SearchResult result =
        new SearchResult(
            hostile,
            Optional.of(hostile),
            Optional.empty(),
            new Total(1, 1),
            List.of(hit),
            List.of(SampleRecords.facet("company", 1, new Facet.Value(hostile, hostile, 1, true))),
            Optional.of(hostile),
            1);
    Document page = results(FERRY.withQuery(hostile), result);
    assertAll(
        () ->
            assertEquals(
                0,
                page.select("script:not([src^=/static/]), a[href^=javascript]").size(),
                page::html),
        () -> assertEquals(hostile, page.select("#q").attr("value")),
        () -> assertEquals(hostile, page.select(".passage").text()));
  }

  @Test
  void everyPageHasItsLandmarksAndNoScriptOfItsOwn() {
    for (Document page : List.of(results(FERRY, SampleRecords.result()), story(), article())) {
      assertEquals(1, page.select("main").size());
      assertEquals(1, page.select("h1").size());
      assertEquals("#content", page.select("a.skip").attr("href"));
      assertEquals(0, page.select("script:not([src^=/static/]), [style], style").size());
      for (Element input : page.select("input:not([type=hidden])")) {
        assertEquals(1, page.select("label[for=" + input.id() + "]").size(), input::outerHtml);
      }
    }
  }

  private Document results(SearchRequest request, SearchResult result) {
    return Jsoup.parse(
        templates.render(
            "results/page.jte", new ResultsView(request, result, Optional.empty(), false)));
  }

  private Document comparison() {
    ArticleComparison.Side left = side("a", "Ferry leaves at nine", "It left.\n\nOn <b>time</b>.");
    ArticleComparison.Side right = side("b", "Ferry leaves at ten", "It left.\n\nVery late.");
    ArticleComparison comparison =
        new ArticleComparison(
            "In short.",
            new TextDiff.Count(2, 0, 2, 2),
            left,
            right,
            TextDiff.between(left.title(), right.title()).edits(),
            TextDiff.between(left.body(), right.body()).edits());
    return Jsoup.parse(templates.render("compare/page.jte", new CompareView(comparison, FERRY)));
  }

  @Test
  void aComparisonMarksWhatIsGoneAndWhatIsNewForEveryReader() {
    Document page = comparison();
    assertEquals(List.of("nine"), page.select("h2 del").eachText());
    assertEquals(List.of("ten"), page.select("h2 ins").eachText());
    assertTrue(page.select("article .body p").eachText().contains("On <b>time</b>."), page::text);
    assertEquals(0, page.select("article b, script:not([src^=/static/])").size());
  }

  private static ArticleComparison.Side side(String id, String title, String body) {
    return new ArticleComparison.Side(
        new ArticleId(id),
        new StoryId("s1"),
        Relation.EDITED,
        Optional.of("Harbour Post"),
        Optional.of("2024-05-28"),
        Optional.empty(),
        "en",
        title,
        body);
  }

  @Test
  void aStoryTellsItsLineageAndWhatAPersonDecided() {
    Document page = story();
    assertTrue(page.text().contains("Most likely made of the original, not held: Reuters"));
    assertEquals(
        "Put together Coastal Wire belongs with Islander."
            + " Decided by Ines on 2024-06-01: <b>same ferry</b>",
        page.select(".ruling").text());
    assertEquals(
        "/compare?left=coastalwire.example%2F1&right=harbourpost.example%2Fferry&" + FERRY_SEARCH,
        page.select("a:contains(Compare with the root)").getFirst().attr("href"));
  }

  private Document story() {
    return Jsoup.parse(
        templates.render(
            "story/page.jte",
            new StoryView(
                SampleRecords.story(), Optional.of(SampleRecords.article()), List.of(), FERRY)));
  }

  private Document article() {
    return Jsoup.parse(
        templates.render(
            "article/page.jte",
            new ArticleView(SampleRecords.article(), Optional.of(SampleRecords.story()), FERRY)));
  }

  private Document article(String title, String publisher, String url, String body) {
    return Jsoup.parse(
        templates.render(
            "article/page.jte",
            new ArticleView(
                SampleRecords.article(title, publisher, url, body),
                Optional.of(SampleRecords.story()),
                FERRY)));
  }
}
