package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.article.Article;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Status;

final class VersionMarksTest {
  private static final String FIRST =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String SECOND =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";

  private static Article titled(String title) {
    return Reading.json(
        "{\"title\": \"" + title + "\", \"body\": \"" + FIRST + "\\n\\n" + SECOND + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE 2-Harbour fees rise                 | usable   | update     | 2
          UPDATE 1: Harbour fees rise                | usable   | update     | 1
          Update: Harbour fees rise                  | usable   | update     | 0
          CORRECTED-Harbour fees rise                | usable   | correction | 0
          CORRECTED-UPDATE 3-Harbour fees rise       | usable   | correction | 3
          Correction: Harbour fees rise              | usable   | correction | 0
          REFILE-UPDATE 1-Harbour fees rise          | usable   | refile     | 1
          RPT-Harbour fees rise                      | usable   | none       | 0
          RPT-UPDATE 4-Harbour fees rise             | usable   | update     | 4
          KILL-Harbour fees rise                     | canceled | none       | 0
          KILL: Harbour fees rise                    | canceled | none       | 0
          WITHDRAWN - Harbour fees rise              | canceled | none       | 0
          """)
  void marksLeaveTheHeadlineAndSayWhichVersionItIs(
      String title, String status, String revision, int version) {
    Article article = titled(title);
    Handling handling = article.handling();
    assertEquals("Harbour fees rise", article.title());
    assertEquals(status, handling.status().key());
    assertEquals(revision, handling.revision().key());
    assertEquals(version, handling.version());
    assertTrue(article.origins().getOrDefault("handling", "").contains(title.substring(0, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kill the bill, say harbour owners",
        "KILL THE BILL, SAY HARBOUR OWNERS",
        "Update on the harbour",
        "Correction of the market goes on",
        "Corrected figures show higher fees",
        "ADVISORY: Heavy rain in the harbour",
        "UPDATE"
      })
  void headlinesThatOnlySoundLikeThatAreLeftAlone(String title) {
    assertEquals(title, titled(title).title());
    assertEquals(Handling.USUAL, titled(title).handling());
  }

  @Test
  void anAdvisoryThatAStoryIsWithdrawnKillsIt() {
    assertEquals(
        Status.CANCELED, titled("ADVISORY-Story on harbour fees is withdrawn").handling().status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (This June 3 story has been corrected to fix the name of the port in paragraph 4) | correction
          (Corrects name of the port in paragraph 4)                                         | correction
          (Adds comment by the council)                                                      | update
          (This story was refiled to fix a typo in the headline)                             | refile
          (This story has been updated with the answer of the council)                       | update
          Correction: The fees were raised on Monday, not on Tuesday as we wrote.            | correction
          """)
  void notesLeaveTheTextAndAreKeptBesideIt(String note, String revision) {
    Article first = Reading.text(note + "\n\n" + FIRST + "\n\n" + SECOND);
    Article last = Reading.text(FIRST + "\n\n" + SECOND + "\n\n" + note);
    for (Article article : new Article[] {first, last}) {
      assertEquals(revision, article.handling().revision().key());
      assertEquals(FIRST + "\n\n" + SECOND, article.body());
      Reading.assertDropped(article, "version-note", note.substring(0, 12));
    }
  }

  @Test
  void anEditorsNoteKillsAStoryButNotEveryWordDoes() {
    assertEquals(
        Status.CANCELED,
        Reading.text("EDITOR'S NOTE: Kill. The letter was not genuine.\n\n" + FIRST)
            .handling()
            .status());
    assertEquals(
        Status.CANCELED,
        Reading.text("This story has been withdrawn.\n\n" + FIRST).handling().status());
    String other =
        "Editor's note: This story tells how two men were killed in the harbour in 1912.";
    assertEquals(Handling.USUAL, Reading.text(other + "\n\n" + FIRST).handling());
    String news =
        "The council has withdrawn the report that owners had asked for, it said on Monday.";
    assertEquals(Handling.USUAL, Reading.text(news + "\n\n" + FIRST).handling());
    for (String lead :
        List.of(
            "This is the story of a fisherman who was killed in the harbour last week.",
            "This month's jobs report was updated to show 40,000 fewer posts, the council said.")) {
      Article article = Reading.text(lead + "\n\n" + FIRST);
      assertEquals(Handling.USUAL, article.handling());
      assertTrue(article.body().contains(lead), article.body());
    }
  }

  @Test
  void aTextThatIsAllNoteIsNotEmptied() {
    Article article = Reading.text("Correction: The fees were raised on Monday, not on Tuesday.");
    assertEquals(Optional.empty(), article.handling().embargo());
    assertTrue(!article.title().isBlank());
  }
}
