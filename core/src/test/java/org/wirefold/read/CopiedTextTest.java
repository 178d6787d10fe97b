package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.article.Article;
import org.wirefold.article.Published;

/** Texts as people copy them from a browser, with what else stood on the page. */
final class CopiedTextTest {
  private static final String ONE =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String TWO =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";
  private static final String THREE =
      "Ferries, which carry most of the island's goods, are to pay the new fee from the first of June.";
  private static final String FOUR =
      "The harbour master, who has held the post for nine years, called the rise small and overdue.";
  private static final List<String> ALL = List.of(ONE, TWO, THREE, FOUR);

  private static String lines(Object... lines) {
    List<String> texts = new ArrayList<>();
    for (Object line : lines) {
      texts.add(String.valueOf(line));
    }
    return String.join("\n", texts);
  }

  @Test
  void aPortalsPageWithTeasersThatHaveHeadlinesAndTimesOfTheirOwn() {
    Article article =
        Reading.text(
            lines(
                "logo",
                "Harbour fees rise again, says letter",
                "",
                "Harbour fees rise again, says letter",
                "",
                "The port raised its fees by four percent",
                "on Monday, the council said in a letter to owners.",
                TWO,
                "Boats seen from the mole in March. Photo: ABC via Getty Images",
                THREE,
                FOUR,
                "",
                "Green background",
                "",
                "Try Our AI Features",
                "",
                "Explore what Portly AI can do for you:",
                "",
                "Comments",
                "",
                "No comments yet...",
                "",
                "Related Articles",
                "",
                "Gulls counted twice, office admits",
                "Gulls counted twice, office admits",
                "",
                "Northern Bulletin",
                "",
                "timean hour ago",
                "",
                "  • Northern Bulletin",
                "",
                "The count of the gulls was wrong, said the office, because two clerks had counted the same rock. "
                    + "It will be done again in April, by people who do not know one another. Nobody was hurt.",
                "",
                "DOWNLOAD THE APP",
                "",
                "Get Started Now: Download the App",
                "",
                "Ready for more of the coast? Download Portly app today from your preferred app store and start reading.",
                "app-storeplay-store"));
    assertEquals("Harbour fees rise again, says letter", article.title());
    assertFalse(article.titleInferred());
    assertEquals(ALL, Reading.paragraphs(article));
    assertEquals(Optional.of("Portly"), article.publisher());
    assertEquals(List.of(), article.authors());
    assertEquals(Optional.empty(), article.published());
    Reading.assertDropped(article, "logo", "Green background");
    Reading.assertDropped(article, "caption", "Getty Images");
    Reading.assertDropped(article, "repeated-headline", "Harbour fees rise again");
  }

  @Test
  void aRewriteWithASecondHeadlineASignOffAndADisclaimer() {
    Article article =
        Reading.text(
            lines(
                "Harbour fees are going up for the third time, even with the bad winter, owners are told",
                "The Port's Push to Mend Its Purse",
                "By Ann Lee",
                ONE,
                TWO,
                "Last week Reuters reported that other ports would follow within the year.",
                "A Question of Money",
                THREE,
                "Reporting by Ann Lee; Edited by Bo Ek-Strand",
                "Disclaimer: The content of this article solely reflects the author's opinion and does not represent the"
                    + " platform in any capacity.",
                "You may also like",
                "Coins are lagging while cod soars, which came before every great catch since 2019",
                "Top 3 Buyers Win Every Week With Herring"));
    assertEquals(List.of("The Port's Push to Mend Its Purse"), article.otherTitles());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals(List.of("Bo Ek-Strand"), article.editors());
    assertEquals(Optional.of("Reuters"), article.credit());
    assertEquals(5, Reading.paragraphs(article).size());
    Reading.assertDropped(article, "disclaimer", "solely reflects");
    Reading.assertDropped(article, "related", "Herring");
  }

