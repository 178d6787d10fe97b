package org.wirefold.furniture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Outlet;
import org.wirefold.article.SourceRef;

final class RecurringBlockTest {
  private static final String PROMO = "Our morning briefing brings the harbour to your inbox.";
  private static final String STOCK =
      "The spokesman did not immediately respond to a request for comment.";
  private static final int MANY_PAGES = 1_000;

  private final Newsroom newsroom = new Newsroom(new Random(7));
  private final RecurringBlock judge = new RecurringBlock(WordFrequencies.shipped());

  private List<Article> pages(int count, Function<Integer, List<String>> paragraphs) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Article.builder(new ArticleId("a" + i), new SourceRef("in/a.txt", 0))
                    .title(newsroom.words(6))
                    .publisher(Optional.of("Coast Courier"))
                    .language("en")
                    .body(String.join("\n\n", paragraphs.apply(i)))
                    .build())
        .toList();
  }

  private List<String> with(String block, int at) {
    List<String> paragraphs = new ArrayList<>(newsroom.report().paragraphs());
    while (paragraphs.size() < 6) {
      paragraphs.addAll(newsroom.report().paragraphs());
    }
    paragraphs.add(at < 0 ? paragraphs.size() + 1 + at : at, block);
    return paragraphs;
  }

  private boolean judge(String block, List<Article> pages, int all) {
    return judge.isFurniture(Outlet.of(pages.getFirst()), block, pages, pages.size(), all);
  }

  @Test
  void aBlockAtTheEndOfUnlikeArticlesIsFurniture() {
    assertTrue(judge(PROMO, pages(6, i -> with(PROMO, -1)), MANY_PAGES));
  }

  @Test
  void aBlockAtTheSamePlaceInTheMiddleIsFurniture() {
    assertTrue(judge(PROMO, pages(6, i -> with(PROMO, 3)), MANY_PAGES));
  }

  @Test
  void fewerStoriesTeachNothing() {
    assertFalse(judge(PROMO, pages(4, i -> with(PROMO, -1)), MANY_PAGES));
  }

  @Test
  void aStockSentenceThatStandsNowHereNowThereIsNot() {
    assertFalse(judge(STOCK, pages(8, i -> with(STOCK, i % 5)), MANY_PAGES));
  }

  @Test
  void aBlockThatStandsAnywhereOnManyPagesIs() {
    assertTrue(judge(PROMO, pages(8, i -> with(PROMO, i % 5)), 80));
    assertFalse(judge(PROMO, pages(8, i -> with(PROMO, i % 5)), 81));
  }

  @Test
  void aStockSentenceWithAPlaceIsNotUnlessItIsNearlyEverywhere() {
    String stock = "Terms of the takeover were not disclosed.";
    assertFalse(judge(stock, pages(8, i -> with(stock, -1)), MANY_PAGES));
    String motto = "Harbour gossip since the great flood.";
    assertTrue(judge(motto, pages(8, i -> with(motto, -1)), 24));
    assertFalse(judge(motto, pages(8, i -> with(motto, -1)), 25));
  }

  @Test
  void aLineOfFiguresThatRecursIsNot() {
    String figures = "Quarterly dividend 30 cents against 30 cents before.";
    assertFalse(judge(figures, pages(8, i -> with(figures, -1)), 10));
  }

  @Test
  void backgroundThatNamesWhatTheArticlesAreAboutIsNot() {
    String background = "Varnmouth closed its eastern quay after the Brandt inquiry in April.";
    assertFalse(
        judge(
            background,
            pages(
                8,
                i -> {
                  List<String> paragraphs = with(background, -1);
                  paragraphs.add(1, "Varnmouth saw the eastern quay and Brandt " + i + " again.");
                  return paragraphs;
                }),
            10));
  }

  @Test
  void aQuotationThatIsRepeatedIsNot() {
    String quote = "“We promised two weeks and needed eleven days,” she said.";
    assertFalse(judge(quote, pages(8, i -> with(quote, -1)), 10));
  }

  @Test
  void theOutletsOwnNameTellsNothing() {
    String first = "This story was first published by Coast Courier.";
    assertTrue(
        judge(
            first,
            pages(
                6,
                i -> {
                  List<String> paragraphs = with(first, -1);
                  paragraphs.add(1, "Coast Courier has learnt about " + newsroom.words(8) + ".");
                  return paragraphs;
                }),
            MANY_PAGES));
  }
}
