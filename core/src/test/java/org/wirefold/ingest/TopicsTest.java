package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.ArticleId;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import org.wirefold.ingest.Reprocess.From;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.StorySearch;
import org.wirefold.search.Tag;
import org.wirefold.tag.LabelledArticle;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.TopicFeatures;
import tools.jackson.databind.json.JsonMapper;

/** Topics that a person writes, and topics that are learnt, through everything. */
final class TopicsTest {
  @TempDir private Path temp;
  private Path index = Path.of("unset");
  private final List<String> misruled = new ArrayList<>();

  @BeforeEach
  void chooseFolder() {
    index = temp.resolve("index");
  }

  private void add(String name, String... lines) throws IOException {
    add(Mode.ADD, name, lines);
  }

  private void add(Mode mode, String name, String... lines) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, String.join("", lines));
    Ingest.run(
        new IngestRequest(
            List.of(file.toString()), index, mode, Deleted.STAY_OUT, Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {
          @Override
          public void misruled(List<String> mistakes) {
            misruled.addAll(mistakes);
          }
        });
  }

  private void reprocess(From from) throws IOException {
    Reprocess.run(new Reprocess.Request(index, from), new IngestListener() {});
  }

  private ArticleDetail held(String id) throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new StorySearch(opened).article(new ArticleId(id)).orElseThrow();
    }
  }

  private List<String> topics(String id) throws IOException {
    return held(id).topics().stream().map(Tag::label).toList();
  }

  private static final String ALGAE =
      "- {id: algae, label: Algae, parent: environment, query: kelp OR algae}\n";

  private static String about(String id, String body, String... topics) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("title", "News " + id);
    fields.put("body", body);
    fields.put("topics", List.of(topics));
    return new JsonMapper().writeValueAsString(fields) + "\n";
  }

  @Test
  void topicsThatAPersonAddsAreFoundInWhatIsIndexedWhileReadersRead() throws IOException {
    add("a.jsonl", about("a", "They dried the kelp on racks."));
    assertEquals(List.of(), topics("a"));
    Files.writeString(index.resolve("topics.yaml"), ALGAE);
    try (StoryIndex readers = StoryIndex.open(index)) {
      reprocess(From.TAG);
      assertEquals(0, count(readers, "Algae"), "the old whole");
      readers.refresh();
      assertEquals(1, count(readers, "Algae"));
      assertEquals(1, count(readers, "environment"));
    }
    assertEquals(List.of("Algae", "Environment"), topics("a"));
    assertEquals("query", held("a").origins().get("topics"));
    Files.delete(index.resolve("topics.yaml"));
    reprocess(From.TAG);
    assertEquals(List.of(), topics("a"));
  }

  private static long count(StoryIndex readers, String topic) throws IOException {
    return new StorySearch(readers)
        .search(SearchParameters.read(Map.of("topic", List.of(topic))))
        .total()
        .stories();
  }

  @Test
  void aFileOfTopicsWithMistakesLeavesThoseInForceThatTheRunBeforeFound() throws IOException {
    Files.createDirectories(index);
    Path own = index.resolve("topics.yaml");
    Files.writeString(own, ALGAE);
    add("a.jsonl", about("a", "They dried the kelp on racks."));
    Files.writeString(own, ALGAE + "- id: x\n- id: y\n  label: Y\n  query: '('\n");
    Files.writeString(index.resolve("companies.jsonl"), "{\n");
    add("b.jsonl", about("b", "More kelp than ever washed ashore."));
    assertEquals(3, misruled.size(), misruled::toString);
    assertEquals(List.of("Algae", "Environment"), topics("b"));
    RegistryException refused = assertThrows(RegistryException.class, () -> reprocess(From.TAG));
    assertEquals(misruled, refused.sentences(), "all of both files");
  }

  private Path labelled() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append(about("l" + i, "The harbour pilots tow barges " + i, "pilotage", "AI"));
      lines.append(about("m" + i, "The nine choirs sing of old psalms " + i));
    }
    return Files.writeString(temp.resolve("labelled.jsonl"), lines);
  }

  private TopicLearning.Report learn(Path file, TopicLearning.Held held) throws IOException {
    return TopicLearning.run(
        new TopicLearning.Request(
            index, List.of(file.toString()), Optional.empty(), TopicLearning.Outcome.KEPT, held),
        InputStream.nullInputStream(),
        new IngestListener() {});
  }

  @Test
  void learnedTopicsAreGivenToNewArticlesAtOnceAndToOldOnesByReprocessing() throws IOException {
    String body = "Two harbour pilots tow barges.";
    add("a.jsonl", about("a", body));
    TopicLearning.Report learned = learn(labelled(), TopicLearning.Held.LATEST_FIFTH);
    assertEquals(List.of("artificial-intelligence", "pilotage"), learned.learned());
    assertEquals(
        List.of(20, 10, 0), List.of(learned.read(), learned.labelled(), learned.rejected()));
    assertEquals(1, learned.quality().orElseThrow().all().f1());
    add("b.jsonl", about("b", body + " Again."), about("c", "Nine choirs sing."));
    List<String> expected =
        List.of("Artificial intelligence", "pilotage", "Science and technology");
    assertEquals(List.of(), topics("a"));
    assertEquals(expected, topics("b"));
    assertEquals(List.of(), topics("c"));
    assertEquals("learned", held("b").origins().get("topics"));
    for (From from : From.values()) {
      reprocess(from);
      assertEquals(expected, topics("a"), from::name);
    }
    assertEquals(2, TopicLearning.forget(index));
    reprocess(From.TAG);
    assertEquals(List.of(), topics("a"));
  }

  @Test
  void learnedTopicsGoOverIntoAFreshIndex() throws IOException {
    learn(labelled(), TopicLearning.Held.NOTHING);
    add(Mode.FRESH, "f.jsonl", about("f", "Two harbour pilots tow barges."));
    assertTrue(topics("f").contains("pilotage"));
  }

  @Test
  void articlesWithoutTopicsTeachNothingAndLeaveTheIndexAsItWas() throws IOException {
    Path file = temp.resolve("none.jsonl");
    Files.writeString(file, about("a", "They dried the kelp on racks."));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> learn(file, TopicLearning.Held.NOTHING));
    assertTrue(refused.toString().contains(file + ": "), refused.toString());
    assertFalse(StoryIndex.isIn(index));
  }

  @Test
  void theLatestFifthIsHeldOutOrElseEveryFifth() {
    List<HeldOut.Dated> dated = new ArrayList<>();
    List<HeldOut.Dated> undated = new ArrayList<>();
    List<LabelledArticle> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(new LabelledArticle(TopicFeatures.NONE, Set.of("t" + i)));
      Instant when = Instant.EPOCH.plusSeconds((i * 7) % 20);
      dated.add(new HeldOut.Dated(all.get(i), Optional.of(when)));
      undated.add(new HeldOut.Dated(all.get(i), Optional.empty()));
    }
    assertEquals(
        IntStream.range(0, 20).filter(i -> (i * 7) % 20 >= 16).mapToObj(all::get).toList(),
        HeldOut.of(dated).heldOut());
    assertEquals(
        List.of(all.get(4), all.get(9), all.get(14), all.get(19)), HeldOut.of(undated).heldOut());
    assertEquals(16, HeldOut.of(undated).rest().size());
  }
}
