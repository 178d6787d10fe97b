package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.Published;

final class TextArticlesTest {
  private static final String FIRST =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String SECOND =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";

  private static final String THIRD =
      "Ferries, which carry most of the island's goods, are to pay the new fee from the first of June.";

  @Test
  void aLineWithoutEndIsNoByline() {
    assertEquals(List.of(), Bylines.read("By Ilse" + " Brandt".repeat(20_000)));
    assertEquals(List.of(), Bylines.names("a.b".repeat(30_000)));
    assertEquals(List.of(), Bylines.read("HARBOUR NEWS |d:00000000-0000-4000-8000-000000000008>"));
    assertEquals(List.of("Ilse Brandt"), Bylines.read("Ilse Brandt, KEY_77 2024-05-28T09:30 GMT"));
  }

  @Test
  void aTextWithoutAHeadlineGetsAnInferredTitle() {
    Article article = Reading.text(FIRST + "\n\n" + SECOND);
    assertTrue(article.titleInferred());
    assertEquals(FIRST.substring(0, FIRST.length() - 1), article.title());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
    assertTrue(InferredTitle.of("Fees ".repeat(60)).length() <= InferredTitle.MAX_CHARS);
  }

  @Test
  void sectionHeadlineBylineAndDateAreTakenOffTheHead() {
    Article article =
        Reading.text(
            "logo\nTrade\n\nHarbour fees rise again\n\nHarbour fees rise again\n\nOwners fear for their boats\n"
                + "By Ann Lee and Bo van Ek\nPublished: March 1, 2026\n\n"
                + FIRST
                + "\n\n"
                + SECOND);
    assertEquals("Harbour fees rise again", article.title());
    assertEquals(Optional.of("Trade"), article.section());
    assertEquals(List.of("Ann Lee", "Bo van Ek"), article.authors());
    assertEquals("2026-03-01", article.published().orElseThrow().text());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
    Reading.assertDropped(article, "repeated-headline", "Harbour fees rise again");
    Reading.assertDropped(article, "second-headline", "Owners fear");
    Reading.assertDropped(article, "logo", "logo");
  }

  @Test
  void aBylineMayCarryAKeyAndATimeAndStandAgainAtTheEnd() {
    Article article =
        Reading.text(
            "Harbour fees rise again\n\nAnn Lee ITEM_QX12 09:45\n\n"
                + FIRST
                + "\n\n"
                + SECOND
                + "\n\nAnn Lee");
    assertEquals(List.of("Ann Lee"), article.authors());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
  }

  @Test
  void datelinesGiveAPlaceAndPerhapsACredit() {
    Article plain = Reading.text("NEW YORK, Feb 26 - " + FIRST);
    assertEquals(Optional.of("NEW YORK"), plain.dateline());
    assertEquals(FIRST, plain.body());
    Article credited = Reading.text("Oslo (Reuters) - " + FIRST);
    assertEquals(Optional.of("Oslo"), credited.dateline());
    assertEquals(Optional.of("Reuters"), credited.credit());
    Article dated = Reading.text(" date 2026-03-01 OSLO – " + FIRST);
    assertEquals("2026-03-01", dated.published().orElseThrow().text());
    assertEquals(Optional.of("OSLO"), dated.dateline());
    Article none = Reading.text("FINAL UPDATE - " + FIRST);
    assertEquals(Optional.empty(), none.dateline());
  }

  @Test
  void aSignOffNamesReportersEditorsAndTheAgencyThatTheTextSpeaksOf() {
    Article article =
        Reading.text(
            FIRST
                + "\n\nLast week Reuters reported that other ports would follow within the year.\n\n"
                + "Reporting by Ann Lee in Oslo and Bo Ek; Editing by Cy Day");
    assertEquals(List.of("Ann Lee", "Bo Ek"), article.authors());
    assertEquals(List.of("Cy Day"), article.editors());
    assertEquals(Optional.of("Reuters"), article.credit());
    Reading.assertDropped(article, "sign-off", "Cy Day");
  }

  @Test
  void aClosingCreditIsTakenOffTheLastSentence() {
    Article article = Reading.text(FIRST + "\n\n" + SECOND + " BLOOMBERG");
    assertEquals(Optional.of("Bloomberg"), article.credit());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
    Article mention =
        Reading.text(FIRST + "\n\nThe letter was first seen by a reporter of Bloomberg.");
    assertEquals(Optional.empty(), mention.credit());
  }

