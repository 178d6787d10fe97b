package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.article.ArticleId;
import org.wirefold.article.StoryId;
import org.wirefold.search.SearchRequest;

final class LinksTest {
  @Test
  void aSearchForEverythingIsTheFrontPage() {
    assertEquals("/", Links.search(SearchRequest.ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "seeds/000_x.txt, /articles/seeds/000_x.txt",
    "dump.csv#17, /articles/dump.csv%2317",
    "example.com/a?b=c&d, /articles/example.com/a%3Fb%3Dc%26d",
    "a//b, /articles/a%2F%2Fb",
    "a/../b, /articles/a%2F..%2Fb",
    "a/, /articles/a%2F",
    "渡/轮, /articles/%E6%B8%A1/%E8%BD%AE"
  })
  void anArticlesAddressKeepsItsSlashesWhereABrowserWould(String id, String href) {
    assertEquals(href, Links.article(new ArticleId(id), SearchRequest.ALL));
  }

  @Test
  void aViewKnowsTheSearchThatLedToItButNotItsPage() {
    SearchRequest from =
        SearchRequest.ALL.withQuery("huawei chips").withCursor(Optional.of("x")).withSize(5);
    String search = "q=huawei%20chips&size=5";
    ArticleId a = new ArticleId("a");
    ArticleId b = new ArticleId("b");
    assertEquals("/articles/a?" + search, Links.article(a, from));
    assertEquals("/stories/s1?" + search, Links.story(new StoryId("s1"), from));
    assertEquals("/compare?left=a&right=b&" + search, Links.compare(a, b, from));
    assertEquals("/why?left=a&right=b&" + search, Links.why(a, b, from));
  }

  @Test
  void aPastedTextIsNotCarriedFromPageToPage() {
    SearchRequest pasted = SearchRequest.ALL.withQuery("huawei ".repeat(300));
    assertEquals("/articles/a", Links.article(new ArticleId("a"), pasted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "http:evil",
        "ftp://x",
        "https://x y",
        "JAVASCRIPT://https://x",
        "vbscript:x",
        ""
      })
  void onlyAddressesOnTheWebBecomeLinks(String url) {
    assertEquals(Optional.empty(), Links.source(Optional.of(url)));
  }

  @Test
  void anAddressOnTheWebStaysAsItIs() {
    assertEquals(
        Optional.of("HTTPS://Example.com/A"), Links.source(Optional.of(" HTTPS://Example.com/A ")));
  }
}
