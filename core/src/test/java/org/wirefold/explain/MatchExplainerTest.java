package org.wirefold.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.MatchExplanation.Found;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/** Why one article matches what was typed, in words; and that a search would say so too. */
final class MatchExplainerTest {
  private static final String ARTICLE =
      """
      {"id":"fab","title":"Taiwan Semiconductor breaks ground","publisher":"Coast Courier",\
      "published":"2024-05-28","authors":["Ines Karlsen"],"body":"Taiwan Semiconductor said on\
       Tuesday that it has begun to build a plant beside the harbour of Varnmouth. The ferry\
       pier moves north. A ferry carries the builders."}
      """;

  @TempDir private static Path folder;
  @AutoClose private static StoryIndex index;
  private static StorySearch search;
  private static MatchExplainer explainer;

  @BeforeAll
  static void open() throws IOException {
    Ingest.run(
        new IngestRequest(List.of("-"), folder),
        new ByteArrayInputStream(ARTICLE.getBytes(StandardCharsets.UTF_8)),
        new IngestListener() {});
    Files.writeString(folder.resolve("synonyms.txt"), "boat, ferry\nwharf => pier\n");
    index = StoryIndex.open(folder);
    search = new StorySearch(index);
    explainer = new MatchExplainer(index, search);
  }

  private static MatchExplanation why(String query) throws IOException {
    MatchExplanation why = explainer.explain(new ArticleId("fab"), query).orElseThrow();
    SearchRequest request = SearchRequest.ALL.withQuery(query);
    assertEquals(search.search(request).total().articles() > 0, why.matches(), query);
    return why;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tsmc | tsmc | company | Taiwan Semiconductor",
        "company:tsmc | tsmc | company | Taiwan Semiconductor",
        "boat | ferri | body | ferry",
        "wharf harbour | pier | body | pier",
        "ferr* | ferr* | body | ''",
        "author:karlsen | karlsen | author | Karlsen",
        "publisher:\"coast courier\" | Coast Courier | publisher | ''",
        "published:2024-05 | 2024-05-28 | published | ''",
        "title:ground | ground | title | ground",
        "taiwan ground breaking | several words | title | ''"
      })
  void namesWhatWasFoundAndWhere(String query, String word, String field, String form)
      throws IOException {
    MatchExplanation why = why(query);
    assertTrue(why.matches(), why::toString);
    Found found = why.words().stream().filter(w -> w.word().equals(word)).findFirst().orElseThrow();
    assertEquals(field, found.field());
    assertEquals(form.isEmpty() ? List.of() : List.of(form), found.forms());
    assertTrue(why.sentence().contains(found.place()), why.sentence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "intel ferry | intel",
        "zeppelin OR balloon | zeppelin or balloon",
        "-company:tsmc ferry | not company:tsmc",
        "published:2023 | a date in that span",
        "author:zeppelin | zeppelin"
      })
  void namesWhatIsMissing(String query, String missing) throws IOException {
    MatchExplanation why = why(query);
    assertFalse(why.matches(), why::toString);
    assertEquals(List.of(missing), why.missing());
    assertTrue(why.sentence().contains(missing), why.sentence());
  }

  @Test
  void whatOnlyNarrowsAddsNothingToTheScore() throws IOException {
    MatchExplanation why = why("ferry company:tsmc");
    Found tag = why.words().getLast();
    assertEquals("company", tag.field());
    assertEquals(0, tag.weight());
    double sum = why.words().stream().mapToDouble(Found::weight).sum();
    assertEquals(why.score(), sum, 0.01);
  }

  @Test
  void theWeightsMakeUpTheScore() throws IOException {
    for (String query : List.of("ferry", "taiwan ground", "breaks ground harbour", "boat")) {
      MatchExplanation why = why(query);
      double sum = why.words().stream().mapToDouble(Found::weight).sum();
      assertEquals(why.score(), sum, 0.01, why::toString);
    }
  }

  @Test
  void everythingNeedsNoWords() throws IOException {
    assertEquals("Matches, as every article does.", why("").sentence());
  }
}
