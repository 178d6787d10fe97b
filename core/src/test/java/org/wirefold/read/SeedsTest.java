package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Article;
import org.wirefold.article.Published;

/** Real pages as a person copied them; they are not part of the project. */
final class SeedsTest {
  private Map<String, Article> articles = Map.of();

  @BeforeEach
  void read() {
    articles =
        Reading.articles(Reading.shared("seeds")).stream()
            .collect(Collectors.toMap(a -> a.id().value().substring(6, 9), a -> a));
  }

  private Article article(String key) {
    return Optional.ofNullable(articles.get(key)).orElseThrow();
  }

  @Test
  void titlesAreFoundOrFlaggedAsInferred() {
    assertEquals(5, articles.size());
    articles.forEach(
        (key, a) -> assertEquals(key.equals("002") ? 1 : 0, a.otherTitles().size(), key));
    articles.forEach(
        (key, article) ->
            assertEquals(key.equals("000") || key.equals("004"), article.titleInferred(), key));
  }

  @Test
  void creditsPublishersAndNamesAreWhatThePagesSay() {
    assertEquals(Optional.of("SCMP"), article("000").credit());
    assertEquals(Optional.empty(), article("001").credit());
    assertEquals(Optional.of("Reuters"), article("002").credit());
    assertEquals(Optional.empty(), article("003").credit());
    assertEquals(Optional.of("Bloomberg"), article("004").credit());
    articles.forEach((key, a) -> assertEquals(key.equals("001"), a.publisher().isPresent(), key));
    assertEquals(Optional.of("Daily8"), article("001").publisher());
    assertEquals(List.of("Laurie Chen"), article("002").authors());
    assertEquals(List.of("Emelia Sithole-Matarise"), article("002").editors());
    assertEquals(List.of("Phan Van Hoa"), article("003").authors());
    assertEquals(3, article("000").summary().size());
  }

  @Test
  void onlyOneOfThemHasADateAndAPlace() {
    articles.forEach((key, a) -> assertEquals(key.equals("004"), a.published().isPresent(), key));
    assertEquals("2024-05-28", article("004").published().map(Published::text).orElseThrow());
    assertEquals(Optional.of("HONG KONG"), article("004").dateline());
  }

  @Test
  void whatIsNotTheArticleIsGone() {
    int words = article("001").body().split("\\s+").length;
    assertTrue(Math.abs(words - 233) <= 10, () -> words + " words");
    for (Article article : articles.values()) {
      String text = article.title() + article.summary() + article.body();
      for (String foreign : List.of("anthropic", "bitcoin", "milk mocha", "minh hoa", "photo")) {
        assertFalse(text.toLowerCase(Locale.ROOT).contains(foreign), foreign + article.id());
      }
      assertFalse(article.furniture().isEmpty());
      assertTrue(article.raw().isPresent());
    }
  }
}
