package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.AnalyzedText;

final class NameJointsTest {
  private static final Lexicon LEXICON = new Lexicon();

  private static List<String> names(String title, String body) {
    Passage head = new Passage(AnalyzedText.of(title), LEXICON, 0, true);
    Passage p = new Passage(AnalyzedText.of(body), LEXICON, 0, false);
    return NameRun.of(p, head, new int[p.size()]).stream()
        .map(run -> p.surface(run.first(), run.last()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bank of Bramwell",
        "Bramwell Equity (Pacific) Ltd",
        "Bramwell, Inc",
        "G.D. Bramwell",
        "Bramwell-Ostler",
        "Bramwell & Ostler",
        "Ostler, Bramwell and Co",
        "Ostler, Bramwell & Tate",
        "Bramwell's Stores Inc",
        "Bramwell Fire and Casualty Co",
        "Bramwell Savings and Loan Association",
        "May Petroleum Inc",
        "Jae-yong",
        "Investors Group Inc",
        "Telco Systems Inc",
        "Consumers' Gas Co",
        "Bramwell Five Savings",
        "Bramwell de Ostler"
      })
  void whatIsOneNameStaysTogether(String name) {
    assertEquals(List.of(name), names("News", "they spoke of " + name + " at length."));
  }

  @Test
  void twoThatSpeakOfTheirOneBoardAreOneName() {
    assertEquals(
        List.of("Bramwell and Ostler"), names("News", "Bramwell and Ostler said its board met."));
    assertEquals(
        List.of("Bramwell", "Ostler"), names("News", "Bramwell and Ostler said their boards met."));
  }

  @Test
  void aCountryBeginsANameWhereASentenceBegins() {
    assertEquals(List.of("U.S. Bramwell Inc"), names("News", "U.S. Bramwell Inc fell."));
    assertEquals(List.of("U.S", "Bramwell Inc"), names("News", "In the U.S. Bramwell Inc fell."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bramwell and Ostler|Bramwell;Ostler",
        "Bramwell, Ostler|Bramwell;Ostler",
        "Bramwell of Ostler|Bramwell of Ostler",
        "Paul of Bramwell|Paul;Bramwell",
        "Bramwell in May|Bramwell",
        "Bramwell Group of Seven|Bramwell Group;Seven",
        "Austin, N.C. Ostler|Austin;N.C;Ostler",
        "Bramwell (Ostler) sold|Bramwell;Ostler",
        "Bramwell's Ostler Works|Bramwell;Ostler Works",
        "Bramwell CEO Paul Ostler|Bramwell;Paul Ostler"
      })
  void whatIsTwoNamesIsCut(String text, String names) {
    assertEquals(List.of(names.split(";")), names("News", "they spoke of " + text + " at length."));
  }

  @Test
  void aDescriptionThatBeginsASentenceIsNoPartOfTheName() {
    assertEquals(List.of("Bramwell"), names("News", "Chipmaker Bramwell grew last week."));
    assertEquals(List.of("Bank of Bramwell"), names("News", "Bank of Bramwell grew last week."));
  }

  @Test
  void partnersWhoseFullNameIsReadArePartnersLater() {
    assertEquals(
        List.of("Bramwell and Ostler Capital Group Inc", "Bramwell and Ostler"),
        names(
            "News",
            "it said Bramwell and Ostler Capital Group Inc grew, for Bramwell and Ostler sold more."));
  }

  @Test
  void theHeadlineTellsPartnersFromTwoNames() {
    String body = "it said Bramwell and Ostler Corp grew last week.";
    assertEquals(
        List.of("Bramwell and Ostler Corp"), names("BRAMWELL AND OSTLER <BO> GROWS", body));
    assertEquals(List.of("Bramwell", "Ostler Corp"), names("TWO FIRMS GROW", body));
  }
}
