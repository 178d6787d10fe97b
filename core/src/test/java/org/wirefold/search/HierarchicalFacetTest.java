package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Corpus.Doc;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.tag.Tags;
import org.wirefold.tag.Topic;
import org.wirefold.tag.TopicTree;

/** Topics and dates as trees, against loops over a list and what a tree must look like. */
final class HierarchicalFacetTest {
  private static final TopicTree TREE = TopicTree.load();
  private static final List<String> TOPICS =
      TREE.topics().stream().map(Topic::id).sorted().limit(60).toList();

  @TempDir private Path temp;
  private int folders;

  @Test
  void treesOfTopicsAndDatesCountWhatALoopOverAListCounts() {
    Seeded.trials(
        3,
        random -> {
          Corpus corpus = withTopics(Corpus.random(random, 80), random);
          Path folder = temp.resolve("i" + folders++);
          corpus.write(folder, random);
          try (StoryIndex index = StoryIndex.open(folder)) {
            StorySearch search = new StorySearch(index);
            for (int i = 0; i < 20; i++) {
              for (Dimension dimension : List.of(Dimension.TOPIC, Dimension.PUBLISHED)) {
                compare(corpus, search, request(random, dimension), dimension);
              }
            }
          }
        });
  }

  /** Each article with some topics of ours, and all that these are part of. */
  private static Corpus withTopics(Corpus plain, Random random) {
    Corpus corpus = new Corpus();
    for (Doc doc : plain.docs) {
      Set<String> topics = new LinkedHashSet<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        Optional<String> topic = Optional.of(TOPICS.get(random.nextInt(TOPICS.size())));
        for (; topic.isPresent(); topic = TREE.parent(topic.get())) {
          topics.add(topic.get());
        }
      }
      Tags tags =
          new Tags(
              doc.tags().companies(),
              List.copyOf(topics),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      corpus.docs.add(new Doc(doc.article(), tags, doc.story()));
    }
    return corpus;
  }

  private static SearchRequest request(Random random, Dimension dimension) {
    List<String> selected = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      selected.add(
          dimension == Dimension.TOPIC
              ? TOPICS.get(random.nextInt(TOPICS.size()))
              : List.of("2025", "2025-12", "2026-01-05", "1999-07").get(random.nextInt(4)));
    }
    return SearchRequest.ALL
        .withSize(0)
        .withFold(random.nextBoolean() ? Fold.STORIES : Fold.ARTICLES)
        .withSelection(dimension, new Selection(selected, List.of()))
        .withSelection(
            Dimension.COMPANY,
            new Selection(
                random.nextBoolean() ? List.of("company-" + random.nextInt(14)) : List.of(),
                List.of()));
  }

  private static void compare(
      Corpus corpus, StorySearch search, SearchRequest request, Dimension dimension)
      throws IOException {
    List<String> companies = request.selection(Dimension.COMPANY).include();
    Map<String, Set<Object>> expected = new HashMap<>();
    for (Doc doc : corpus.docs) {
      if (companies.isEmpty() || doc.tags().companies().contains(companies.getFirst())) {
        for (String value : doc.values(dimension)) {
          expected
              .computeIfAbsent(value, v -> new HashSet<>())
              .add(request.fold() == Fold.STORIES ? doc.story() : doc.id());
        }
      }
    }
    Facet facet =
        search.search(request).facets().stream()
            .filter(f -> f.facetDimension() == dimension)
            .findFirst()
            .orElseThrow();
    List<String> listed = facet.values().stream().map(Facet.Value::value).toList();
    Set<String> selected = new HashSet<>(request.selection(dimension).include());
    assertEquals(listed.size(), Set.copyOf(listed).size(), "listed twice");
    assertTrue(listed.containsAll(selected), () -> selected + " are not all in " + listed);
    for (Facet.Value value : facet.values()) {
      assertEquals(
          expected.getOrDefault(value.value(), Set.of()).size(), value.count(), value.value());
      assertEquals(selected.contains(value.value()), value.selected(), value.value());
      value
          .parent()
          .ifPresent(
              parent ->
                  assertTrue(
                      listed.indexOf(parent) < listed.indexOf(value.value())
                          && listed.contains(parent),
                      () -> value.value() + " is listed without " + parent));
    }
    Set<String> all = new HashSet<>(expected.keySet());
    all.addAll(selected);
    assertEquals(all.size(), listed.size() + facet.more());
    Set<String> open =
        facet.values().stream()
            .flatMap(value -> value.parent().stream())
            .collect(Collectors.toSet());
    for (String value : selected) {
      boolean hasParts = all.stream().anyMatch(v -> parent(dimension, v).equals(Optional.of(value)));
      assertEquals(hasParts, open.contains(value), () -> value + " is selected, so it is open");
    }
  }

  private static Optional<String> parent(Dimension dimension, String value) {
    return dimension == Dimension.TOPIC
        ? TREE.parent(value)
        : Optional.of(value)
            .filter(v -> v.contains("-"))
            .map(v -> v.substring(0, v.lastIndexOf('-')));
  }
}
