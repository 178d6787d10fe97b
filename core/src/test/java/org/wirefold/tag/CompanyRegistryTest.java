package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompanyRegistryTest {
  private static final CompanyRegistry COMPANIES = CompanyRegistry.load();

  /** Reading it checks ids, names, parents, countries and industries, or throws. */
  @Test
  void itShipsTwoThousandCompaniesWithoutAMistake() {
    assertTrue(COMPANIES.companies().size() >= 2_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"americas", "asia", "chains", "china", "europe", "historic", "technology"})
  void everyFileIsInTheOrderOfItsIds(String region) throws RegistryException {
    List<String> ids =
        DataFile.lines("companies/" + region + ".jsonl").stream()
            .map(line -> line.replaceFirst("\\{\"id\": \"([^\"]+)\".*", "$1"))
            .toList();
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void aNameOfTheUsersIsFoundHoweverItsSignsAreTyped() throws RegistryException {
    String file =
        """
        {"id": "orla", "name": "Orla\u2019s"}
        {"id": "cafe", "name": "Cafe\u0301 Corvell"}
        """;
    CompanyRegistry mine = CompanyRegistry.with(file, "mine.jsonl");
    assertEquals("Orla's", mine.company("orla").orElseThrow().name());
    assertEquals("Caf\u00e9 Corvell", mine.company("cafe").orElseThrow().name());
  }

  @Test
  void noTickerIsHeldByTwoCompanies() {
    Set<String> tickers = new HashSet<>();
    for (Company company : COMPANIES.companies()) {
      for (String ticker : company.tickers()) {
        assertTrue(tickers.add(ticker), company.id() + " " + ticker);
      }
    }
  }

  /** By the endings that wires give exchanges; without one, American. */
  @Test
  void everyTickerHasTheShapeOfItsExchange() {
    Map<String, String> shapes =
        Map.of(
            "", "[A-Z]{1,5}",
            "HK", "\\d{4}",
            "SS", "6\\d{5}",
            "SZ", "[03]\\d{5}",
            "T", "\\d{3}[\\dA]",
            "KS", "\\d{6}",
            "KQ", "\\d{6}",
            "TW", "\\d{4}",
            "TWO", "\\d{4}",
            "AX", "[A-Z\\d]{3}");
    Set<String> others =
        Set.of(
            "A", "B", "NS", "L", "PA", "DE", "AS", "SW", "MC", "MI", "SI", "PS", "JK", "BK", "HM",
            "KL", "SR", "SA", "HE", "NZ", "BR", "CO", "VI");
    for (Company company : COMPANIES.companies()) {
      for (String ticker : company.tickers()) {
        int point = ticker.lastIndexOf('.');
        String exchange = point < 0 ? "" : ticker.substring(point + 1);
        String code = point < 0 ? ticker : ticker.substring(0, point);
        String shape = shapes.getOrDefault(exchange, "[A-Z\\d&.-]{1,12}");
        assertTrue(code.matches(shape), company.id() + " " + ticker);
        assertTrue(
            shapes.containsKey(exchange) || others.contains(exchange), company.id() + " " + ticker);
      }
    }
  }

  @Test
  void noCompanyOwnsItself() {
    for (Company company : COMPANIES.companies()) {
      Optional<Company> owner = Optional.of(company);
      for (int i = 0; i < 10 && owner.isPresent(); i++) {
        owner = owner.flatMap(Company::parent).flatMap(COMPANIES::company);
      }
      assertTrue(owner.isEmpty(), company.id());
    }
  }

  @Test
  void industriesAreATreeOfFewLevels() {
    Industries industries = new Industries();
    for (String name : industries.names()) {
      Optional<String> up = Optional.of(name);
      for (int i = 0; i < 5; i++) {
        up = up.flatMap(industries::parent);
      }
      assertTrue(up.isEmpty(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "huawei,huawei",
    "HUAWEI,huawei",
    "Huawei Technologies,huawei",
    "Alphabet Inc.,alphabet",
    "'Apple, Inc.',apple",
    "Apple Inc,apple"
  })
  void aCompanyIsFoundByIdNameOrFullName(String name, String id) {
    assertEquals(Optional.of(id), COMPANIES.find(name));
  }

  @Test
  void aPersonsCompaniesAreAddedAndOverrideOursByTheirIds() throws RegistryException {
    CompanyRegistry own =
        CompanyRegistry.with(
            """
            # what we watch

            {"id": "acme-robotics", "name": "Acme Robotics", "aliases": ["Acme"], "country": "DE"}
            {"id": "nvidia", "name": "Nvidia Corp", "industry": "AI chips"}
            """,
            "mine.jsonl");
    assertEquals(COMPANIES.companies().size() + 1, own.companies().size());
    assertEquals(Optional.of("acme-robotics"), own.find("ACME"));
    assertEquals("Nvidia Corp", own.label("nvidia"));
    assertTrue(own.company("nvidia").orElseThrow().tickers().isEmpty(), "replaced as a whole");
  }

  @Test
  void everyMistakeIsListedAtOnceWithFileLineAndRemedy() {
    RegistryException mistakes =
        assertThrows(
            RegistryException.class,
            () ->
                CompanyRegistry.with(
                    """
                    {"id": "acme", "name": "Acme"
                    {"id": "Acme Two", "name": "Acme Two"}
                    {"id": "no-name"}
                    {"id": "acme-3", "name": "Acme Three", "alias": ["A3"]}
                    {"id": "acme-4", "name": "Acme Four", "country": "Germany"}
                    {"id": "acme-5", "name": "Acme Five", "industry": "Rocketry"}
                    {"id": "acme-6", "name": "Acme Six", "aliases": "A6"}
                    {"id": "acme-7", "name": "Acme Seven", "ambiguous": "yes"}
                    {"id": "acme-8", "name": "Nvidia"}
                    {"id": "acme-9", "name": "Acme Nine"}
                    {"id": "acme-9", "name": "Acme Nine Again"}
                    ["acme-10"]
                    """,
                    "mine.jsonl"));
    List<String> sentences = mistakes.sentences();
    for (int line : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12}) {
      assertEquals(
          1,
          sentences.stream().filter(s -> s.startsWith("mine.jsonl:" + line + ": ")).count(),
          () -> "line " + line + " of " + sentences);
    }
    assertEquals(11, sentences.size(), sentences::toString);
    assertTrue(sentences.stream().allMatch(s -> s.contains(";")), sentences::toString);
  }

  @Test
  void aParentThatIsNowhereIsAMistake() {
    RegistryException mistakes =
        assertThrows(
            RegistryException.class,
            () ->
                CompanyRegistry.with(
                    "{\"id\": \"acme\", \"name\": \"Acme\", \"parent\": \"nobody\"}",
                    "mine.jsonl"));
    assertTrue(mistakes.sentences().getFirst().startsWith("mine.jsonl:1: "));
  }

  @Test
  void aProposedCompanyIsOneThatCanBeReadBack() throws RegistryException {
    for (String name : List.of("Acme Robotics", "Société d'Été", "O\"Quote Labs", "星辰科技")) {
      Company proposed = COMPANIES.propose(name).orElseThrow();
      CompanyRegistry own = CompanyRegistry.with(proposed.toLine(), "mine.jsonl");
      assertEquals(Optional.of(proposed.id()), own.find(name));
    }
    assertEquals("societe-dete", COMPANIES.propose("Société d'Été").orElseThrow().id());
    assertEquals(Optional.empty(), COMPANIES.propose("Huawei Technologies"));
  }
}
