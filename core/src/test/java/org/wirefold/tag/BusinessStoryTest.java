package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.analysis.AnalyzedText;

final class BusinessStoryTest {
  private static final EntityFinder FINDER = new EntityFinder(CompanyRegistry.load());

  private static final String COMPANIES = "Later Nvidia, Foxconn and Huawei showed robots. ";

  private static List<String> companies(String text) {
    return FINDER.find(AnalyzedText.of("A story"), AnalyzedText.of(text)).stream()
        .filter(mention -> mention.kind() == Mention.Kind.COMPANY)
        .map(Mention::entity)
        .filter(entity -> !COMPANIES.toLowerCase(java.util.Locale.ROOT).contains(entity))
        .distinct()
        .toList();
  }

  @Test
  void oneSignIsEnoughAmongCompaniesAndNotElsewhere() {
    String text = "The parts came from Corvell Foods of Leeds.";
    assertEquals(List.of("Corvell Foods"), companies(COMPANIES + text));
    assertEquals(List.of(), companies(text));
  }

  @Test
  void whoStandsBesideACompanyOrHasPeopleIsOne() {
    assertEquals(
        List.of("Corvell"), companies(COMPANIES + "Then Foxconn and Corvell will provide it."));
    assertEquals(
        List.of("Corvell"), companies(COMPANIES + "Nobody asked Corvell's Jane Miller about it."));
    assertEquals(List.of(), companies("Nobody asked Corvell's Jane Miller about it."));
    assertEquals(List.of(), companies(COMPANIES + "The Huawei and Corvell families met."));
  }

  @Test
  void whatMovesAmongSharesIsAShareUnlessItIsAnIndex() {
    assertEquals(
        List.of("Corvell", "Penrith"),
        companies(COMPANIES + "Then Corvell gained more than 8%, Penrith 9%, and the Dow 3%."));
    assertEquals(List.of(), companies(COMPANIES + "Later Corvell Composite rose 3%."));
  }

  @Test
  void othersOfItsKindTellWhatAnAmbiguousNameMeans() {
    assertEquals(
        List.of("honor"), companies(COMPANIES + "Nobody in the trade expected that of Honor."));
    assertEquals(List.of(), companies("Nobody in the trade expected that of Honor."));
  }

  @Test
  void anAmbiguousNameThatBeginsALongerOneMeansThat() {
    assertEquals(
        List.of("United Water Resources"),
        companies("United Water Resources Inc has risen. Later United shares fell."));
    assertEquals(
        List.of(),
        companies("He met Anthony J.F. O'Reilly. Walmart, Target and Kroger fell.").stream()
            .filter(entity -> entity.startsWith("oreilly"))
            .toList());
  }

  @Test
  void aStoryIsAboutBusinessWhereManyCompaniesAreNamedInFewWords() {
    assertTrue(BusinessStory.is(200, 3));
    assertFalse(BusinessStory.is(100, 2));
    assertFalse(BusinessStory.is(1_000, 3));
  }
}
