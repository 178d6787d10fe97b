package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Furniture;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.ingest.IngestRequest.Deleted;
import org.wirefold.ingest.IngestRequest.Mode;
import org.wirefold.ingest.Reprocess.From;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;
import org.wirefold.search.Tag;
import org.wirefold.tag.RegistryException;
import tools.jackson.databind.json.JsonMapper;

/** What is learnt while indexing, and what a person changes afterwards, through everything. */
final class ReprocessTest {
  private static final String PROMO = "Our morning briefing brings the harbour to your inbox.";
  private static final String RULE = "learned:Coast Courier";

  @TempDir private Path temp;
  private Path index = Path.of("unset");
  private final Newsroom newsroom = new Newsroom(new Random(3));
  private final List<String> misruled = new ArrayList<>();

  @BeforeEach
  void chooseFolder() {
    index = temp.resolve("index");
  }

  private IngestReport add(String name, String... lines) throws IOException {
    Path file = temp.resolve(name);
    Files.writeString(file, String.join("", lines));
    return Ingest.run(
        new IngestRequest(
            List.of(file.toString()), index, Mode.ADD, Deleted.STAY_OUT, Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {
          @Override
          public void misruled(List<String> mistakes) {
            misruled.addAll(mistakes);
          }
        });
  }

  private Reprocess.Report reprocess(From from) throws IOException {
    return Reprocess.run(new Reprocess.Request(index, from), new IngestListener() {});
  }

  private static String json(String id, String publisher, Report report) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("publisher", publisher);
    fields.put("title", report.title());
    fields.put("body", report.body());
    fields.put("language", "en");
    fields.put("published", "2024-05-" + (10 + Math.abs(id.hashCode() % 20)));
    return new JsonMapper().writeValueAsString(fields) + "\n";
  }

  private String promoted(String id) {
    return json(id, "Coast Courier", newsroom.report().endingWith(PROMO));
  }

  private String[] promoted(int from, int to) {
    return Stream.iterate(from, i -> i + 1)
        .limit(to - from)
        .map(i -> promoted("c" + i))
        .toArray(String[]::new);
  }

  private Map<String, ArticleDetail> held() throws IOException {
    Map<String, ArticleDetail> rows = new TreeMap<>();
    try (StoryIndex opened = StoryIndex.open(index)) {
      new StorySearch(opened).export(SearchRequest.ALL, row -> rows.put(row.id().value(), row));
    }
    return rows;
  }

  private ArticleDetail held(String id) throws IOException {
    return Optional.ofNullable(held().get(id)).orElseThrow();
  }

