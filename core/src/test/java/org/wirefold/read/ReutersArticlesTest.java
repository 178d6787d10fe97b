package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;

final class ReutersArticlesTest {
  private static Article read(String date, String text) {
    String record =
        "<REUTERS TOPICS=\"YES\" NEWID=\"12\">\n<DATE>"
            + date
            + "</DATE>\n<TOPICS><D>ship</D></TOPICS>\n<PLACES><D>norway</D></PLACES>\n"
            + "<PEOPLE></PEOPLE>\n<ORGS><D>imo</D></ORGS>\n<EXCHANGES><D>ose</D></EXCHANGES>\n"
            + "<COMPANIES></COMPANIES>\n<TEXT>&#2;\n"
            + text
            + "</TEXT>\n</REUTERS>";
    return Reading.accepted(Reading.parse("a.sgm", record, new ReutersArticles()));
  }

  @Test
  void aRecordIsReadWithItsTagsAndItsLinesRejoined() {
    Article article =
        read(
            "26-FEB-1987 15:01:01.79",
            """
            <TITLE>PORT &lt;PRT> RAISES FEES &amp; DUES</TITLE>
            <AUTHOR>    By Ann Lee, Reuters</AUTHOR>
            <DATELINE>    OSLO, Feb 26 - </DATELINE><BODY>The port raised its
            fees on Monday.
                Boats pay nothing
            until May.
             Reuter
            &#3;</BODY>\
            """);
    assertEquals("12", article.id().value());
    assertEquals("PORT <PRT> RAISES FEES & DUES", article.title());
    assertEquals(
        "The port raised its fees on Monday.\n\nBoats pay nothing until May.", article.body());
    assertEquals("1987-02-26T15:01:01.790Z", article.published().orElseThrow().text());
    assertEquals(Optional.of("OSLO"), article.dateline());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals(List.of("ship"), article.inputTags().topics());
    assertEquals(List.of("imo", "ose"), article.inputTags().orgs());
    Reading.assertDropped(article, "sign-off", "Reuter");
  }

  @Test
  void aBrokenTimeLeavesTheDay() {
    assertEquals(
        "1987-03-31",
        read(" 31-MAR-1987 605:12:19.12", "<TITLE>A</TITLE>").published().orElseThrow().text());
    assertEquals(
        "1987-03-01T09:15:05.400Z",
        read("1-MAR-1987  9:15:05.40&#5;&#5;F\njunk", "<TITLE>A</TITLE>")
            .published()
            .orElseThrow()
            .text());
  }

  @Test
  void recordsWithoutABodyOrATitleAreKept() {
    assertEquals("", read("1-MAR-1987", "<TITLE>PORT RAISES FEES</TITLE>").body());
    Article table = read("1-MAR-1987", "PORT FEES - MARCH 1\n Yachts....12\n Ferries...14\n");
    assertEquals("PORT FEES - MARCH 1", table.title());
    assertTrue(table.titleInferred());
    assertTrue(table.body().contains("Ferries...14"));
    assertTrue(read("1-MAR-1987", "&#3;\n").titleInferred());
  }

  @Test
  void theWholeCollectionIsReadAndNothingIsLost() {
    List<Article> articles = Reading.articles(Reading.shared("data/reuters21578"));
    Set<String> ids = new HashSet<>();
    articles.forEach(a -> ids.add(a.id().value()));
    assertEquals(21_578, articles.size());
    assertEquals(21_578, ids.size());
    assertEquals(3_987, count(articles, a -> a.inputTags().topics().contains("earn")));
    assertEquals(12_541, count(articles, a -> a.inputTags().places().contains("usa")));
    assertEquals(349, count(articles, a -> a.inputTags().orgs().contains("ec")));
    assertEquals(0, count(articles, a -> a.published().isEmpty()));
  }

  private static long count(List<Article> articles, Predicate<Article> test) {
    return articles.stream().filter(test).count();
  }

  @Test
  void aRecordThatNamesAnotherAgencyIsItsCopy() {
    Article dateline =
        read(
            "26-FEB-1987 15:01:01.79",
            "<TITLE>A</TITLE><DATELINE>    OSLO, Feb 26 (Meridian Wire) - </DATELINE><BODY>Fees rose.</BODY>");
    assertEquals(Optional.of("OSLO"), dateline.dateline());
    assertEquals(Optional.of("Meridian Wire"), dateline.credit());
    assertEquals(Optional.empty(), dateline.publisher());
    Article signed =
        read(
            "26-FEB-1987 15:01:01.79",
            "<TITLE>A</TITLE><BODY>Fees rose.\n    Boats pay.\n    MERIDIAN WIRE\n</BODY>");
    assertEquals("Fees rose.\n\nBoats pay.", signed.body());
    assertEquals(Optional.of("Meridian Wire"), signed.credit());
    Article own =
        read("26-FEB-1987 15:01:01.79", "<TITLE>A</TITLE><BODY>Fees rose.\n Reuter\n</BODY>");
    assertEquals(Optional.of("Reuters"), own.credit());
    assertEquals(Optional.of("Reuters"), own.publisher());
  }
}
