package org.wirefold.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Blocks;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Evidence;
import org.wirefold.article.Outlet;
import org.wirefold.article.Published;
import org.wirefold.article.Relation;
import org.wirefold.article.SourceRef;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.index.StoryWriter.Start;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Tags;

final class StoryIndexTest {
  private static final int KEY_RATE = 8;
  private static final Tags NO_TAGS =
      new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  @TempDir private Path folder;

  private static StoryWriter writer(Path folder, Start start) throws IOException {
    return StoryWriter.open(folder, KEY_RATE, start, IndexSettings.DEFAULT);
  }

  private static Article article(String id, Optional<Instant> published) {
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title("Title of " + id)
        .body("Body of " + id)
        .rawHash("hash of " + id)
        .published(published.map(at -> Published.at(at, "input")))
        .build();
  }

  /** A candidate key: only the upper bits of one are kept. */
  private static long key(String word) {
    return (long) word.hashCode() << 32;
  }

  private static void put(StoryWriter writer, Article article, long story, long... keys)
      throws IOException {
    writer.remove(article.id());
    writer.add(
        article,
        AnalyzedText.of(article.title()),
        AnalyzedText.of(article.body()),
        NO_TAGS,
        keys,
        Blocks.hashes(Outlet.of(article).key(), article.paragraphs()),
        story);
  }

  /** A story of these articles, the first being its root. */
  private static Story story(long number, List<Article> articles) {
    ArticleId root = articles.getFirst().id();
    return new Story(
        new StoryId("story-" + number),
        number,
        List.of(new StoryId("former-" + number)),
        root,
        root,
        Optional.empty(),
        articles.stream()
            .map(
                a ->
                    new Story.Member(
                        a.id(),
                        a.title(),
                        a.url(),
                        a.publisher(),
                        a.credit(),
                        a.published(),
                        a.handling(),
                        a.id().equals(root) ? Relation.ORIGINAL : Relation.EXACT,
                        1,
                        Optional.<Evidence>empty()))
            .toList());
  }

  /** One article in a story of its own. */
  private static void putAlone(StoryWriter writer, String id) throws IOException {
    Article article = article(id, Optional.empty());
    long number = writer.nextStoryNumber();
    put(writer, article, number, 1, 2, 3);
    writer.put(story(number, List.of(article)));
  }

  private static int articles(StoryIndex index) throws IOException {
    try (SearchLease lease = index.lease()) {
      return lease.stories().articles();
    }
  }

