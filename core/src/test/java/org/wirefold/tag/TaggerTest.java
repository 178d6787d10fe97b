package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.Newsroom;
import org.wirefold.Seeded;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.InputTags;
import org.wirefold.article.SourceRef;
import org.wirefold.query.QueryReader;

final class TaggerTest {
  private static final CompanyRegistry COMPANIES = CompanyRegistry.load();
  private static final TopicTree TOPICS = TopicTree.load();
  private static final Tagger TAGGER = new Tagger(COMPANIES, TOPICS);

  private static Tags tag(String title, String body, InputTags input) {
    return tag(TAGGER, title, body, input);
  }

  private static Tags tag(Tagger tagger, String title, String body) {
    return tag(tagger, title, body, InputTags.NONE);
  }

  private static Tags tag(Tagger tagger, String title, String body, InputTags input) {
    Article article =
        Article.builder(new ArticleId("x"), new SourceRef("x", 0))
            .title(title)
            .body(body)
            .inputTags(input)
            .build();
    return tagger.tag(article, AnalyzedText.of(title), AnalyzedText.of(body));
  }

  private static List<String> companies(String text) {
    return tag("News", text, InputTags.NONE).companies();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Huawei unveiled a chip.|huawei",
        "HUAWEI unveiled a chip.|huawei",
        "Huawei's chip is new.|huawei",
        "Huawei’s chip is new.|huawei",
        "The Huawei-made chip.|huawei",
        "(Huawei)|huawei"
      })
  void namesAreFoundAsTheyStandInText(String text, String company) {
    assertEquals(List.of(company), companies(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Huaweix is no company.", "The huaweis of this world.", "Hua, wei"})
  void onlyWholeNamesAreFound(String text) {
    assertEquals(List.of(), companies(text));
  }

  @Test
  void aNameMustBeWrittenAsAName() {
    assertEquals(List.of(), companies("they huawei along"));
  }

  @Test
  void everyCompanyIsFoundWhereItsSharesAreSpokenOf() {
    List<String> missed = new ArrayList<>();
    for (Company company : COMPANIES.companies()) {
      if (!companies("Shares of " + company.name() + " fell.").contains(company.id())) {
        missed.add(company.id());
      }
    }
    assertEquals(List.of(), missed);
  }

  @Test
  void theLongestNameIsTakenFirst() {
    List<String> wrong = new ArrayList<>();
    int longer = 0;
    for (Company company : COMPANIES.companies()) {
      for (Company other : COMPANIES.companies()) {
        if (!other.id().equals(company.id()) && company.name().startsWith(other.name() + " ")) {
          longer++;
          List<Mention> mentions =
              tag("News", "Shares of " + company.name() + " fell.", InputTags.NONE).mentions();
          if (mentions.isEmpty() || !mentions.getFirst().surface().equals(company.name())) {
            wrong.add(company.name());
          }
        }
      }
    }
    assertTrue(longer > 0, "the registry has no name that begins with another");
    assertEquals(List.of(), wrong);
  }

  @Test
  void anAmbiguousNameNeedsEvidence() {
    assertEquals(List.of(), companies("Apple pie was served at the fair."));
    assertEquals(List.of("apple"), companies("Apple sold more of its iPhone in spring."));
    assertEquals(List.of("apple"), companies("Apple Inc fell, and later Apple rose again."));
    assertEquals(2, tag("x", "Apple Inc fell, Apple rose.", InputTags.NONE).mentions().size());
  }

  @Test
  void tickersCountOnlyWhereTheTextMarksThem() {
    assertEquals(List.of("nvidia"), companies("Shares of the maker <NVDA> rose."));
    assertEquals(List.of("nvidia"), companies("Shares of the maker <NVDA.O> rose."));
    assertEquals(List.of(), companies("Shares of the maker <NVDA.XX> rose."));
    assertEquals(List.of("nvidia"), companies("I bought $NVDA on Monday."));
    assertEquals(List.of("nvidia"), companies("The maker (NASDAQ: NVDA) rose."));
    assertEquals(List.of(), companies("NVDA is four letters."));
    assertEquals(List.of(), companies("I bought $nvda in lower case."));
  }

  @Test
  void mentionsLieWhereTheySayInTitleAndBody() {
    Seeded.trials(
        50,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<Company> all = List.copyOf(COMPANIES.companies());
          String title = newsroom.words(4) + " " + newsroom.pick(all).name();
          StringBuilder body = new StringBuilder();
          for (int i = 0; i < 10; i++) {
            body.append(newsroom.words(5)).append(i % 3 == 0 ? " \uD83D\uDE80 " : " ");
            body.append(newsroom.pick(all).name()).append(i % 2 == 0 ? "’s " : ". ");
          }
          String whole = title + "\n\n" + body;
          int last = 0;
          for (Mention mention : tag(title, body.toString(), InputTags.NONE).mentions()) {
            assertEquals(mention.surface(), whole.substring(mention.start(), mention.end()));
            assertTrue(mention.start() >= last, "in order");
            last = mention.start();
            assertFalse(Character.isLowSurrogate(whole.charAt(mention.start())));
          }
        });
  }

  @Test
  void companiesOfTheInputAreTrustedAndMapped() {
    InputTags input =
        new InputTags(
            List.of("HUAWEI", "Huawei", "Unknown Ltd"),
            List.of(),
            List.of("Ada"),
            List.of("Ulm"),
            List.of("UN"));
    Tags tags = tag("Nvidia", "Nvidia rose.", input);
    assertEquals(List.of("huawei", "Unknown Ltd"), tags.companies());
    assertEquals(List.of(), tags.mentions());
    assertEquals(List.of("Ada"), tags.people());
    assertEquals(List.of("Ulm"), tags.places());
    assertEquals(List.of("UN"), tags.orgs());
  }

  @Test
  void topicsOfTheInputAreTrusted() {
    Tags tags =
        tag(
            "Storm",
            "teachers pupils classroom curriculum",
            new InputTags(List.of(), List.of("weird", "weird"), List.of(), List.of(), List.of()));
    assertEquals(List.of("weird"), tags.topics());
  }

  private static Tags tagged(String... topics) {
    return tag(
        "Storm",
        "teachers pupils classroom curriculum",
        new InputTags(List.of(), List.of(topics), List.of(), List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Export controls",
        "EXPORT CONTROLS",
        "export-controls",
        "export control",
        " Export controls "
      })
  void topicsOfTheInputThatMeanOursBecomeOurs(String name) {
    Tags tags = tagged(name);
    assertEquals(
        List.of("export-controls", "international-trade", "economy-business-finance"),
        tags.topics());
    assertEquals(
        Set.of(List.of(TopicOrigin.INPUT)), Set.copyOf(tags.topicOrigins().values()), "origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04000000",
        "medtop:04000000",
        "http://cv.iptc.org/newscodes/mediatopic/04000000",
        "economy, business and finance"
      })
  void codesAndNamesOfTheIptcAreUnderstood(String name) {
    assertEquals(List.of("economy-business-finance"), tagged(name).topics());
  }

  @Test
  void narrowerTopicsOfOtherVocabulariesStayAndLieBelowOurs() {
    assertEquals(
        List.of("earn", "weird", "earnings-results", "companies", "economy-business-finance"),
        tagged("earn", "weird").topics());
  }

  @Test
  void whereATopicComesFromIsKept() {
    String text =
        "The chipmaker builds semiconductor wafer fabs; foundry customers want advanced chips.";
    Map<String, List<TopicOrigin>> origins = tag("News", text, InputTags.NONE).topicOrigins();
    assertEquals(List.of(TopicOrigin.QUERY), origins.get("semiconductors"));
    assertEquals(List.of(TopicOrigin.QUERY), origins.get("science-technology"));
  }

  @Test
  void aLearnedTopicIsDecidedByWhatWasLearntAndItsParentsComeAlong() {
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      articles.add(labelled("The harbour pilots tow barges " + i, "shipping-logistics"));
      articles.add(labelled("The nine choirs sing of old psalms " + i));
    }
    Tagger taught = new Tagger(COMPANIES, TOPICS, TopicTrainer.train(articles));
    assertEquals(
        Map.of(
            "shipping-logistics",
            List.of(TopicOrigin.LEARNED),
            "economy-business-finance",
            List.of(TopicOrigin.LEARNED)),
        tag(taught, "Pilots", "Old harbour pilots tow barges.").topicOrigins());
    String shipping = "The tanker and the bulk carrier pay freight rates in the suez canal.";
    assertTrue(tag("x", shipping, InputTags.NONE).topics().contains("shipping-logistics"));
    assertFalse(tag(taught, "x", shipping).topics().contains("shipping-logistics"));
  }

  private static LabelledArticle labelled(String body, String... topics) {
    return new LabelledArticle(
        TopicFeatures.of(AnalyzedText.of("").stems(), AnalyzedText.of(body).stems()),
        Set.of(topics));
  }

  @Test
  void whoeverHasATopicHasItsParents() {
    Map<String, Topic> byId =
        TOPICS.topics().stream().collect(Collectors.toMap(Topic::id, topic -> topic));
    Tags tags =
        tag(
            "Chipmaker raises spending on semiconductor factories",
            "The chipmaker builds semiconductor wafer fabs, buys chip-making tools and lithography"
                + " machines; foundry customers want advanced chips and memory chips.",
            InputTags.NONE);
    assertFalse(tags.topics().isEmpty());
    boolean hasChild = false;
    for (String id : tags.topics()) {
      Topic topic = byId.get(id);
      assertTrue(topic != null, id);
      if (topic != null && topic.parent().isPresent()) {
        hasChild = true;
        assertTrue(tags.topics().contains(topic.parent().get()), id);
      }
    }
    assertTrue(hasChild, () -> tags.topics().toString());
  }

  @Test
  void everyTopicsQueryCompiles() throws Exception {
    QueryReader reader = new QueryReader();
    Set<String> ids = new HashSet<>();
    for (Topic topic : TOPICS.topics()) {
      assertTrue(ids.add(topic.id()), topic.id());
      assertFalse(topic.label().isBlank(), topic.id());
      if (topic.query().isPresent()) {
        reader.readStrictly(topic.query().get());
        new TopicMatcher(List.of(topic));
      }
    }
  }

  @Test
  void noTopicIsPartOfItself() {
    for (Topic topic : TOPICS.topics()) {
      assertTrue(TOPICS.above(topic.id()).size() < 10, topic.id()); // ends, or the test hangs
    }
  }

  @Test
  void anEmptyArticleHasNoTags() {
    Tags tags = tag("x", "", InputTags.NONE);
    assertEquals(List.of(), tags.companies());
    assertEquals(List.of(), tags.topics());
  }
}
