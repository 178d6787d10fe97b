package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.SearchRequest.Reading;

/** What follows where a query finds too little. */
final class RelaxationTest {
  @TempDir private static Path folder;
  @AutoClose private static StoryIndex index;
  private static StorySearch search;

  @BeforeAll
  static void open() throws IOException {
    new Corpus()
        .with(0, article("ferry", "Ferry sold", "The regulation of ferries came as a surprise."))
        .with(1, article("tower", "Radio tower", "An acquisition of the tower surprised Norhaven."))
        .with(2, article("mill", "Paper mill", "The mill burned down; no regulation helped."))
        .with(3, article("school", "School", "Pupils sang of the glassworks and the harbour."))
        .write(folder, new Random(1));
    index = StoryIndex.open(folder);
    search = new StorySearch(index);
  }

  private static Article article(String id, String title, String body) {
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title(title)
        .body(body)
        .build();
  }

  private static SearchResult search(String query) throws IOException {
    return search.search(SearchRequest.ALL.withQuery(query).withFacets(List.of()));
  }

  private static List<String> ids(SearchResult result) {
    return result.stories().stream().map(hit -> hit.article().id().value()).toList();
  }

  @Test
  void aWordThatNoArticleHasIsMendedToOneAsItIsWritten() throws IOException {
    SearchResult result = search("ferries regulatoin");
    assertEquals("ferries regulation", result.relaxed().orElseThrow().query());
    assertEquals(
        Optional.of(
            "Showing results for “ferries regulation”; search instead for “ferries regulatoin”."),
        result.note());
    assertEquals(List.of("ferry"), ids(result));
  }

  @Test
  void totalsSpeakOfTheQueryAsTyped() throws IOException {
    SearchResult result = search("regulatoin");
    assertEquals(new SearchResult.Total(0, 0), result.total());
    assertEquals(new SearchResult.Total(2, 2), result.relaxed().orElseThrow().total());
    assertEquals(2, result.stories().size());
    assertEquals(
        new SearchResult.Total(0, 0),
        new SearchResult.Total(
            search.histogram(SearchRequest.ALL.withQuery("regulatoin")).undated(), 0));
  }

  @Test
  void fewerWordsDoWhereNoStoryHasAll() throws IOException {
    SearchResult result = search("tower acquisition zeppelin");
    assertEquals("tower", ids(result).getFirst());
    assertEquals("(tower acquisition zeppelin)~2", result.relaxed().orElseThrow().query());
    assertEquals(
        search("(tower acquisition zeppelin)~2").total(), result.relaxed().orElseThrow().total());
    assertTrue(result.note().orElseThrow().startsWith("No story matches it all"));
  }

  @Test
  void whatMatchesAsTypedComesFirstAndOnce() throws IOException {
    SearchResult result = search("surprised");
    assertEquals(2, result.total().stories());
    assertEquals(new HashSet<>(ids(result)).size(), ids(result).size());
    SearchResult two = search("surprised Norhaven");
    assertEquals(1, two.total().stories());
    assertEquals(List.of("tower", "ferry"), ids(two));
  }

  @Test
  void aPhraseThatNothingHasIsReadAsItsWords() throws IOException {
    SearchResult result = search("\"glassworks pupils\"");
    assertEquals(0, result.total().stories());
    assertEquals(List.of("school"), ids(result));
  }

  @Test
  void exclusionsAndFieldsAreNeverLoosened() throws IOException {
    assertEquals(List.of(), ids(search("regulatoin -ferries -mill")));
    assertEquals(List.of(), ids(search("regulation zeppelin publisher:nobody")));
  }

  @Test
  void aQueryTakenAsItIsFindsWhatItSays() throws IOException {
    SearchResult result =
        search.search(SearchRequest.ALL.withQuery("regulatoin").withReading(Reading.AS_TYPED));
    assertEquals(List.of(), result.stories());
    assertEquals(Optional.empty(), result.relaxed());
  }

  @Test
  void pagesGoOnFromOneReadingToTheOther() throws IOException {
    List<String> whole = ids(search("surprised Norhaven"));
    List<String> paged = new ArrayList<>();
    SearchRequest request =
        SearchRequest.ALL.withQuery("surprised Norhaven").withSize(1).withFacets(List.of());
    Optional<String> next = Optional.empty();
    do {
      SearchResult page = search.search(request.withCursor(next));
      paged.addAll(ids(page));
      next = page.next();
    } while (next.isPresent());
    assertEquals(whole, paged);
  }

  @Test
  void synonymsFindWhatTheyStandFor() throws IOException {
    assertEquals(0, search("kiln").total().stories());
    Files.writeString(
        folder.resolve("synonyms.txt"), "# ours\nkiln, glassworks\nship => ferry\n\n");
    assertEquals(List.of("school"), ids(search("kiln")).subList(0, 1));
    assertEquals(1, search("kiln").total().stories());
    assertEquals(1, search("ship").total().stories());
    Files.delete(folder.resolve("synonyms.txt"));
    assertEquals(0, search("kiln").total().stories());
  }

  @Test
  void theHeadlineShowsTheMatchToo() throws IOException {
    SearchResult.Hit hit = search("tower").stories().getFirst();
    assertEquals(1, hit.titleHighlights().size());
    assertEquals(6, hit.titleHighlights().getFirst()[0]);
    assertEquals(11, hit.titleHighlights().getFirst()[1]);
  }
}
