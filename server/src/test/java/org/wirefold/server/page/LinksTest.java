package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.article.ArticleId;
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
    assertEquals(href, Links.article(new ArticleId(id)));
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
