package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.article.Article;

final class CreditsTest {
  private static final String FIRST =
      "The port raised its fees by four percent on Monday, the council said in a letter to owners.";
  private static final String SECOND =
      "Fishing boats pay nothing until May because of the bad winter, the letter added at its end.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Source: South China Morning Post        | SCMP      | credit line, stated
          Source: Agence France-Presse            | AFP       | credit line, stated
          (XINHUA)                                | Xinhua    | credit line, stated
          (With inputs from PTI)                  | PTI       | credit line, stated
          YONHAP                                  | Yonhap    | credit line, stated
          © 2024 AFP                              | AFP       | copyright line, stated
          (c) 2024 Thomson Reuters. All rights reserved. | Reuters | copyright line, stated
          Copyright 2024 The Associated Press. All rights reserved. | AP | copyright line, stated
          Reporting by Ann Lee, Associated Press  | AP        | sign-off, stated
          """)
  void theEndOfATextMayNameWhoseReportingItIs(String line, String credit, String origin) {
    Article article = Reading.text(FIRST + "\n\n" + SECOND + "\n\n" + line);
    assertEquals(Optional.of(credit), article.credit());
    assertEquals(origin, article.origins().get("credit"));
    assertEquals(FIRST + "\n\n" + SECOND, article.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The owner, which also owns the South China Morning Post, did not answer on Monday night.",
        "“We will not pay,” a captain told Reuters in an interview on the quay in the morning.",
        "The fees are higher than last year, according to Bloomberg and to the owners of ferries.",
        "Last week Reuters reported that other ports would follow within the year, as it seems.",
        "The report was written by people at Kyodo, Xinhua and dpa, the council found last year."
      })
  void aMentionIsNoCredit(String sentence) {
    Article article = Reading.text(FIRST + "\n\n" + sentence + "\n\n" + SECOND);
    assertEquals(Optional.empty(), article.credit());
    assertEquals(Optional.empty(), Reading.text(FIRST + "\n\n" + sentence).credit());
  }

  @Test
  void whatIsInferredSaysSo() {
    Article article =
        Reading.text(
            FIRST
                + "\n\nLast week Reuters reported that other ports would follow within the year.\n\n"
                + "Reporting by Ann Lee; Editing by Cy Day");
    assertEquals(
        Map.of(
            "authors", "sign-off",
            "credit", "sign-off, inferred",
            "editors", "sign-off",
            "title", "first sentence, inferred"),
        article.origins());
    Article dated = Reading.text("OSLO, March 4, 2025 (dpa) - " + FIRST);
    assertEquals("dateline, stated", dated.origins().get("credit"));
    assertEquals("dateline", dated.origins().get("published"));
    assertEquals("head of the text", dated.origins().get("dateline"));
    Article given = Reading.json("{\"title\": \"T\", \"body\": \"B\", \"credit\": \"AFP\"}");
    assertEquals(Map.of(), given.origins());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ann Lee                                   | Ann Lee         | ''
          By Ann Lee and Bo van Ek in Oslo             | Ann Lee;Bo van Ek | ''
          By Ann Lee, Senior Reporter                  | Ann Lee         | ''
          By Ann Lee (ann.lee@post.example)            | Ann Lee         | ''
          By ANN LEE, AP Business Writer               | ANN LEE         | AP
          'By Ann Lee | Reuters'                       | Ann Lee         | Reuters
          By Reuters                                   | ''              | Reuters
          By AFP in Oslo                               | ''              | AFP
          """)
  void bylinesNamePeopleAndPerhapsAnAgency(String line, String authors, String credit) {
    Article article =
        Reading.text("Harbour fees rise again\n" + line + "\n\n" + FIRST + "\n\n" + SECOND);
    assertEquals(authors, String.join(";", article.authors()));
    assertEquals(credit, article.credit().orElse(""));
    assertEquals(FIRST + "\n\n" + SECOND, article.body());
  }

  @Test
  void fieldsForAuthorsNamePeopleOnly() {
    assertEquals(
        List.of("Ann Lee", "罗思颖", "Madonna"),
        authors(
            "\"Ann Lee, Senior Reporter\", \"罗思颖\", \"Madonna\", \"admin\", \"Staff\","
                + " \"https://post.example/ann\", \"news@post.example\", \"Staff Reporter\","
                + " \"@annlee\", \"N/A\""));
    assertEquals(List.of("Bo Ek"), authors("\"Bo Ek <bo@post.example>\""));
  }

  private static List<String> authors(String list) {
    return Reading.json(
            "{\"title\": \"T\", \"body\": \"" + FIRST + "\", \"authors\": [" + list + "]}")
        .authors();
  }

  @Test
  void aDateInAnAddressIsTheLastResort() {
    String page = "{\"title\": \"T\", \"body\": \"B\", \"url\": \"https://a.example/2024/05/28/t\"";
    Article article = Reading.json(page + "}");
    assertEquals("2024-05-28", article.published().orElseThrow().text());
    assertEquals("URL", article.origins().get("published"));
    Article given = Reading.json(page + ", \"published\": \"2024-05-30\"}");
    assertEquals("2024-05-30", given.published().orElseThrow().text());
  }
}
