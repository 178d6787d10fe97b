package org.wirefold.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The port raised its fees by four percent on Monday, the council said.
          zh | 港口管理委员会周一宣布，停泊费将上调百分之四，渔船除外。
          zh | 华为 Mate 60 手机在深圳发布
          ja | 港湾委員会は月曜日、停泊料を4％引き上げると発表した。
          ja | トヨタ、新型車を発表
          ko | 항만위원회는 월요일 정박료를 4% 인상한다고 밝혔다.
          fr | Le port a relevé ses tarifs de quatre pour cent lundi, selon une lettre du conseil.
          de | Der Hafen hat am Montag seine Gebühren um vier Prozent erhöht, wie der Rat mitteilte.
          es | El puerto subió sus tarifas un cuatro por ciento el lunes, según una carta del consejo.
          it | Il porto ha aumentato le tariffe del quattro per cento lunedì, secondo una lettera del consiglio.
          pt | O porto aumentou as suas taxas em quatro por cento na segunda-feira, disse o conselho.
          nl | De haven heeft maandag de tarieven met vier procent verhoogd, zegt de raad in een brief.
          ru | Порт повысил сборы на четыре процента в понедельник, говорится в письме совета.
          uk | Порт підвищив збори на чотири відсотки в понеділок, йдеться в листі ради.
          ar | رفع الميناء رسومه بنسبة أربعة في المئة يوم الاثنين، وفق رسالة من المجلس.
          hi | बंदरगाह ने सोमवार को अपने शुल्क में चार प्रतिशत की वृद्धि की।
          id | Pelabuhan menaikkan tarif sebesar empat persen pada hari Senin, menurut surat dari dewan.
          vi | Cảng đã tăng phí bốn phần trăm vào thứ Hai, theo một bức thư của hội đồng.
          tr | Liman pazartesi günü ücretlerini yüzde dört artırdı, konseyin mektubuna göre.
          sv | Hamnen höjde sina avgifter med fyra procent på måndagen, enligt ett brev från rådet.
          """)
  void aSentenceIsEnough(String language, String text) {
    assertEquals(language, guess(text));
  }

  @Test
  void headlinesAreMostlyRight() {
    List<String> headlines =
        List.of(
            "en|Harbour raises fees for the third time in a year",
            "en|Owners of ferries to sue over port fees",
            "en|What we know about the fire at the old quay",
            "de|Hafen erhöht Gebühren für Fähren und Jachten",
            "de|Das sagt der Rat zu den neuen Preisen",
            "fr|Le port augmente ses tarifs pour la troisième fois",
            "fr|Les propriétaires de bateaux contre la hausse des prix",
            "es|El puerto sube las tarifas por tercera vez en un año",
            "es|Los dueños de barcos contra la subida de precios",
            "it|Il porto aumenta le tariffe per la terza volta",
            "it|Gli armatori contro l'aumento dei prezzi",
            "pt|Porto aumenta tarifas pela terceira vez em um ano",
            "pt|Donos de barcos são contra o aumento dos preços",
            "nl|Haven verhoogt tarieven voor de derde keer in een jaar",
            "nl|Eigenaren van boten zijn tegen de hogere prijzen",
            "id|Pelabuhan akan menaikkan tarif untuk ketiga kalinya",
            "tr|Liman ücretleri bir yılda üçüncü kez artırıyor",
            "vi|Cảng tăng phí lần thứ ba trong một năm",
            "ru|Порт повышает сборы в третий раз за год",
            "ko|항만, 올해 세 번째 요금 인상");
    List<String> wrong = new ArrayList<>();
    for (String headline : headlines) {
      String[] parts = headline.split("\\|");
      String guess = guess(parts[1]);
      if (!guess.equals(parts[0])) {
        wrong.add(guess + " for " + headline);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void namesAndNumbersAreNoLanguage() {
    assertEquals("und", guess("Zorvex 4711"));
    assertEquals("und", guess(""));
    assertEquals("und", guess("+++ 24/7 +++"));
  }

  private static String guess(String text) {
    return LanguageGuess.of(text, Words.of(text));
  }
}
