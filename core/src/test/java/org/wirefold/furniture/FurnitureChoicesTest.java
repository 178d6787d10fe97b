package org.wirefold.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Outlet;
import org.wirefold.furniture.FurnitureChoices.MistakesException;

final class FurnitureChoicesTest {
  private static final Outlet COURIER = new Outlet("Coast Courier", "publisher:coastcourier");
  private static final Outlet PRISM = new Outlet("Daily Prism", "publisher:dailyprism");

  private static FurnitureChoices parse(String... lines) throws MistakesException {
    return FurnitureChoices.parse(String.join("\n", lines), "furniture.txt");
  }

  @Test
  void aDroppedPhraseIsTheWholeBlockWhateverItsCaseAndPunctuation() throws IOException {
    FurnitureChoices choices = parse("# ours", "", "drop \"Read it on the ferry!\"");
    assertEquals(Optional.of("furniture.txt:3"), choices.drops(PRISM, "READ it, on the  ferry"));
    assertEquals(Optional.empty(), choices.drops(PRISM, "Read it on the ferry tomorrow"));
  }

  @Test
  void aStarStandsForAnyWords() throws IOException {
    FurnitureChoices choices = parse("drop “Brought to you by *”");
    assertTrue(choices.drops(PRISM, "Brought to you by Kestrel Soap.").isPresent());
    assertTrue(choices.drops(PRISM, "It is brought to you by Kestrel Soap.").isEmpty());
  }

  @Test
  void aLineForOnePublisherHoldsForNoOther() throws IOException {
    FurnitureChoices choices =
        parse(
            "drop \"Read it on the ferry\" for The Coast Courier",
            "keep rule caption for \"Daily Prism\"");
    assertTrue(choices.drops(COURIER, "Read it on the ferry").isPresent());
    assertTrue(choices.drops(PRISM, "Read it on the ferry").isEmpty());
    assertTrue(choices.keeps(PRISM, "caption", "Photo: Jane Roe"));
    assertFalse(choices.keeps(COURIER, "caption", "Photo: Jane Roe"));
  }

  @Test
  void aPhraseMayHaveTheWordThatNamesThePublisher() throws IOException {
    FurnitureChoices choices =
        parse(
            "drop \"Sign up for our newsletter\"",
            "drop \"Thanks for reading\" for The Coast Courier");
    assertTrue(choices.drops(PRISM, "Sign up for our newsletter").isPresent());
    assertTrue(choices.drops(COURIER, "Thanks for reading").isPresent());
    assertTrue(choices.drops(PRISM, "Thanks for reading").isEmpty());
  }

  @Test
  void aRuleIsKeptByItsNameAndEverythingLearntByOneWord() throws IOException {
    assertTrue(parse("keep rule learned").keeps(PRISM, "learned:Daily Prism", "x"));
    FurnitureChoices one = parse("keep rule \"learned:Daily Prism\"");
    assertTrue(one.keeps(PRISM, "learned:Daily Prism", "x"));
    assertFalse(one.keeps(COURIER, "learned:Coast Courier", "x"));
    assertFalse(parse("keep rule share").keeps(PRISM, "share-line", "x"));
  }

  @Test
  void everyMistakeIsNamedAtOnceWithItsPlaceAndRemedy(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(
        file,
        """
        keep "Our motto"
        remove "Sign up"
        drop Sign up now
        drop rule caption
        keep rule
        drop "***"
        drop "Sign up" for
        keep
        """);
    MistakesException mistakes =
        assertThrows(MistakesException.class, () -> FurnitureChoices.read(file));
    List<String> sentences = mistakes.sentences();
    assertEquals(7, sentences.size(), sentences::toString);
    for (int i = 0; i < sentences.size(); i++) {
      assertTrue(sentences.get(i).startsWith(file + ":" + (i + 2) + ": "), sentences.get(i));
    }
    assertTrue(sentences.getFirst().contains("\"remove\""), sentences.getFirst());
  }

  @Test
  void aFileThatIsNoUtf8IsSaidToBe(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.write(file, "drop \"Dernière\"".getBytes(StandardCharsets.ISO_8859_1));
    MistakesException mistakes =
        assertThrows(MistakesException.class, () -> FurnitureChoices.read(file));
    assertEquals(List.of(file + ": is not UTF-8; save it as UTF-8"), mistakes.sentences());
  }
}