  @Test
  void aTranslatedPageWithDebrisBehindTheByline() {
    Article article =
        Reading.text(
            lines(
                "Sea Trade",
                "",
                "Harbour fees rise despite bad winter",
                "",
                "Ann Van Lee DNUM_QXZ 17:58",
                "",
                ONE,
                "",
                TWO,
                "",
                "Hinh cang2",
                "Illustration photo.",
                "",
                THREE,
                "",
                FOUR,
                "",
                "Ann Van Lee"));
    assertEquals("Harbour fees rise despite bad winter", article.title());
    assertEquals(List.of("Ann Van Lee"), article.authors());
    assertEquals(Optional.empty(), article.published());
    assertEquals(Optional.empty(), article.credit());
    assertEquals(ALL, Reading.paragraphs(article));
    Reading.assertDropped(article, "caption", "Hinh cang2");
  }

  @Test
  void aLeadingDateAPlaceAndAClosingCredit() {
    Article article =
        Reading.text(" date 2026-03-01 OSLO – " + lines(ONE, "", TWO, "", THREE + " BLOOMBERG"));
    assertTrue(article.titleInferred());
    assertEquals("2026-03-01", article.published().map(Published::text).orElseThrow());
    assertEquals(Optional.of("OSLO"), article.dateline());
    assertEquals(Optional.of("Bloomberg"), article.credit());
    assertEquals(List.of(ONE, TWO, THREE), Reading.paragraphs(article));
  }

  @Test
  void aSourceAboveATagListIsStillACredit() {
    Article article =
        Reading.text(
            lines(
                ONE,
                "",
                TWO,
                "",
                "Source: Port Post",
                "",
                "Filed under: Boats Fees Gulls",
                "",
                "The Mole: our letter."));
    assertEquals(Optional.of("Port Post"), article.credit());
    assertEquals(List.of(ONE, TWO), Reading.paragraphs(article));
  }

  @Test
  void bulletsThatSayTheTextAgainAreTheSummaryOtherLinesAreNot() {
    Article said =
        Reading.text(
            lines(
                ONE,
                "",
                TWO,
                "",
                "The port raised its fees by four percent",
                "Fishing boats pay nothing until May"));
    assertEquals(2, said.summary().size());
    assertEquals(List.of(ONE, TWO), Reading.paragraphs(said));
    Article other =
        Reading.text(
            lines(
                ONE,
                "",
                TWO,
                "",
                "Gulls counted twice by two clerks",
                "Ice gone early from all bays"));
    assertEquals(List.of(), other.summary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"• ", "- ", "* ", "▪ ", "– ", "‣ ", "1. "})
  void keyPointsAboveTheTextAreTheSummaryWhateverTheirMark(String mark) {
    Article article =
        Reading.text(
            lines(
                "Harbour fees rise again",
                "",
                "Key points",
                mark + "Port fees go up by four percent",
                mark + "Fishing boats are spared until May",
                "",
                ONE,
                "",
                TWO));
    assertEquals(
        List.of("Port fees go up by four percent", "Fishing boats are spared until May"),
        article.summary());
    assertEquals(List.of(ONE, TWO), Reading.paragraphs(article));
    assertEquals("Harbour fees rise again", article.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "ADVERTISEMENT - SCROLL TO CONTINUE",
        "Ad Feedback",
        "Why am I seeing this?",
        "Article continues below",
        "ALSO READ | Gulls counted twice, office admits",
        "Also Read – Gulls counted twice, office admits",
        "Read more: Gulls counted twice, office admits",
        "Sign up for The Mole, our free weekly newsletter on all that floats.",
        "Get the day's tides delivered to your inbox with our morning briefing.",
        "Listen to this article",
        "Listen to this article · 5:12 min",
        "LISTEN TO ARTICLE 5:12",
        "LISTEN TO ARTICLE 5:12 SHARE THIS ARTICLE Share Tweet Post Email",
        "0:00 / 4:35",
        "This article was read by an automated voice.",
        "Gift this article",
        "Share full article 17",
        "Follow us on Facebook and Instagram for more news of the coast",
        "Follow @portpost",
        "3 min read",
        "Reading time: 4 minutes",
        "6 hours ago · 2 min read",
        "1/5",
        "Photo 2 of 12",
        "View 5 Images",
        "Hide caption",
        "Click to enlarge",
        "Boats at the mole. (Photo by Ann Lee/AFP via Getty Images)",
        "REUTERS/Ann Lee/File Photo",
        "Photograph: Ann Lee/AP",
        "PORT 112.40 ▲ 1.3%",
        "#harbour #fees #boats",
        "More to follow ...",
        "This is a developing story and will be updated.",
        "Purple background",
        "Accept all cookies",
        "Already a subscriber? Log in",
        "Newest first",
        "Read the full story on Port Post"
      })
  void whatSitesPutBetweenParagraphsIsDroppedAndKept(String line) {
    for (String gap : List.of("\n\n", "\r\n\r\n")) {
      Article article =
          Reading.text(String.join(gap, "Harbour fees rise again", ONE, TWO, line, THREE, FOUR));
      assertEquals(ALL, Reading.paragraphs(article), line);
      assertTrue(article.furniture().stream().anyMatch(f -> f.text().contains(line)), line);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The background",
        "Read their lips",
        "A list of who pays:",
        "Follow the money",
        "More boats, more fees",
        "Listen, said the master.",
        "Gift or loan?",
        "Two of five"
      })
  void subheadingsOfTheTextStay(String line) {
    Article article =
        Reading.text(String.join("\n\n", "Harbour fees rise again", ONE, TWO, line, THREE, FOUR));
    assertEquals(List.of(ONE, TWO, line, THREE, FOUR), Reading.paragraphs(article));
  }

