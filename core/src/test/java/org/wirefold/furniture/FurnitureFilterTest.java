package org.wirefold.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.Blocks;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;
import org.wirefold.article.SourceRef;

final class FurnitureFilterTest {
  private static final String PROMO = "The tide table arrives by post on Fridays.";

  private static Article article(String... paragraphs) {
    return Article.builder(new ArticleId("a"), new SourceRef("in/a.txt", 0))
        .title("Ferry late again")
        .publisher(Optional.of("Coast Courier"))
        .body(String.join("\n\n", paragraphs))
        .build();
  }

  private static FurnitureFilter filter(String rules, String... learned) throws IOException {
    Outlet outlet = Outlet.of(article("x"));
    return new FurnitureFilter(
        FurnitureChoices.parse(rules, "furniture.txt"),
        new LearnedFurniture(
            List.of(learned).stream()
                .map(t -> new LearnedBlock(outlet, t, Blocks.hash(outlet.key(), t), List.of()))
                .toList()));
  }

  @Test
  void aLearntBlockIsTakenOutWhereverItStandsAndKeptWithItsRule() throws IOException {
    Article clean = filter("", PROMO).apply(article("One.", PROMO, "Two."));
    assertEquals(List.of("One.", "Two."), clean.paragraphs());
    assertEquals(List.of(new Furniture(PROMO, "learned:Coast Courier")), clean.furniture());
    assertEquals("One.\n\n" + PROMO + "\n\nTwo.", clean.raw().orElseThrow());
    assertSame(clean, filter("", PROMO).apply(clean));
  }

  @Test
  void anotherOutletsBlockStays() throws IOException {
    Article other =
        article("One.", PROMO).toBuilder().publisher(Optional.of("Daily Prism")).build();
    assertSame(other, filter("", PROMO).apply(other));
  }

  @Test
  void aKeptPhraseOutranksWhatWasLearnt() throws IOException {
    Article article = article("One.", PROMO);
    assertSame(
        article,
        filter("keep \"the tide table arrives by post on fridays\"", PROMO).apply(article));
    assertSame(article, filter("keep rule learned", PROMO).apply(article));
  }

  @Test
  void theWholeTextIsNeverTaken() throws IOException {
    Article article = article(PROMO);
    assertSame(article, filter("drop \"The tide table *\"", PROMO).apply(article));
  }

  @Test
  void aKeptBlockReturnsToItsPlace() throws IOException {
    Article article =
        article("One ferry.", "Two ferries.", "Three.").toBuilder()
            .raw(Optional.of("Menu\n\nOne ferry.\n\nPhoto: Jane Roe\n\nTwo ferries.\n\nThree."))
            .format("txt")
            .furniture(
                List.of(
                    new Furniture("Menu", "navigation"),
                    new Furniture("Photo: Jane Roe", "caption")))
            .build();
    Article back = filter("keep rule caption").apply(article);
    assertEquals(
        List.of("One ferry.", "Photo: Jane Roe", "Two ferries.", "Three."), back.paragraphs());
    assertEquals(List.of(new Furniture("Menu", "navigation")), back.furniture());
    Article first = filter("keep \"Menu\"").apply(article);
    assertEquals("Menu", first.paragraphs().getFirst());
  }

  @Test
  void aKeptBlockOfAPageReturnsToItsPlaceAmongTheTags() throws IOException {
    Article article =
        article("One ferry & a boat.", "Two ferries.").toBuilder()
            .raw(
                Optional.of(
                    "<p>One <b>ferry</b> &amp; a boat.</p><aside>A <i>note</i></aside>"
                        + "<p>Two ferries.</p>"))
            .format("html")
            .furniture(List.of(new Furniture("A note", "aside")))
            .build();
    assertEquals(
        List.of("One ferry & a boat.", "A note", "Two ferries."),
        filter("keep rule aside").apply(article).paragraphs());
  }

  @Test
  void oneLineOfADroppedBlockCanBeKeptAlone() throws IOException {
    Article article =
        article("One.", "Two.").toBuilder()
            .raw(Optional.of("One.\nTwo.\nRelated\nThe last word\nMore of it"))
            .format("txt")
            .furniture(List.of(new Furniture("Related\nThe last word\nMore of it", "related")))
            .build();
    Article back = filter("keep \"The last word\"").apply(article);
    assertEquals(List.of("One.", "Two.", "The last word"), back.paragraphs());
    assertEquals(List.of(new Furniture("Related\nMore of it", "related")), back.furniture());
  }

  @Test
  void anInferredTitleFollowsTheText() throws IOException {
    Article article =
        article(PROMO, "The ferry to Varnmouth was late once more on Monday.").toBuilder()
            .inferredTitle("The tide table arrives by post on Fridays")
            .build();
    Article clean = filter("", PROMO).apply(article);
    assertEquals("The ferry to Varnmouth was late once more on Monday", clean.title());
    assertTrue(clean.titleInferred());
  }
}