  @Test
  void bulletsBeforeTheSourceAreTheSummary() {
    Article article =
        Reading.text(
            FIRST
                + "\n"
                + SECOND
                + "\nPort fees go up by four percent\nFishing boats are spared until May\nSource: Port Post");
    assertEquals(
        List.of("Port fees go up by four percent", "Fishing boats are spared until May"),
        article.summary());
    assertEquals(Optional.of("Port Post"), article.credit());
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
  }

  @Test
  void linesBrokenByCopyingAreJoinedAgain() {
    assertEquals(
        List.of("The port raised its fees for the owners of yachts and ferries on Monday.", "Fees"),
        join("The port raised its fees for the\nowners of yachts and\nferries on Monday.\nFees"));
    String set =
        """
        The port raised its fees by four percent on
        Monday, the council said in a letter to owners.
        Fishing boats pay nothing until May because
        of the bad winter, the letter added at its
        end. Yachts pay the same as ferries, which
        are twice as long. Nobody has complained of
        it.
        """;
    assertEquals(1, join(set).size());
  }

  private static List<String> join(String text) {
    return LineJoiner.join(LineCutter.lines(text)).stream().map(TextLine::text).toList();
  }

  @Test
  void captionsAndTheirAlternativeTextsAreDropped() {
    Article article =
        Reading.text(
            FIRST
                + "\n\nharbour view2\nFile photo.\n\nBoats in the harbour of Oslo in March. Photo: Ann Lee via Getty Images\n\n"
                + SECOND);
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
    Reading.assertDropped(article, "caption", "Getty Images");
    Reading.assertDropped(article, "caption", "harbour view2");
  }

  @Test
  void fromTheRelatedBlockOnEverythingGoesWithItsTeasers() {
    Article article =
        Reading.text(
            String.join(
                "\n\n",
                FIRST,
                SECOND,
                "Blue shape",
                "Try Our AI Features",
                "Comments",
                "No comments yet...",
                "Related Articles",
                "Gulls counted twice",
                "The count of the gulls was wrong, said the office, because two clerks counted the same rock.",
                "Ice gone from the bay",
                "DOWNLOAD THE APP",
                "Ready for more? Download Portly app today from your preferred app store and read on."));
    assertEquals(List.of(FIRST, SECOND), Reading.paragraphs(article));
    assertEquals(Optional.of("Portly"), article.publisher());
  }

  @Test
  void anArticleThatGoesOnAfterARelatedBlockIsReadOn() {
    Article article =
        Reading.text(String.join("\n\n", FIRST, "Related", "Gulls counted twice", SECOND, THIRD));
    assertEquals(List.of(FIRST, SECOND, THIRD), Reading.paragraphs(article));
    Reading.assertDropped(article, "related", "Gulls counted twice");
  }

  @Test
  void ourOwnSamplesSayThatTheyAreSamples() {
    String mark = "Sample article written for Wirefold from public facts; not a real report.";
    Article article = Reading.text("Harbour fees rise again\n\n" + FIRST + "\n\n" + mark);
    assertEquals(FIRST, article.body());
    Reading.assertDropped(article, "disclaimer", mark);
  }

  @Test
  void menusAndMottosAreNoTitles() {
    Article menu =
        Reading.text(
            "Port Post\nShips  Trade  Boats  Events\n\nHarbour fees rise again\n\n1 March 2026\n\n"
                + FIRST);
    assertEquals("Harbour fees rise again", menu.title());
    assertEquals(Optional.of("Port Post"), menu.publisher());
    Article motto =
        Reading.text(
            "PORT POST\nall the news that floats\n\nHarbour fees rise again\n\nTrade desk -- 1 March 2026\n\n"
                + FIRST);
    assertEquals("Harbour fees rise again", motto.title());
    assertEquals(Optional.of("PORT POST"), motto.publisher());
    assertEquals("2026-03-01", motto.published().orElseThrow().text());
    assertEquals(List.of(FIRST), Reading.paragraphs(motto));
  }

  @Test
  void anAgencyIsCreditedNotAnAuthor() {
    Article article =
        Reading.text("Harbour fees rise again\nBy Meridian Wire\n\n" + FIRST + "\n\n" + SECOND);
    assertEquals(List.of(), article.authors());
    assertEquals(Optional.of("Meridian Wire"), article.credit());
    assertEquals(
        Optional.of("Port Post"),
        Reading.text(FIRST + "\n\nThis story was first published by Port Post.").credit());
  }

  @Test
  void aDatelineDatesATextOnlyWithItsYear() {
    assertEquals(
        Optional.empty(), Reading.text("OSLO, March 4 (Meridian Wire) - " + FIRST).published());
    assertEquals(
        Optional.of("2025-03-04"),
        Reading.text("OSLO, March 4, 2025 (Meridian Wire) - " + FIRST)
            .published()
            .map(Published::text));
  }
}