  @Test
  void aPaywallsLineMarksABeginningOnlyAtTheEndOfAShortText() {
    Article cut =
        Reading.text(
            lines(
                "Harbour fees rise again", "", ONE, "", TWO, "", "Subscribe to continue reading"));
    assertTrue(cut.handling().isPartial());
    assertEquals(List.of(ONE, TWO), Reading.paragraphs(cut));
    Article within =
        Reading.text(
            lines(
                "Harbour fees rise again", "", "Subscribe to continue reading", "", ONE, "", TWO));
    assertFalse(within.handling().isPartial());
  }

  @Test
  void linesOfSeventyTwoColumnsBecomeParagraphsSingleOrDoubleSpaced() {
    String first =
        """
        The port raised its fees by four percent on Monday, the council said in
        a letter to owners. Fishing boats pay nothing until May because of the
        bad winter, the letter added at its end. Ferries, which carry most of
        the island's goods, are to pay the new fee from the first of June.\
        """;
    String second =
        """
        The harbour master, who has held the post for nine years, called it a
        small and long-
        term rise. He said that nobody had complained so far, and that he did
        not expect anybody to do so before the boats are back in the water in
        the spring, when all owners come to see what is left of their paint.\
        """;
    String expected =
        (first + "\n\n" + second).replace("long-\n", "long-").replaceAll("(?<!\n)\n(?!\n)", " ");
    assertEquals(expected, Reading.text(first + "\n\n" + second).body());
    String doubled =
        first.replace("\n", "\n\n")
            + "\n\n"
            + second.replace("long-\nterm", "long-term").replace("\n", "\n\n");
    assertEquals(expected.replace("\n\n", " "), Reading.text(doubled).body().replace("\n\n", " "));
    assertTrue(Reading.paragraphs(Reading.text(doubled)).size() <= 3);
  }

  @Test
  void aClippersMarkdownIsReadWithoutItsMarks() {
    Article article =
        Reading.text(
            lines(
                "# Harbour fees rise again",
                "",
                "*By Ann Lee*",
                "",
                "![boats](https://example.org/a.jpg)",
                "",
                "The **port** raised its fees by [four percent](https://example.org/b) on Monday, the council said in a"
                    + " letter to owners.",
                "",
                "## Who is spared",
                "",
                TWO,
                "",
                "---",
                "",
                "> " + THREE));
    assertEquals("Harbour fees rise again", article.title());
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals(List.of(ONE, "Who is spared", TWO, THREE), Reading.paragraphs(article));
    Reading.assertDropped(article, "picture", "example.org/a.jpg");
    String plain =
        ONE + "\n\n2 * 3 * 4 is #1 of [the] sums_of_it, he said, and then went on to count gulls.";
    assertEquals(plain, Reading.text(plain).body());
  }
}