  private List<LearnedDetail> learned() throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new StorySearch(opened).learned(block -> true);
    }
  }

  private void rules(String text) throws IOException {
    Files.createDirectories(index);
    Files.writeString(index.resolve("furniture.txt"), text);
  }

  @Test
  void whatStandsOnManyPagesIsTakenOutOfTheNextOnesAndSurvivesRestarts() throws IOException {
    assertEquals(0, add("a.jsonl", promoted(0, 3)).learned());
    assertEquals(1, add("b.jsonl", promoted(3, 6)).learned());
    assertTrue(held("c0").body().endsWith(PROMO));
    assertEquals(
        0,
        add(
                "c.jsonl",
                promoted("c6"),
                json("p1", "Daily Prism", newsroom.report().endingWith(PROMO)))
            .learned());
    assertFalse(held("c6").body().contains(PROMO));
    assertEquals(List.of(new Furniture(PROMO, RULE)), held("c6").furniture());
    assertTrue(held("p1").body().endsWith(PROMO), "another publisher's page");
    LearnedDetail block = learned().getFirst();
    assertEquals(List.of(RULE, PROMO), List.of(block.rule(), block.text()));
    assertEquals(List.of(7, 7), List.of(block.articles(), block.stories()));
    assertEquals(
        held().values().stream()
            .filter(row -> row.id().value().startsWith("c"))
            .flatMap(row -> row.published().stream())
            .min(String::compareTo),
        block.first());
  }

  @Test
  void aStoryThatRanAgainAndAgainTeachesNothing() throws IOException {
    Report report = newsroom.report();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(json("c" + i, "Coast Courier", report.under(newsroom.words(5))));
    }
    assertEquals(0, add("a.jsonl", lines.toArray(String[]::new)).learned());
    assertEquals(List.of(), learned());
  }

  @Test
  void reprocessingTakesWhatWasLearntOutOfWhatWasThereBefore() throws IOException {
    add("a.jsonl", promoted(0, 6));
    Map<String, StoryId> stories = stories();
    Reprocess.Report report = reprocess(From.CLEAN);
    assertEquals(
        List.of(6L, 6L, 0L), List.of(report.articles(), report.changed(), report.unreadable()));
    assertEquals(0, report.learned(), "it was learnt before");
    for (ArticleDetail row : held().values()) {
      assertFalse(row.body().contains(PROMO), row.id().value());
      assertEquals(List.of(new Furniture(PROMO, RULE)), row.furniture());
    }
    assertEquals(stories, stories());
    assertEquals(6, learned().getFirst().articles());
    assertEquals(0, reprocess(From.CLEAN).changed(), "once more changes nothing");
    assertEquals(6, add("a2.jsonl", Files.readString(temp.resolve("a.jsonl"))).unchanged());
  }

  @Test
  void whatMayNotBeShownIsThereAfterReprocessing() throws IOException {
    Report report = newsroom.report();
    String shown = json("a", "Coast Courier", report);
    String killed =
        json("b", "Daily Prism", report.cutTo(3)).replace("{", "{\"status\":\"canceled\",");
    String original = json("b", "Daily Prism", report.cutTo(3));
    add("a.jsonl", shown, killed);
    for (From from : From.values()) {
      reprocess(from);
      assertEquals(Set.of("a"), held().keySet(), from::name);
      IngestReport again = add("again.jsonl", original);
      assertEquals(1, again.unchanged(), "a killed article does not come back");
      assertEquals(1, again.articles(), from::name);
    }
  }

  @Test
  void aPersonsRulesDropAndBringBack() throws IOException {
    String motto = "All the tides that are fit to print.";
    add("a.jsonl", promoted(0, 6));
    add("b.jsonl", json("m", "Coast Courier", newsroom.report().endingWith(motto)));
    reprocess(From.CLEAN);
    rules("keep \"" + PROMO + "\"\ndrop \"All the tides *\"\n");
    assertEquals(7, reprocess(From.CLEAN).changed());
    assertTrue(held("c0").body().endsWith(PROMO));
    assertEquals(List.of(), held("c0").furniture());
    assertEquals(List.of(new Furniture(motto, "furniture.txt:2")), held("m").furniture());
    rules("");
    assertEquals(7, reprocess(From.CLEAN).changed());
    assertFalse(held("c0").body().contains(PROMO));
    assertTrue(held("m").body().endsWith(motto));
  }

  @Test
  void rulesWithMistakesLeaveThoseOfTheRunBeforeInForce() throws IOException {
    rules("drop \"All the tides *\"\n");
    add("a.jsonl", json("m1", "Coast Courier", newsroom.report().endingWith("All the tides in.")));
    rules("dorp \"All the tides *\"\ndrop\n");
    add("b.jsonl", json("m2", "Coast Courier", newsroom.report().endingWith("All the tides out.")));
    assertEquals(2, misruled.size(), misruled::toString);
    assertTrue(misruled.getFirst().contains("furniture.txt:1: "), misruled.getFirst());
    assertFalse(held("m2").body().contains("All the tides"));
    Map<String, ArticleDetail> before = held();
    assertThrows(FurnitureChoices.MistakesException.class, () -> reprocess(From.CLEAN));
    assertEquals(before, held());
  }

  @Test
  void theOrderOfArticlesDoesNotMatterOnceItIsReprocessed() throws IOException {
    List<String> lines = new ArrayList<>(List.of(promoted(0, 9)));
    for (int i = 0; i < 9; i++) {
      lines.add(json("n" + i, "Coast Courier", newsroom.report()));
    }
    Set<Map<String, String>> outcomes = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      index = temp.resolve("index" + round);
      Collections.shuffle(lines, new Random(round));
      for (int i = 0; i < lines.size(); i += 3) {
        add("a.jsonl", lines.subList(i, i + 3).toArray(String[]::new));
      }
      reprocess(From.CLEAN);
      outcomes.add(
          held().values().stream()
              .collect(Collectors.toMap(row -> row.id().value(), ArticleDetail::body)));
    }
    assertEquals(1, outcomes.size());
    assertFalse(outcomes.iterator().next().toString().contains(PROMO));
  }

  @Test
  void storiesKeepTheirIdsFormerOnesAndDeletionsWhateverIsDoneAgain() throws IOException {
    Report report = newsroom.report();
    add("a.jsonl", json("z", "Daily Prism", report), json("y", "Hill Gazette", newsroom.report()));
    add("b.jsonl", json("a", "Coast Courier", report.cutTo(4)), json("x", "Hill Gazette", report));
    add("c.jsonl", json("gone", "Hill Gazette", newsroom.report()));
    Deletion.run(index, List.of(new ArticleId("gone")), Deletion.Text.LEFT_TO_MERGING);
    Map<String, StoryId> before = stories();
    assertEquals(
        StoryId.foundedBy(new ArticleId("z")), before.get("a"), "the later one would not found it");
    for (From from : From.values()) {
      reprocess(from);
      assertEquals(before, stories(), from::toString);
      assertEquals(Set.of("a", "x", "y", "z"), held().keySet());
    }
    assertEquals(1, add("c2.jsonl", Files.readString(temp.resolve("c.jsonl"))).deleted());
  }

  @Test
  void storiesThatNowFallApartOrTogetherKeepTheIdsOfTheirRoots() throws IOException {
    Report one = newsroom.report();
    Report two = newsroom.report();
    add(
        "a.jsonl",
        json("a1", "Daily Prism", one),
        json("a2", "Hill Gazette", one),
        json("b1", "Daily Prism", two),
        json("b2", "Hill Gazette", two));
    Map<String, StoryId> before = stories();
    // As if an older version had put a1 alone, and the others together under b's id.
    misfold("a1", "b1");
    Map<String, StoryId> wrong = stories();
    assertEquals(wrong.get("a2"), wrong.get("b1"));
    reprocess(From.FOLD);
    Map<String, StoryId> after = stories();
    assertEquals(after.get("a1"), after.get("a2"));
    assertEquals(after.get("b1"), after.get("b2"));
    assertEquals(wrong.get("a1"), after.get("a1"), "it kept its root");
    assertEquals(wrong.get("b1"), after.get("b1"));
    assertEquals(before.keySet(), after.keySet());
    for (StoryId id : wrong.values()) {
      assertTrue(found(id), id.value());
    }
  }

  /** Moves all but {@code alone} into the story of {@code into}. */
  private void misfold(String alone, String into) throws IOException {
    try (StoryWriter writer =
        StoryWriter.open(index, 8, StoryWriter.Start.FROM_HELD, IndexSettings.DEFAULT)) {
      var held = writer.held();
      Story rest = held.story(held.version(new ArticleId(into)).orElseThrow().story());
      Story first = held.story(held.version(new ArticleId(alone)).orElseThrow().story());
      List<Story.Member> moved =
          first.members().stream().filter(m -> !m.id().value().equals(alone)).toList();
      for (Story.Member member : moved) {
        writer.move(member.id(), rest.number());
      }
      writer.put(with(first, List.of(first.member(new ArticleId(alone))), new ArticleId(alone)));
      writer.put(
          with(rest, Stream.concat(rest.members().stream(), moved.stream()).toList(), rest.root()));
      writer.commit();
    }
  }

  private static Story with(Story story, List<Story.Member> members, ArticleId root) {
    return new Story(
        story.id(), story.number(), story.formerIds(), root, root, Optional.empty(), members);
  }

  private boolean found(StoryId id) throws IOException {
    try (StoryIndex opened = StoryIndex.open(index)) {
      return new StorySearch(opened).story(id.value()).isPresent();
    }
  }

  private Map<String, StoryId> stories() throws IOException {
    return held().values().stream()
        .collect(Collectors.toMap(row -> row.id().value(), ArticleDetail::story));
  }

  @Test
  void readersSeeTheOldWholeUntilTheNewOneIsThere() throws IOException {
    add("a.jsonl", promoted(0, 6));
    try (StoryIndex readers = StoryIndex.open(index);
        SearchLease lent = readers.lease()) {
      List<Integer> seen = new ArrayList<>();
      Reprocess.run(
          new Reprocess.Request(index, From.CLEAN),
          new IngestListener() {
            @Override
            public void advanced(long bytes, long articles) {
              try {
                readers.refresh();
                seen.add(withPromo(readers));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            }
          });
      assertEquals(List.of(6), seen.stream().distinct().toList(), "during the run");
      assertEquals(6, withPromo(readers));
      readers.refresh();
      assertEquals(0, withPromo(readers));
      int document = lent.document(new ArticleId("c1")).orElseThrow();
      assertTrue(lent.article(document).article().body().endsWith(PROMO), "lent before");
    }
  }

  private static int withPromo(StoryIndex readers) throws IOException {
    List<String> bodies = new ArrayList<>();
    new StorySearch(readers).export(SearchRequest.ALL, row -> bodies.add(row.body()));
    return (int) bodies.stream().filter(body -> body.contains(PROMO)).count();
  }

  @Test
  void anInterruptedRunLeavesTheIndexAsItWas() throws IOException {
    add("a.jsonl", promoted(0, 6));
    Map<String, ArticleDetail> before = held();
    assertThrows(
        IllegalStateException.class,
        () ->
            Reprocess.run(
                new Reprocess.Request(index, From.CLEAN),
                new IngestListener() {
                  @Override
                  public void advanced(long bytes, long articles) {
                    throw new IllegalStateException("pulled the plug");
                  }
                }));
    assertEquals(before, held());
    try (Stream<Path> files = Files.list(index)) {
      assertEquals(1, files.filter(f -> f.getFileName().toString().startsWith("gen-")).count());
    }
  }

  @Test
  void anEmptyIndexIsNotReprocessed() {
    IOException refused = assertThrows(IOException.class, () -> reprocess(From.FOLD));
    assertTrue(refused.toString().contains("wirefold index"), refused.toString());
  }

  @Test
  void countsOfBlocksAgreeWithALoopOverTheTexts() throws IOException {
    Random random = new Random(11);
    List<String> blocks = Stream.generate(() -> "Our " + newsroom.words(6)).limit(20).toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Report report = newsroom.report();
      for (int b = 0; b < 3; b++) {
        report = report.endingWith(newsroom.pick(blocks));
      }
      lines.add(json("c" + i, random.nextBoolean() ? "Coast Courier" : "Daily Prism", report));
    }
    add("a.jsonl", lines.toArray(String[]::new));
    Map<String, Set<String>> expected = new TreeMap<>();
    for (ArticleDetail row : held().values()) {
      Stream.concat(
              Stream.of(row.body().split("\n\n")), row.furniture().stream().map(Furniture::text))
          .filter(blocks::contains)
          .forEach(
              text ->
                  expected
                      .computeIfAbsent(row.publisher().orElseThrow() + text, k -> new HashSet<>())
                      .add(row.id().value()));
    }
    assertFalse(learned().isEmpty());
    for (LearnedDetail block : learned()) {
      assertEquals(
          Optional.ofNullable(expected.get(block.publisher() + block.text())).map(Set::size),
          Optional.of(block.articles()),
          block.text());
      assertTrue(block.rule().startsWith(LearnedBlock.RULE));
    }
  }

  @Test
  void onlyCleaningNeedsTheRulesToBeWithoutMistakes() throws IOException {
    add("a.jsonl", promoted("a"));
    rules("this is no rule\n");
    assertEquals(1, reprocess(From.FOLD).articles());
    assertEquals(1, reprocess(From.TAG).articles());
    assertThrows(FurnitureChoices.MistakesException.class, () -> reprocess(From.CLEAN));
  }

  @Test
  void whatMayNotBeShownIsTakenAlongButNotCounted() throws IOException {
    add("a.jsonl", promoted(0, 2));
    String kill = "{\"id\":\"c0\",\"title\":\"KILL-%s\"}\n".formatted(held("c0").title());
    assertEquals(1, add("b.jsonl", kill).articles());
    assertEquals(1, reprocess(From.FOLD).articles());
    assertEquals(Set.of("c1"), held().keySet());
    try (StoryIndex opened = StoryIndex.open(index)) {
      assertTrue(new StorySearch(opened).withheld("c0").isPresent());
    }
  }

  @Test
  void furnitureIsCountedAsASearchCounts() throws IOException {
    add("a.jsonl", promoted(0, 6));
    int before = learned().getFirst().articles();
    add("b.jsonl", "{\"id\":\"c0\",\"title\":\"Withdrawn\",\"status\":\"withheld\"}\n");
    add("c.jsonl", promoted("c1").replace("\"title\"", "\"status\":\"withheld\",\"title\""));
    assertTrue(learned().getFirst().articles() < before, "" + learned());
  }

  private List<String> companies() throws IOException {
    return held().values().stream()
        .flatMap(row -> row.companies().stream())
        .map(Tag::label)
        .toList();
  }

  @Test
  void companiesThatAPersonAddsAreFoundInWhatIsIndexed() throws IOException {
    add("a.jsonl", "{\"id\": \"a\", \"title\": \"News\", \"body\": \"They met at varnX once.\"}\n");
    assertEquals(List.of(), companies());
    Files.writeString(
        index.resolve("companies.jsonl"),
        "{\"id\": \"varnx\", \"name\": \"VarnX Works\", \"aliases\": [\"varnX\"]}\n");
    reprocess(From.TAG);
    assertEquals(List.of("VarnX Works"), companies());
  }

  @Test
  void aFileOfCompaniesWithMistakesLeavesThoseInForceThatTheRunBeforeFound() throws IOException {
    String line = "{\"id\": \"a\", \"title\": \"News\", \"body\": \"They met at varnX once.\"}\n";
    add("a.jsonl", line);
    Path own = index.resolve("companies.jsonl");
    Files.writeString(own, "{\"id\": \"varnx\", \"name\": \"varnX\"}\n");
    add("b.jsonl", line.replace("\"a\"", "\"b\""));
    Files.writeString(own, "{\"id\": \"varnx\"}\n");
    add("c.jsonl", line.replace("\"a\"", "\"c\""));
    assertEquals(1, misruled.size(), misruled::toString);
    assertTrue(misruled.getFirst().startsWith(own + ":1: "), misruled::toString);
    assertEquals(List.of("varnX", "varnX"), companies());
    assertThrows(RegistryException.class, () -> reprocess(From.TAG));
  }
}
