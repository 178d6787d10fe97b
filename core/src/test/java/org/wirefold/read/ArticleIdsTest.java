package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;

final class ArticleIdsTest {
  private static final SourceRef PLACE = new SourceRef("news/a.jsonl", 7);

  @Test
  void whatDoesNotTellPagesApartIsDroppedFromAUrl() {
    assertEquals(
        Optional.of("example.org/News/a?page=2&id=9"),
        ArticleIds.fromUrl(
            "https://WWW.Example.org:443/News/a/?utm_source=x&page=2&fbclid=1&id=9&ref=rss#top"));
    assertEquals(Optional.of("example.org"), ArticleIds.fromUrl("http://example.org/"));
    assertEquals(Optional.of("example.org/a"), ArticleIds.fromUrl("//example.org/a"));
    assertEquals(Optional.empty(), ArticleIds.fromUrl("not an address"));
  }

  @Test
  void theGivenIdComesFirstThenTheUrlThenThePlace() throws UnreadableException {
    ArticleIds ids = new ArticleIds(Optional.empty());
    Optional<String> url = Optional.of("https://example.org/a");
    assertEquals("17", ids.of(Optional.of("17"), url, PLACE).value());
    assertEquals("example.org/a", ids.of(Optional.empty(), url, PLACE).value());
    assertEquals("news/a.jsonl#7", ids.of(Optional.empty(), Optional.empty(), PLACE).value());
    assertEquals(
        "news/a.txt",
        ids.of(Optional.empty(), Optional.of("-"), new SourceRef("news/a.txt", 0)).value());
  }

  @Test
  void anAddressOfNothingNamesNoArticle() throws UnreadableException {
    ArticleIds ids = new ArticleIds(Optional.empty());
    Optional<String> url = Optional.of("http://:80/");
    assertEquals("news/a.jsonl#7", ids.of(Optional.empty(), url, PLACE).value());
  }

  @Test
  void aNamespaceIsPutBeforeEveryId() throws UnreadableException {
    ArticleIds ids = new ArticleIds(Optional.of("old"));
    assertEquals("old:17", ids.of(Optional.of("17"), Optional.empty(), PLACE).value());
  }

  @Test
  void aUrlTooLongForAnIdIsShortenedWithoutLosingItsIdentity() throws UnreadableException {
    ArticleIds ids = new ArticleIds(Optional.empty());
    String url = "https://example.org/" + "a".repeat(3_000);
    String one = ids.of(Optional.empty(), Optional.of(url + "1"), PLACE).value();
    String two = ids.of(Optional.empty(), Optional.of(url + "2"), PLACE).value();
    assertTrue(one.length() <= ArticleId.MAX_CHARS && !one.equals(two));
  }
}
