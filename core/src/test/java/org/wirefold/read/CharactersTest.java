package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.Seeded;
import org.wirefold.article.Article;

final class CharactersTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<String> WORDS =
      List.of(
          "port",
          "fees",
          "café",
          "Brücke",
          "Übung",
          "MENÜ",
          "IRMÃ",
          "São",
          "Århus",
          "smørrebrød",
          "MILJØ",
          "señor",
          "ESPAÑA",
          "façade",
          "Œuvre",
          "naïve",
          "Łódź",
          "Škoda",
          "žába",
          "Île",
          "À",
          "Â",
          "çà",
          "œil",
          "Ñandú",
          "Győr",
          "Σίσυφος",
          "порт",
          "ПОРТ",
          "港口",
          "港",
          "サーバー",
          "항만",
          "ميناء",
          "Ítaca",
          "été",
          "Été");
  private static final List<String> MARKS =
      List.of(
          " ", " ", " ", " ", ", ", ". ", " – ", " — ", "’s ", "… ", "–", "—", " “", "” ", " «",
          "» ", " ‘", "’ ", "! ", " £5 ", " €7 ", " 3° ", "™ ", "® ", " ¿", "/", "-");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cafÃ© on the quay        | The café on the quay
          The harbour donâ€™t pay      | The harbour don’t pay
          â€œFeesâ€\u009d rise         | “Fees” rise
          SÃ£o Paulo â€“ Ãrhus         | SÃ£o Paulo â€“ Ãrhus
          Â£5 for boats                | £5 for boats
          Ð¿Ð¾Ñ€Ñ‚ Ð¿Ð¾Ð²Ñ‹Ñ\u0081Ð¸Ð» | порт повысил
          Plain words                  | Plain words
          """)
  void textThatWasEncodedTwiceIsRepairedAsAWholeOrNotAtAll(String damaged, String meant) {
    assertEquals(meant, Characters.normal(damaged));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He typed cafÃ© where café was meant",
        "“MINHA IRMÔ",
        "MENÜ–KARTE",
        "AN ÉVÉNEMENT… À",
        "RØDGRØD”",
        "Ã",
        "â€"
      })
  void rightTextThatLooksDamagedIsLeftAlone(String text) {
    assertEquals(text, Characters.normal(text));
  }

  @Test
  void rightTextIsNeverChangedAndDamagedTextIsRepaired() {
    Seeded.trials(
        300,
        random -> {
          String text = sentence(random);
          assertEquals(text, Characters.normal(text));
          String damaged = new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
          boolean lossless =
              new String(damaged.getBytes(WINDOWS_1252), StandardCharsets.UTF_8).equals(text);
          String repaired = Characters.normal(damaged);
          if (lossless && !repaired.equals(text)) {
            // what it dared not repair it has to leave as it was
            assertEquals(visible(damaged), repaired);
          }
        });
  }

  private static String visible(String text) {
    String composed = text.replaceAll("[\\x7f-\\x9f\\u00ad]", "").replace('\u00a0', ' ');
    return Normalizer.normalize(composed, Normalizer.Form.NFC);
  }

  private static String sentence(Random random) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(12);
    for (int i = 0; i < words; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text.append(random.nextInt(6) == 0 ? word.toUpperCase(Locale.ROOT) : word);
      text.append(MARKS.get(random.nextInt(MARKS.size())));
    }
    return text.toString().strip();
  }

  @Test
  void cleanTextComesBackItself() {
    String plain = "The port said “no” – and raised its fees by €5.\n\nA café closed in 北京.";
    assertSame(plain, Characters.normal(plain));
  }

  @Test
  void whatCannotBeSeenGoesAndBlanksOfAnyKindAreBlanks() {
    assertEquals("Har bour", Characters.normal("Har\u00a0bo\u00adu\u200br\ufeff"));
    assertEquals("fees", Characters.normal("\u202afe\u0007es\u202c\u2069"));
    assertEquals("é", Characters.normal("e\u0301"));
    String family = "\ud83d\udc68\u200d\ud83d\udc69";
    assertEquals(family, Characters.normal(family));
    assertEquals("a\nb\tc", Characters.normal("a\nb\tc"));
  }

  @Test
  void referencesAreDecodedOnce() {
    assertEquals("AT&T said “no”", Characters.unescaped("AT&amp;T said &ldquo;no&#8221;"));
    assertEquals("&lt;b>", Characters.unescaped("&amp;lt;b>"));
    assertEquals("a?x=1&copy=2 &nosuch;", Characters.unescaped("a?x=1&copy=2 &nosuch;"));
  }

  @Test
  void everyTextOfAnArticleIsMended() {
    Article article =
        Reading.json(
            "{\"title\": \"CafÃ©\u00a0owners\", \"publisher\": \"Har\u00adbour Post\","
                + " \"authors\": [\"JosÃ© Roe\"],"
                + " \"body\": \"The port donâ€™t pay, AT&amp;T said in the letter of Monday.\"}");
    assertEquals("Café owners", article.title());
    assertEquals("Harbour Post", article.publisher().orElseThrow());
    assertEquals(List.of("José Roe"), article.authors());
    assertEquals("The port don’t pay, AT&T said in the letter of Monday.", article.body());
  }
}
