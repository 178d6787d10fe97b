package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.analysis.AnalyzedText;

final class ShortFormsTest {
  private static final EntityFinder FINDER = new EntityFinder(registry());

  private static CompanyRegistry registry() {
    try {
      return CompanyRegistry.of(
          """
          {"id": "ostler-air", "name": "Ostler Pacific Airways"}
          {"id": "tate-org", "name": "Tate Organisation"}
          """);
    } catch (RegistryException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words that mean this company, in order. */
  private static List<String> places(String entity, String body) {
    return FINDER.find(AnalyzedText.of("News"), AnalyzedText.of(body)).stream()
        .filter(mention -> mention.entity().equals(entity))
        .map(Mention::surface)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bramwell Lens Inc sold it, and Bramwell earned more.|Bramwell Lens|Bramwell",
        "Bramwell Lens Works Inc grew, so Bramwell Lens sold more.|Bramwell Lens Works|Bramwell Lens",
        "Bramwell Lens Ltd (BLL) grew, for BLL sold more.|Bramwell Lens|BLL",
        "Bramwell Lens Ltd, BLL, grew, for BLL sold more.|Bramwell Lens|BLL",
        "Bramwell Optical Lens Works Ltd grew, so BOLWL sold more.|Bramwell Optical Lens Works|BOLWL",
        "It is Ostler Pacific Airways that flies, and Ostler earned more.|ostler-air|Ostler",
        "J.K. Bramwell Group Inc grew, so Bramwell shares rose.|J.K. Bramwell Group|Bramwell",
        "Walter Bramwell Studios Inc grew, so Bramwell shares rose.|Walter Bramwell Studios|Bramwell"
      })
  void aShortFormLeadsToTheFullName(String body, String entity, String shortForm) {
    assertEquals(shortForm, places(entity, body).getLast());
  }

  @Test
  void whatTwoCompaniesBeginWithMeansNeither() {
    String body = "Bramwell Lens Inc sued Bramwell Grain Inc, and then Bramwell sold more.";
    assertEquals(1, places("Bramwell Lens", body).size());
    assertEquals(1, places("Bramwell Grain", body).size());
  }

  @Test
  void aWordThatStandsWithoutACapitalIsNoShortForm() {
    String body = "Market Lens Inc sold it; the market fell, and so it was Market Day again.";
    assertEquals(1, places("Market Lens", body).size());
  }

  @Test
  void somebodysNameIsNoShortFormOfAListedCompany() {
    String body = "It is Tate Organisation that sold it. Then President Tate spoke, and Tate left.";
    assertEquals(List.of("Tate Organisation"), places("tate-org", body));
  }

  @Test
  void initialsOfAnotherOrderAreNotIts() {
    String body = "Bramwell Lens Ltd (LXB) grew, for LXB sold more.";
    assertEquals(1, places("Bramwell Lens", body).size());
  }
}
