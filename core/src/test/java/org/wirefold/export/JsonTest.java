package org.wirefold.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchResult.Item;
import org.wirefold.search.SearchResult.Snippet;
import org.wirefold.search.Tag;

/** What programs read of us, to the letter. */
final class JsonTest {
  private record Many(Optional<String> zulu, Instant alpha, List<Tag> tags, Relation relation) {}

  @Test
  void recordsKeepTheOrderOfTheirComponentsAndWhatIsAbsentIsNull() {
    assertEquals(
        "{\"zulu\":null,\"alpha\":\"2024-05-28T09:30:00Z\",\"tags\":[\"Huawei\"],"
            + "\"relation\":\"edited\"}",
        Json.write(
            new Many(
                Optional.empty(),
                Instant.parse("2024-05-28T09:30:00Z"),
                List.of(new Tag("huawei", "Huawei")),
                Relation.EDITED)));
  }

  @Test
  void highlightsArePairs() {
    assertEquals(
        "{\"text\":\"a ferry\",\"highlights\":[[2,7]]}",
        Json.write(new Snippet("a ferry", List.of(new int[] {2, 7}))));
  }

  @Test
  void aFacetHasOnlyWhatTheContractNames() {
    assertEquals(
        "{\"dimension\":\"company\",\"values\":[{\"value\":\"huawei\",\"label\":\"Huawei\","
            + "\"count\":3,\"selected\":false}],\"more\":14}",
        Json.write(
            new Facet("company", List.of(new Facet.Value("huawei", "Huawei", 3, false)), 14)));
  }

  @Test
  void aCopyHasOnlyWhatTheContractNames() {
    assertEquals(
        "{\"id\":\"a/b\",\"publisher\":null,\"published\":\"2024-05\",\"relation\":\"exact\","
            + "\"similarity\":1.0,\"url\":null}",
        Json.write(
            new Item(
                new ArticleId("a/b"),
                Optional.empty(),
                Optional.of("2024-05"),
                Relation.EXACT,
                1,
                Optional.empty())));
  }
}
