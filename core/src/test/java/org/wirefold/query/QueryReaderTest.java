package org.wirefold.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.RandomQueries;
import org.wirefold.Seeded;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.query.QueryReader.Reading;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;

/** Reads queries and runs them on one article. */
final class QueryReaderTest {
  private static final String TITLE = "Huawei unveils a new chip";
  private static final String BODY =
      "The company's engineers said on Tuesday that the Ascend processors don't overheat. "
          + "Café owners in München were \"delighted to hear it\". 华为发布了新芯片。";

  private final QueryReader reader = new QueryReader();

  private boolean finds(String query) {
    Reading reading = reader.read(query);
    assertEquals(Optional.empty(), reading.note(), query);
    return matches(reading);
  }

  private static boolean matches(Reading reading) {
    MemoryIndex article = new MemoryIndex();
    NewsAnalyzer analyzer = new NewsAnalyzer();
    article.addField(StorySchema.TITLE, TITLE, analyzer);
    article.addField(StorySchema.BODY, BODY, analyzer);
    return article.search(reading.query()) > 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "huawei",
        "HUAWEI",
        "chips engineer", // one in the headline, one in the body
        "huawei chip ascend tuesday",
        "\"new chip\"",
        "“new chip”",
        "„new chip“",
        "«new chip»",
        "\"delighted to hear\"",
        "nokia OR huawei",
        "(nokia OR huawei) AND chip",
        "huawei -nokia",
        "huawei NOT nokia",
        "huawei –nokia", // a dash for a minus
        "+huawei",
        "proces*",
        "PROCES*",
        "huawai~",
        "\"company processors\"~9",
        "title:huawei",
        "body:ascend",
        "title:\"new chip\"",
        "cafe",
        "café",
        "munchen",
        "don't",
        "don’t",
        "华为",
        "新芯片",
        "*",
        "company’s",
        "-nokia", // everything else
        "ｈｕａｗｅｉ",
        "（nokia OR huawei）　chip",
        "＂new chip＂",
        "what did huawei unveil?", // function words do not narrow
        "huawei: the \"new chip\"!",
        "title:(huawei chip)",
        "nokia OR title:chip",
        "huawei AND chip OR nokia AND phone",
        "nokia AND phone OR huawei AND chip",
        "(nokia phone chip huawei)~2",
        "chip?",
        "h?awei",
        "huawei - chip",
        "hua\u00ADwei", // a soft hyphen
        "[huawei] {chip}",
        "huawei^2"
      })
  void findsTheArticle(String query) {
    assertTrue(finds(query), query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nokia",
        "huawei nokia",
        "\"chip new\"",
        "huawei -chip",
        "huawei NOT chip",
        "huawei –chip",
        "nokia*",
        "title:ascend",
        "body:huawei AND title:ascend",
        "\"company processors\"",
        "为华",
        "-huawei",
        "-(huawei OR nokia)",
        "title:(huawei ascend)",
        "nokia chip OR processors",
        "(nokia phone chip huawei)~3",
        "publisher:nobody"
      })
  void doesNotFindTheArticle(String query) {
    assertFalse(finds(query), query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n"})
  void blankFindsEverything(String query) {
    Reading reading = reader.read(query);
    assertEquals(MatchAllDocsQuery.INSTANCE, reading.query());
    assertEquals(Optional.empty(), reading.note());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"new chip|A quotation mark has no partner.",
        "“new chip|A quotation mark has no partner.",
        "(huawei chip|A bracket has no partner.",
        "huawei chip)|A bracket has no partner.",
        "huawei AND|“AND” has nothing to join and is read as a word.",
        "OR huawei|“OR” has nothing to join and is read as a word.",
        "huawei NOT|“NOT” has nothing to exclude and is read as a word.",
        "nobody:chen|“nobody:” is no field and is read as a word.",
        "published:soon|“published:soon” is no date and is read as words; write it like"
            + " published:2024-05 or published:[2024-01 TO 2024-06]."
      })
  void whatCannotBeReadIsReadAsWordsWithANote(String query, String note) {
    Reading reading = reader.read(query);
    assertEquals(Optional.of(note), reading.note());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"new chip", "(huawei chip", "huawei chip)", "“huawei", "huawei:"})
  void whatIsReadAsWordsStillFinds(String query) {
    assertTrue(matches(reader.read(query)), query);
  }

  @Test
  void whatHasColonsInItAnywayNeedsNoNote() {
    for (String query : List.of("https://example.com/huawei", "Exclusive: huawei", "at 10:30")) {
      assertEquals(Optional.empty(), reader.read(query).note(), query);
    }
  }

  @Test
  void strictReadingRefusesWhatIsWrong() {
    assertThrows(QuerySyntaxException.class, () -> reader.readStrictly("(huawei"));
    assertThrows(QuerySyntaxException.class, () -> reader.readStrictly("nobody:chen"));
  }

  @Test
  void aVeryLongQueryIsCutWithANote() {
    Reading reading = reader.read("huawei ".repeat(3_000));
    assertTrue(matches(reading));
    assertEquals(Optional.of("Only its first 400 words are looked for."), reading.note());
  }

  @Test
  void aVeryLongQueryOfNamesIsSearchedAllTheSame() throws IOException {
    Lexicon names =
        new Lexicon() {
          @Override
          public List<String> values(Dimension dimension, String typed) {
            return List.of(typed);
          }

          @Override
          public List<Node> alternatives(String words) {
            return List.of(
                new Node.Value(Dimension.COMPANY, words), new Node.Value(Dimension.PERSON, words));
          }
        };
    IndexSearcher searcher = new IndexSearcher(new MultiReader());
    for (String word : List.of("huawei ", "u.s. ", "(huawei OR \"us chips\") ")) {
      Reading reading = reader.read(word.repeat(400), names);
      assertEquals(0, searcher.count(reading.query()), word);
      Node needed = new Node.AtLeast(3, ((Node.All) reading.node()).parts());
      assertEquals(0, searcher.count(reader.query(needed, names)), word);
    }
  }

  @Test
  void aVeryLongQueryKeepsTheMeaningOfItsFilters() {
    Lexicon huawei =
        new Lexicon() {
          @Override
          public List<String> values(Dimension dimension, String typed) {
            return List.of("huawei");
          }

          @Override
          public List<Node> alternatives(String words) {
            return List.of();
          }
        };
    String brackets = "(gull heron tern auk skua petrel gannet fulmar) OR ".repeat(12);
    String typed = "company:Huawei-Technologies (" + brackets + "puffin)";
    String query = reader.read(typed, huawei).query().toString();
    assertTrue(query.startsWith("#facet_company:(huawei)"), query);
  }

  @Test
  void whatHasTooManyPartsIsSaidToHaveThem() {
    Reading reading = reader.read("* ".repeat(1_100));
    assertEquals(Optional.of("It has too many parts."), reading.note());
  }

  @Test
  void deepBracketsAreAnswered() {
    int depth = 20_000;
    assertNotNull(reader.read("(".repeat(depth)).query());
    assertNotNull(reader.read("(".repeat(depth) + "huawei" + ")".repeat(depth)).query());
    assertNotNull(reader.read("-".repeat(depth) + "huawei").query());
  }

  @Test
  void noStringMakesItThrow() {
    Seeded.trials(
        2_000,
        random -> {
          String query = new RandomQueries(random).text(12);
          Reading reading = reader.read(query);
          assertNotNull(reading.query(), query);
          assertNotNull(reading.note(), query);
          matches(reading);
        });
  }
}
