package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.AnalyzedText;

final class NewsCompaniesTest {
  private static final EntityFinder FINDER = new EntityFinder(registry());

  private static CompanyRegistry registry() {
    try {
      return CompanyRegistry.of(
          "{\"id\": \"courier\", \"name\": \"Bramwell Courier\", \"industry\": \"News media\"}");
    } catch (RegistryException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> companies(String title, String body) {
    return FINDER.find(AnalyzedText.of(title), AnalyzedText.of(body)).stream()
        .filter(mention -> mention.kind() == Mention.Kind.COMPANY)
        .map(Mention::entity)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told the Bramwell Courier that it rained.",
        "The Bramwell Courier reported rain.",
        "It rained, according to the Bramwell Courier.",
        "In an interview with the Bramwell Courier she spoke of rain.",
        "The Bramwell Courier contributed to this report."
      })
  void whoeverIsToldIsNoCompany(String body) {
    assertEquals(List.of(), companies("News", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The family owns the Bramwell Courier since the war.",
        "A rival bought Bramwell Courier last week.",
        "They sued the Bramwell Courier over a headline.",
        "The Bramwell Courier suspended two of its own.",
        "Somebody called the Bramwell Courier out for an error.",
        "The Bramwell Courier (BC) cut the page.",
        "They meet in a debate hosted by the Bramwell Courier.",
        "The Bramwell Courier will hold the debate in May.",
        "Shares of Bramwell Courier rose.",
        "The chief executive of Bramwell Courier left.",
        "It is printed by Bramwell Courier Inc in town."
      })
  void whatIsBoughtOrSuedOrActsIsOne(String body) {
    assertEquals(List.of("courier"), companies("News", body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bramwell Courier won't print it", "Why Bramwell Courier is in trouble"})
  void soIsWhatAHeadlineIsAbout(String title) {
    assertEquals(List.of("courier"), companies(title, "It rained."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bramwell Courier: it rains",
        "Bramwell Courier poll finds rain",
        "Bramwell Courier Swing State Polls: rain",
        "First on Bramwell Courier",
        "It rains in town | Bramwell Courier",
        "It rains - Bramwell Courier"
      })
  void aHeadlinesSourceIsNone(String title) {
    assertEquals(List.of(), companies(title, "It rained."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Bramwell Courier combed the list.",
        "They envy Bramwell Courier its crosswords.",
        "Nobody trusts Bramwell Courier nowadays."
      })
  void whereThePressIsTheMatterAHouseOnceSpokenOfIsOne(String body) {
    String press =
        " The media like it, journalists say. A newsroom wants no coverage. Editors agree.";
    assertEquals(List.of("courier"), companies("News", body + press));
    assertEquals(List.of(), companies("News", body + " It rained."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Bramwell Courier editorial praised rain.",
        "The Bramwell Courier obtained a copy.",
        "Some Bramwell Courier commentators agreed."
      })
  void evenThereWhatItPrintsIsNoMatter(String body) {
    String press =
        " The media like it, journalists say. A newsroom wants no coverage. Editors agree.";
    assertEquals(List.of(), companies("News", body + press));
  }
}