  private int segments() throws IOException {
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease lease = index.lease()) {
      return lease.searcher().getIndexReader().leaves().size();
    }
  }

  @Test
  void aMergeThatIsUnderWayAtTheEndIsKept() throws IOException {
    int looks = 17; // the last makes one segment more than a tier has
    try (StoryWriter writer = writer(folder, Start.EMPTY)) {
      for (int i = 0; i < looks; i++) {
        for (int j = 0; j < 200; j++) {
          putAlone(writer, i + "-" + j);
        }
        writer.held();
      }
      writer.endMerging();
      writer.commit();
      writer.keepMerged();
    }
    assertTrue(segments() < looks, segments() + " segments");
    try (StoryIndex index = StoryIndex.open(folder)) {
      assertEquals(200 * looks, articles(index));
    }
  }

  @Test
  void whatOneRunLeavesToBeMergedTheNextOneMerges() throws IOException {
    int looks = 20;
    try (StoryWriter writer = writer(folder, Start.EMPTY)) {
      writer.endMerging();
      for (int i = 0; i < looks; i++) {
        putAlone(writer, "a" + i);
        writer.held();
      }
      writer.commit();
    }
    assertEquals(looks, segments());
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      writer.beginMerging();
      writer.endMerging();
      writer.commit();
      writer.keepMerged();
    }
    assertTrue(segments() < looks, segments() + " segments");
  }

  @Test
  void whateverIsKeptBesideArticlesLeavesTheirNormsDense() throws IOException {
    try (StoryWriter writer = writer(folder, Start.EMPTY)) {
      putAlone(writer, "a");
      writer.delete(new ArticleId("b"));
      writer.putRules("keep: nothing");
      writer.commit();
    }
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease lease = index.lease()) {
      for (LeafReaderContext leaf : lease.searcher().getIndexReader().leaves()) {
        for (String field : List.of(StorySchema.TITLE, StorySchema.BODY)) {
          NumericDocValues norms = leaf.reader().getNormValues(field);
          for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            assertEquals(doc, norms.nextDoc(), field);
          }
        }
      }
    }
  }

  @Test
  void anEmptyFolderReadsAsAnEmptyIndexUntilSomethingIsCommittedThere() throws IOException {
    try (StoryIndex index = StoryIndex.open(folder.resolve("nothing yet"))) {
      assertEquals(0, articles(index));
      try (StoryWriter writer = writer(folder.resolve("nothing yet"), Start.FROM_HELD)) {
        putAlone(writer, "a");
        writer.commit();
      }
      index.refresh();
      assertEquals(1, articles(index));
    }
  }

  @Test
  void readersSeeWholeCommitsOnly() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      putAlone(writer, "a");
      writer.commit();
      try (StoryIndex index = StoryIndex.open(folder)) {
        putAlone(writer, "b");
        assertEquals(2, writer.held().size().articles());
        index.refresh();
        assertEquals(1, articles(index));
        writer.commit();
        assertEquals(1, articles(index));
        index.refresh();
        assertEquals(2, articles(index));
      }
    }
  }

  @Test
  void aLeaseKeepsItsPointInTime() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      putAlone(writer, "a");
      writer.commit();
      try (StoryIndex index = StoryIndex.open(folder);
          SearchLease lease = index.lease()) {
        writer.delete(new ArticleId("a"));
        writer.removeStory(0);
        writer.commit();
        index.refresh();
        assertEquals(0, articles(index));
        assertEquals(1, lease.stories().articles());
        int document = lease.document(new ArticleId("a")).orElseThrow();
        assertEquals("Title of a", lease.article(document).article().title());
      }
    }
  }

  @Test
  void refreshPicksUpAnotherWritersCommitAndARebuiltIndex() throws IOException {
    try (StoryIndex index = StoryIndex.open(folder)) {
      for (int round = 1; round <= 3; round++) {
        try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
          putAlone(writer, "article " + round);
          writer.commit();
        }
        index.refresh();
        assertEquals(round, articles(index));
      }
      try (StoryWriter writer = writer(folder, Start.EMPTY)) {
        putAlone(writer, "the only one");
        index.refresh();
        assertEquals(3, articles(index));
        writer.commit();
      }
      index.refresh();
      assertEquals(1, articles(index));
    }
  }

  @Test
  void aRebuildLeavesOneGeneration() throws IOException {
    for (int round = 0; round < 3; round++) {
      try (StoryWriter writer = writer(folder, Start.EMPTY)) {
        putAlone(writer, "a");
        writer.commit();
      }
    }
    assertEquals(List.of("gen-3"), generations());
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.startsWith("gen-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void closingWithoutCommitLeavesTheIndexAsItWas() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      putAlone(writer, "a");
      writer.commit();
    }
    for (Start start : Start.values()) {
      try (StoryWriter writer = writer(folder, start)) {
        putAlone(writer, "b");
        writer.delete(new ArticleId("a"));
      }
      try (StoryIndex index = StoryIndex.open(folder);
          SearchLease lease = index.lease()) {
        assertEquals(1, lease.stories().articles());
        assertTrue(lease.document(new ArticleId("a")).isPresent());
      }
      assertEquals(List.of("gen-1"), generations());
    }
  }

  @Test
  void anIndexWithAnotherFingerprintIsRefusedWithARemedy() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      putAlone(writer, "a");
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("gen-1"));
        IndexWriter lucene = new IndexWriter(directory, new IndexWriterConfig())) {
      lucene.setLiveCommitData(
          Map.of("fingerprint", "schema 0, hash 0", "keyRate", "8", "numbers", "1").entrySet());
      lucene.commit();
    }
    IOException reading = assertThrows(IOException.class, () -> StoryIndex.open(folder));
    IOException writing =
        assertThrows(IOException.class, () -> writer(folder, Start.FROM_HELD).close());
    for (IOException refusal : List.of(reading, writing)) {
      String message = String.valueOf(refusal.getMessage());
      assertTrue(message.startsWith(folder + ": built with schema 0, hash 0, "), message);
      assertTrue(message.contains("rebuild with `wirefold index --fresh`"), message);
    }
    try (StoryWriter writer = writer(folder, Start.EMPTY)) {
      putAlone(writer, "b");
      writer.commit(); // the remedy works
    }
    StoryIndex.open(folder).close();
  }

  @Test
  void anIndexWithAnotherKeyRateIsRefusedForWriting() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      putAlone(writer, "a");
      writer.commit();
    }
    IOException refusal =
        assertThrows(
            IOException.class,
            () -> StoryWriter.open(folder, 16, Start.FROM_HELD, IndexSettings.DEFAULT).close());
    assertEquals(
        folder
            + ": built keeping 1 shingle in 8, config asks for 1 in 16;"
            + " rebuild with `wirefold index --fresh`",
        refusal.getMessage());
    writer(folder, Start.FROM_HELD).close(); // the refusal kept no lock
  }

  @Test
  void aPointerToNothingIsNamedWithARemedy() throws IOException {
    Files.writeString(folder.resolve("current"), "../../etc\n");
    IOException refusal = assertThrows(IOException.class, () -> StoryIndex.open(folder));
    assertTrue(String.valueOf(refusal.getMessage()).contains("--fresh"), refusal::getMessage);
  }

  @Test
  void aSecondWriterWaitsForItsTurn() throws Exception {
    StoryWriter first = writer(folder, Start.FROM_HELD);
    CompletableFuture<Boolean> second =
        CompletableFuture.supplyAsync(
            () -> {
              try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
                return writer.held().size().articles() == 1;
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    putAlone(first, "a");
    first.commit();
    Thread.sleep(200);
    assertFalse(second.isDone());
    first.close();
    assertTrue(second.get(10, TimeUnit.SECONDS), "does not see what the first committed");
  }

  /** Takes as long as a writer waits: 20 seconds. */
  @Test
  void aSecondWriterThatWaitedInVainSaysWhosePid() throws IOException {
    try (StoryWriter first = writer(folder, Start.FROM_HELD)) {
      putAlone(first, "a");
      IOException refusal =
          assertThrows(IOException.class, () -> writer(folder, Start.FROM_HELD).close());
      assertEquals(
          folder
              + ": process "
              + ProcessHandle.current().pid()
              + " is writing to it; try again when it is done",
          refusal.getMessage());
    }
  }

  @Test
  void anArticleIsGivenBackAsItWas() throws IOException {
    Article article =
        Article.builder(new ArticleId("http://a/ü?x=1#2"), new SourceRef("dump.jsonl", 17))
            .title("Title \uD83D\uDE80")
            .inferredTitle("Inferred")
            .summary(List.of("one", "two"))
            .body("First.\n\nSecond “quoted”.")
            .rawHash("abc")
            .raw(Optional.of("<html>"))
            .url(Optional.of("http://a/"))
            .publisher(Optional.of("Prism"))
            .credit(Optional.of("Wire"))
            .authors(List.of("A. Author"))
            .published(Optional.of(Published.at(Instant.parse("2026-03-01T09:30:00Z"), "input")))
            .language("en")
            .furniture(List.of(new org.wirefold.article.Furniture("Subscribe!", "newsletter")))
            .build();
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      put(writer, article, writer.nextStoryNumber(), 5);
      writer.put(story(0, List.of(article)));
      assertEquals(article, writer.held().article(article.id()).orElseThrow());
      writer.commit();
    }
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease lease = index.lease()) {
      int document = lease.document(article.id()).orElseThrow();
      assertEquals(article, lease.article(document).article());
      assertEquals(story(0, List.of(article)), lease.story(0));
      assertEquals(Optional.of(0), lease.storyNumber("former-0"));
      assertEquals(Optional.empty(), lease.storyNumber("story-1"));
    }
  }

  @Test
  void theStoryTableAgreesWithAPlainMapAfterAnyRunOfChanges() {
    Seeded.trials(
        2,
        random -> {
          Path index = folder.resolve("random" + random.nextLong());
          Model model = new Model();
          StoryWriter writer = writer(index, Start.FROM_HELD);
          try (StoryIndex reader = StoryIndex.open(index)) {
            Map<Long, List<Article>> committed = model.copy();
            Set<String> tombstones = Set.of();
            for (int step = 0; step < 80; step++) {
              switch (random.nextInt(12)) {
                case 0 -> {
                  writer.commit();
                  committed = model.copy();
                  tombstones = Set.copyOf(model.tombstones);
                }
                case 1 -> {
                  writer.close();
                  model.stories = new TreeMap<>();
                  committed.forEach((n, list) -> model.stories.put(n, new ArrayList<>(list)));
                  model.tombstones = new TreeSet<>(tombstones);
                  writer = writer(index, Start.FROM_HELD);
                }
                case 2 -> reader.refresh();
                default -> model.change(writer, random);
              }
              model.checkHeld(writer.held());
            }
            writer.commit();
            reader.refresh();
            model.check(reader);
          } finally {
            writer.close();
          }
          try (StoryIndex reader = StoryIndex.open(index)) {
            model.check(reader);
          }
        });
  }

  /** What should be held: articles by story. */
  private static final class Model {
    private Map<Long, List<Article>> stories = new TreeMap<>();
    private Set<String> tombstones = new TreeSet<>();

    Map<Long, List<Article>> copy() {
      Map<Long, List<Article>> copy = new TreeMap<>();
      stories.forEach((number, list) -> copy.put(number, List.copyOf(list)));
      return copy;
    }

    void change(StoryWriter writer, Random random) throws IOException {
      String id = "a" + random.nextInt(30);
      Article article =
          article(
              id,
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(Instant.ofEpochMilli(random.nextInt())));
      switch (random.nextInt(4)) {
        case 0 -> {
          take(writer, id);
          writer.delete(article.id());
          tombstones.add(id);
        }
        case 1 -> move(writer, id, random);
        default -> {
          long number = place(writer, random);
          take(writer, id);
          put(writer, article, number, key(id));
          writer.undelete(article.id());
          tombstones.remove(id);
          add(writer, article, number);
        }
      }
    }

    /** An old story or a new one. */
    private long place(StoryWriter writer, Random random) {
      List<Long> numbers = List.copyOf(stories.keySet());
      return numbers.isEmpty() || random.nextBoolean()
          ? writer.nextStoryNumber()
          : numbers.get(random.nextInt(numbers.size()));
    }

    private void move(StoryWriter writer, String id, Random random) throws IOException {
      Optional<Article> held =
          stories.values().stream()
              .flatMap(List::stream)
              .filter(a -> a.id().value().equals(id))
              .findFirst();
      if (held.isPresent()) {
        long number = place(writer, random);
        take(writer, id);
        writer.move(held.get().id(), number);
        add(writer, held.get(), number);
      }
    }

    private void add(StoryWriter writer, Article article, long number) throws IOException {
      List<Article> members = stories.computeIfAbsent(number, n -> new ArrayList<>());
      members.add(article);
      writer.put(story(number, members));
    }

    private void take(StoryWriter writer, String id) throws IOException {
      for (long number : List.copyOf(stories.keySet())) {
        List<Article> members = stories.getOrDefault(number, List.of());
        if (members.removeIf(a -> a.id().value().equals(id))) {
          if (members.isEmpty()) {
            stories.remove(number);
            writer.removeStory(number);
          } else {
            writer.put(story(number, members));
          }
        }
      }
    }

    void checkHeld(HeldArticles held) throws IOException {
      assertEquals(stories.size(), held.size().stories());
      assertEquals(stories.values().stream().mapToInt(List::size).sum(), held.size().articles());
      for (int i = 0; i < 30; i++) {
        String id = "a" + i;
        assertEquals(tombstones.contains(id), held.isDeleted(new ArticleId(id)), id);
        assertEquals(
            storyOf(id), held.version(new ArticleId(id)).map(HeldArticles.Version::story), id);
      }
      Map<Long, Set<String>> holders = new HashMap<>();
      long[] keys =
          stories.values().stream()
              .flatMap(List::stream)
              .mapToLong(a -> key(a.id().value()))
              .sorted()
              .toArray();
      held.holders(
          keys,
          Instant.MIN,
          Instant.MAX,
          50,
          (key, handle) -> {
            try {
              String id = held.id(handle).value();
              holders.computeIfAbsent(held.storyOf(handle), s -> new HashSet<>()).add(id);
              assertEquals(keys[key], key(id));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      assertEquals(ids(), holders);
    }

    private Map<Long, Set<String>> ids() {
      return stories.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  e -> e.getValue().stream().map(a -> a.id().value()).collect(Collectors.toSet())));
    }

    private Optional<Long> storyOf(String id) {
      return stories.entrySet().stream()
          .filter(e -> e.getValue().stream().anyMatch(a -> a.id().value().equals(id)))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    void check(StoryIndex index) throws IOException {
      try (SearchLease lease = index.lease()) {
        StoryTable table = lease.stories();
        assertEquals(stories.size(), table.stories());
        assertEquals(stories.values().stream().mapToInt(List::size).sum(), table.articles());
        for (int number = 0; number < table.numbers(); number++) {
          List<Article> members = stories.getOrDefault((long) number, List.of());
          assertEquals(members.isEmpty(), table.document(number) < 0);
          assertEquals(members.size(), table.size(number));
          if (!members.isEmpty()) {
            assertEquals(millis(members.getFirst()), table.published(number));
            assertEquals(story(number, members), lease.story(number));
          }
          for (Article article : members) {
            int document = lease.document(article.id()).orElseThrow();
            assertEquals(number, table.storyOf(document));
            assertEquals(millis(article), table.publishedAt(document));
            assertEquals(article, lease.article(document).article());
          }
        }
      }
    }

    private static long millis(Article article) {
      return article.published().map(p -> p.start().toEpochMilli()).orElse(StoryTable.UNDATED);
    }
  }

  @Test
  void articlesOutsideTheWindowAreNotToldAndTakeNobodysPlace() throws IOException {
    Instant march = Instant.parse("2026-03-01T00:00:00Z");
    Duration day = Duration.ofDays(1);
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      for (int i = 0; i < 40; i++) { // more than are told of a key
        put(writer, article("old-" + i, Optional.of(march.minus(day))), i, key("42"));
      }
      put(writer, article("first", Optional.of(march)), 40, key("42"));
      put(writer, article("late", Optional.of(march.plus(day).plusMillis(1))), 41, key("42"));
      put(writer, article("last", Optional.of(march.plus(day))), 42, key("42"));
      assertEquals(Set.of("first", "last"), holders(writer.held(), march, march.plus(day)));
      Instant may = march.plus(day.multipliedBy(60));
      assertEquals(Set.of(), holders(writer.held(), may, may.plus(day)));
      put(writer, article("undated", Optional.empty()), 43, key("42"));
      writer.commit();
      assertEquals(Set.of("undated"), holders(writer.held(), may, may.plus(day)));
      writer.purge(); // one segment
      assertEquals(
          Set.of("first", "last", "undated"), holders(writer.held(), march, march.plus(day)));
    }
  }

  @Test
  void keysAreFoundAlikeWhetherFewOrManyAreAskedFor() {
    Seeded.trials(
        10,
        random -> {
          Path index = folder.resolve("keys-" + random.nextInt(Integer.MAX_VALUE));
          Map<Long, Set<String>> expected = new TreeMap<>();
          try (StoryWriter writer = writer(index, Start.FROM_HELD)) {
            for (int i = 0; i < 60; i++) {
              String id = "a" + i;
              long[] keys =
                  random
                      .longs(20, -40, 40)
                      .map(n -> n * 0x0123_4567_0000_0000L)
                      .distinct()
                      .toArray();
              put(writer, article(id, Optional.empty()), i, keys);
              for (long key : keys) {
                expected.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
              }
              if (i % 25 == 0) {
                writer.held(); // a segment each
              }
            }
            HeldArticles held = writer.held();
            Map<Long, Set<String>> found = new TreeMap<>();
            long[] all = expected.keySet().stream().mapToLong(Long::longValue).toArray();
            assertEquals(expected, holders(held, all));
            for (long key : all) {
              found.putAll(holders(held, key)); // alone it is looked up, with others walked to
            }
            assertEquals(expected, found);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Map<Long, Set<String>> holders(HeldArticles held, long... keys)
      throws IOException {
    Map<Long, Set<String>> found = new TreeMap<>();
    held.holders(
        keys,
        Instant.MIN,
        Instant.MAX,
        100,
        (key, handle) -> {
          try {
            found.computeIfAbsent(keys[key], k -> new TreeSet<>()).add(held.id(handle).value());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return found;
  }

  private static Set<String> holders(HeldArticles held, Instant from, Instant to)
      throws IOException {
    Set<Long> handles = new HashSet<>();
    held.holders(new long[] {key("42")}, from, to, 10, (key, handle) -> handles.add(handle));
    Set<String> ids = new TreeSet<>();
    for (long handle : handles) {
      ids.add(held.id(handle).value());
    }
    return ids;
  }

  @Test
  void purgedTextIsNoLongerOnTheDisk() throws IOException {
    try (StoryWriter writer = writer(folder, Start.FROM_HELD)) {
      for (int i = 0; i < 200; i++) {
        putAlone(writer, "kept" + i);
      }
      putAlone(writer, "taken-down");
      writer.commit();
      writer.delete(new ArticleId("taken-down"));
      writer.removeStory(200);
      writer.purge();
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("gen-1"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertEquals(0, reader.numDeletedDocs());
    }
  }
}
