package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What programs ask for beside searches, over the sample articles. */
final class SearchApiTest {
  @TempDir private static Path folder;
  @AutoClose private static HttpAnswers server;

  @BeforeAll
  static void start() throws IOException {
    server = SeedIndex.serve(folder);
  }

  @Test
  void suggestionsNameWhatTheyAreAndWhereTheyLead() throws Exception {
    JsonNode answer = server.json("/api/suggest?q=a&size=8");
    assertEquals("a", answer.get("query").stringValue());
    assertEquals(8, answer.get("suggestions").size());
    Set<String> kinds = new HashSet<>();
    for (JsonNode suggestion : answer.get("suggestions")) {
      kinds.add(suggestion.get("kind").stringValue());
      if (suggestion.get("kind").stringValue().equals("story")) {
        String story = suggestion.get("value").stringValue();
        assertEquals(200, server.get("/api/stories/" + story).statusCode());
      }
    }
    assertTrue(kinds.size() > 1 && kinds.contains("story"), kinds::toString);
    assertEquals(0, server.json("/api/suggest").get("suggestions").size());
    assertEquals(400, server.get("/api/suggest?q=a&size=many").statusCode());
  }

  @Test
  void theSpansOfAHistogramAreLinksThatFindWhatTheyCount() throws Exception {
    JsonNode histogram = server.json("/api/histogram");
    assertFalse(histogram.get("spans").isEmpty());
    for (JsonNode span : histogram.get("spans")) {
      String dates =
          "/api/search?size=0&from=%s&to=%s"
              .formatted(span.get("from").stringValue(), span.get("to").stringValue());
      long found = server.json(dates).get("total").get("stories").longValue();
      assertEquals(span.get("count").longValue(), found, dates);
    }
  }

  @Test
  void relatedStoriesAreAskedForByTheIdOfAStoryOrAnArticle() throws Exception {
    JsonNode hit = server.json("/api/search?size=1").get("stories").get(0);
    String story = hit.get("story").stringValue();
    JsonNode related = server.json("/api/related/" + story);
    assertEquals(story, related.get("story").stringValue());
    String article = hit.get("article").get("id").stringValue().replace("#", "%23");
    assertEquals(related, server.json("/api/related/" + article.replace(" ", "%20")));
    assertEquals(404, server.get("/api/related/nothing").statusCode());
  }

  @Test
  void aPageShowsStoriesEvenWhereNoneAreAskedFor() throws Exception {
    assertTrue(server.json("/api/search?q=huawei&size=0").get("stories").isEmpty());
    String page = server.get("/?q=huawei&size=0").body();
    assertTrue(page.contains("href=\"/stories/"), page);
  }
}
