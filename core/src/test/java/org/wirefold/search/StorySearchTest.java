package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Stems;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Corpus.Doc;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.search.SearchRequest.Sort;

/** Searches against a loop over a list. */
final class StorySearchTest {
  @TempDir private Path temp;
  private int folders;

  /** A search and what it does with an open index. */
  private interface Use {
    void of(StorySearch search) throws IOException;
  }

  private void open(Corpus corpus, Random random, Use use) throws IOException {
    Path folder = temp.resolve("index" + folders++);
    corpus.write(folder, random);
    try (StoryIndex index = StoryIndex.open(folder)) {
      use.of(new StorySearch(index));
    }
  }

  @Test
  void totalsAndFacetCountsAreWhatALoopOverAListCounts() {
    Seeded.trials(
        3,
        random -> {
          Corpus corpus = Corpus.random(random, 120);
          open(
              corpus,
              random,
              search -> {
                for (int i = 0; i < 60; i++) {
                  Asked asked = asked(random);
                  try {
                    compare(corpus, search, asked.request(), asked.matches());
                  } catch (AssertionError e) {
                    throw new AssertionError(asked.request() + ": " + e.getMessage(), e);
                  }
                }
              });
        });
  }

  /** A request, and which articles its typed part matches. */
  private record Asked(SearchRequest request, Predicate<Doc> matches) {}

  private static Asked asked(Random random) {
    Typed typed = typed(random);
    SearchRequest request =
        SearchRequest.ALL
            .withQuery(typed.text())
            .withReading(SearchRequest.Reading.AS_TYPED)
            .withDates(dates(random))
            .withFold(random.nextBoolean() ? Fold.STORIES : Fold.ARTICLES)
            .withSort(any(random, List.of(Sort.values())))
            .withSize(random.nextInt(50));
    for (int i = random.nextInt(4); i > 0; i--) {
      Dimension dimension = any(random, List.of(Dimension.values()));
      request = request.withSelection(dimension, selection(random, dimension));
    }
    return new Asked(request, typed.matches());
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private record Typed(String text, Predicate<Doc> matches) {}

  private static Typed typed(Random random) {
    String a = Corpus.WORDS.get(random.nextInt(Corpus.WORDS.size()));
    String b = Corpus.WORDS.get(random.nextInt(Corpus.WORDS.size()));
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Typed("", doc -> true);
      case 2 -> new Typed(a, has(a));
      case 3 -> new Typed(a + " " + b, has(a).and(has(b)));
      case 4 -> new Typed(a + " OR " + b, has(a).or(has(b)));
      case 5 -> new Typed(a + " -" + b, has(a).and(has(b).negate()));
      case 6 -> new Typed("title:" + a, doc -> within(doc.article().title(), a));
      case 7 ->
          new Typed(
              "\"" + a + " " + b + "\"",
              doc ->
                  within(doc.article().title(), a + " " + b)
                      || within(doc.article().body(), a + " " + b));
      default -> {
        String prefix = a.substring(0, 3);
        yield new Typed(
            prefix + "*",
            doc ->
                (" " + doc.article().title() + " " + doc.article().body()).contains(" " + prefix));
      }
    };
  }

  private static Predicate<Doc> has(String word) {
    return doc -> within(doc.article().title(), word) || within(doc.article().body(), word);
  }

  private static boolean within(String text, String words) {
    return (" " + text + " ").contains(" " + words + " ");
  }

  private static DateRange dates(Random random) {
    if (random.nextInt(3) == 0) {
      return DateRange.ALWAYS;
    }
    Optional<String> a = date(random);
    Optional<String> b = date(random);
    boolean swapped = a.isPresent() && b.isPresent() && last(b.get()).isBefore(first(a.get()));
    return swapped ? new DateRange(b, a) : new DateRange(a, b);
  }

  private static Optional<String> date(Random random) {
    LocalDate day = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(100));
    return switch (random.nextInt(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(day.toString().substring(0, 7));
      case 2 -> Optional.of(day.toString().substring(0, 4));
      case 3 -> Optional.of(day + "T12:00:00Z");
      default -> Optional.of(day.toString());
    };
  }

  private static Selection selection(Random random, Dimension dimension) {
    List<String> include = new ArrayList<>();
    List<String> exclude = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      include.add(value(random, dimension));
    }
    if (random.nextInt(3) == 0) {
      exclude.add(value(random, dimension));
    }
    return new Selection(include, exclude);
  }

  /** Some value of the corpus, or one that nothing has. */
  private static String value(Random random, Dimension dimension) {
    return switch (dimension) {
      case COMPANY -> "company-" + random.nextInt(16);
      case TOPIC -> "topic-" + random.nextInt(7);
      case PERSON -> "Person " + random.nextInt(6);
      case PLACE -> "Place " + random.nextInt(5);
      case ORG -> "Org " + random.nextInt(4);
      case PUBLISHER -> "Publisher " + random.nextInt(16);
      case CREDIT -> "Agency " + random.nextInt(4);
      case LANGUAGE -> List.of("en", "de", "fr").get(random.nextInt(3));
      case PUBLISHED -> List.of("2025", "2026-01", "2025-12-24").get(random.nextInt(3));
      case COPIES -> CopiesQuery.BUCKETS.get(random.nextInt(4));
    };
  }

  private static void compare(
      Corpus corpus, StorySearch search, SearchRequest request, Predicate<Doc> typed)
      throws IOException {
    Map<Integer, Integer> sizes = new HashMap<>();
    corpus.docs.forEach(d -> sizes.merge(d.story(), 1, Integer::sum));
    SearchResult result = search.search(request);
    List<Doc> matching = matching(corpus, request, typed, sizes, Optional.empty());
    assertEquals(matching.size(), result.total().articles());
    assertEquals(matching.stream().map(Doc::story).distinct().count(), result.total().stories());
    boolean folded = request.fold() == Fold.STORIES;
    long units = folded ? result.total().stories() : result.total().articles();
    assertEquals(Math.min(units, request.size()), result.stories().size());
    Set<String> found = matching.stream().map(Doc::id).collect(Collectors.toSet());
    for (SearchResult.Hit hit : result.stories()) {
      assertTrue(found.contains(hit.article().id().value()), "shows a copy that does not match");
      int story = Integer.parseInt(hit.article().id().value().replaceAll("a(\\d+)-.*", "$1"));
      assertEquals(sizes.get(story), hit.copies().total());
      assertEquals(
          matching.stream().filter(d -> d.story() == story).count(), hit.copies().matching());
    }
    for (Dimension dimension : Dimension.values()) {
      Map<String, Set<Object>> expected = new TreeMap<>();
      for (Doc doc : matching(corpus, request, typed, sizes, Optional.of(dimension))) {
        for (String value : values(doc, dimension, sizes)) {
          expected
              .computeIfAbsent(value, v -> new HashSet<>())
              .add(folded ? doc.story() : doc.id());
        }
      }
      Map<String, Long> counts = new TreeMap<>();
      expected.forEach((value, units2) -> counts.put(value, (long) units2.size()));
      request.selection(dimension).include().forEach(v -> counts.putIfAbsent(v, 0L));
      Facet whole = search.facet(request, dimension, "", 1_000);
      assertEquals(counts, counts(whole), dimension::key);
      assertEquals(0, whole.more());
      Facet shown = facet(result, dimension);
      assertEquals(counts.size(), shown.values().size() + shown.more(), dimension::key);
      shown.values().forEach(v -> assertEquals(counts.get(v.value()), v.count(), v.value()));
      Set<String> selected =
          shown.values().stream()
              .filter(Facet.Value::selected)
              .map(Facet.Value::value)
              .collect(Collectors.toSet());
      assertEquals(Set.copyOf(request.selection(dimension).include()), selected, dimension::key);
    }
  }

  private static Map<String, Long> counts(Facet facet) {
    return facet.values().stream()
        .collect(
            Collectors.toMap(Facet.Value::value, Facet.Value::count, (a, b) -> -1L, TreeMap::new));
  }

  private static Facet facet(SearchResult result, Dimension dimension) {
    return result.facets().stream()
        .filter(f -> f.facetDimension() == dimension)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(Doc doc, Dimension dimension, Map<Integer, Integer> sizes) {
    if (dimension != Dimension.COPIES) {
      return doc.values(dimension);
    }
    int size = sizes.getOrDefault(doc.story(), 0);
    return List.of(size == 1 ? "1" : size <= 5 ? "2-5" : size <= 20 ? "6-20" : "21+");
  }

  private static List<Doc> matching(
      Corpus corpus,
      SearchRequest request,
      Predicate<Doc> typed,
      Map<Integer, Integer> sizes,
      Optional<Dimension> ignored) {
    return corpus.docs.stream()
        .filter(typed)
        .filter(doc -> isInside(doc, request.dates()))
        .filter(
            doc ->
                request.selections().entrySet().stream()
                    .filter(e -> ignored.isEmpty() || e.getKey() != ignored.get())
                    .allMatch(e -> isSelected(values(doc, e.getKey(), sizes), e.getValue())))
        .toList();
  }

  private static boolean isSelected(List<String> values, Selection selection) {
    return (selection.include().isEmpty()
            || selection.include().stream().anyMatch(values::contains))
        && selection.exclude().stream().noneMatch(values::contains);
  }

  private static boolean isInside(Doc doc, DateRange range) {
    if (range.isAlways()) {
      return true;
    }
    Optional<Published> date = doc.article().published();
    return date.isPresent()
        && range.from().map(f -> !date.get().end().isBefore(first(f))).orElse(true)
        && range.to().map(t -> !date.get().start().isAfter(last(t))).orElse(true);
  }

  private static Instant first(String date) {
    return Instant.parse(
        date.contains("T") ? date : (date + "-01-01").substring(0, 10) + "T00:00:00Z");
  }

  private static Instant last(String date) {
    return switch (date.length()) {
      case 4 -> Instant.parse(date + "-12-31T23:59:59.999Z");
      case 7 ->
          Instant.parse(
              LocalDate.parse(date + "-01").plusMonths(1).minusDays(1) + "T23:59:59.999Z");
      case 10 -> Instant.parse(date + "T23:59:59.999Z");
      default -> Instant.parse(date);
    };
  }

  @Test
  void pagingInAnyOrderNeitherSkipsNorDoubles() {
    Seeded.trials(
        3,
        random -> {
          Corpus corpus = Corpus.random(random, 60);
          open(
              corpus,
              random,
              search -> {
                for (Sort sort : Sort.values()) {
                  for (Fold fold : Fold.values()) {
                    for (String query : List.of("", "copper OR tunnel")) {
                      page(
                          corpus,
                          search,
                          SearchRequest.ALL
                              .withQuery(query)
                              .withSort(sort)
                              .withFold(fold)
                              .withSize(1 + random.nextInt(12))
                              .withFacets(List.of()));
                    }
                  }
                }
              });
        });
  }

  private static void page(Corpus corpus, StorySearch search, SearchRequest first)
      throws IOException {
    Map<String, Doc> docs = corpus.docs.stream().collect(Collectors.toMap(Doc::id, doc -> doc));
    boolean folded = first.fold() == Fold.STORIES;
    List<String> keys = new ArrayList<>();
    List<Optional<Instant>> dates = new ArrayList<>();
    List<Float> scores = new ArrayList<>();
    List<Integer> copies = new ArrayList<>();
    SearchRequest request = first;
    long total;
    while (true) {
      SearchResult result = search.search(request);
      total = folded ? result.total().stories() : result.total().articles();
      for (SearchResult.Hit hit : result.stories()) {
        Doc doc = Optional.ofNullable(docs.get(hit.article().id().value())).orElseThrow();
        keys.add(folded ? hit.story().value() : doc.id());
        Doc dated = folded ? corpus.members(doc.story()).getFirst() : doc;
        dates.add(dated.article().published().map(Published::start));
        scores.add(hit.score());
        copies.add(hit.copies().total());
      }
      if (result.next().isEmpty()) {
        break;
      }
      assertEquals(request.size(), result.stories().size(), "only the last page may be short");
      request = request.withCursor(result.next());
    }
    assertEquals(total, keys.size(), () -> "skips or doubles: " + first);
    assertEquals(total, new HashSet<>(keys).size(), () -> "doubles: " + first);
    for (int i = 1; i < keys.size(); i++) {
      if (first.sort() == Sort.COPIED && !copies.get(i).equals(copies.get(i - 1))) {
        assertTrue(copies.get(i) < copies.get(i - 1), () -> "out of order: " + first);
        continue;
      }
      assertTrue(
          isInOrder(first.sort(), dates.get(i - 1), dates.get(i), scores.get(i - 1), scores.get(i)),
          () -> "out of order: " + first);
    }
  }

  private static boolean isInOrder(
      Sort sort, Optional<Instant> a, Optional<Instant> b, float scoreA, float scoreB) {
    if (sort == Sort.RELEVANCE && scoreA != scoreB) {
      return scoreA > scoreB;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return b.isEmpty();
    }
    return sort == Sort.OLDEST ? !a.get().isAfter(b.get()) : !a.get().isBefore(b.get());
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    RequestException refused =
        assertThrows(
            RequestException.class,
            () -> new DateRange(Optional.of("2026-02"), Optional.of("2025")));
    assertEquals("to", refused.parameter());
    new DateRange(Optional.of("2026-02-03"), Optional.of("2026")); // the year ends later
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() throws IOException {
    open(
        Corpus.random(new Random(1), 10),
        new Random(1),
        search -> {
          SearchRequest newest = SearchRequest.ALL.withSort(Sort.NEWEST).withSize(2);
          Optional<String> next = search.search(newest).next();
          SearchRequest oldest = newest.withSort(Sort.OLDEST).withCursor(next);
          assertThrows(RequestException.class, () -> search.search(oldest));
          SearchRequest broken = newest.withCursor(Optional.of("§§"));
          assertThrows(RequestException.class, () -> search.search(broken));
        });
  }

  @Test
  void aWordThatStandsInOneCopyOnlyFindsTheStoryAndShowsThatCopy() throws IOException {
    Corpus corpus =
        new Corpus()
            .with(0, article("first", "The harbor", "A copper lantern."))
            .with(0, article("second", "The harbor", "A copper lantern and a zeppelin."))
            .with(1, article("third", "The orchard", "Nothing of the kind."));
    open(
        corpus,
        new Random(1),
        search -> {
          SearchResult result = search.search(SearchRequest.ALL.withQuery("zeppelins"));
          assertEquals(new SearchResult.Total(1, 1), result.total());
          SearchResult.Hit hit = result.stories().getFirst();
          assertEquals("second", hit.article().id().value());
          assertEquals(2, hit.copies().total());
          assertEquals(1, hit.copies().matching());
          SearchResult both = search.search(SearchRequest.ALL.withQuery("copper"));
          assertEquals(new SearchResult.Total(1, 2), both.total());
        });
  }

  @Test
  void theCanonicalIsShownWhereCopiesMatchAlike() throws IOException {
    Corpus corpus =
        new Corpus()
            .with(0, article("b", "The harbor", "A copper lantern."))
            .with(0, article("a", "The harbor", "A copper lantern."));
    open(
        corpus,
        new Random(1),
        search ->
            assertEquals(
                "a",
                search
                    .search(SearchRequest.ALL.withQuery("copper"))
                    .stories()
                    .getFirst()
                    .article()
                    .id()
                    .value()));
  }

  @Test
  void queryAndFiltersMustHoldForTheSameCopy() throws IOException {
    Corpus corpus =
        new Corpus()
            .with(0, by("Prism", article("first", "The harbor", "A copper lantern.")))
            .with(0, by("Ledger", article("second", "The harbor", "A zeppelin.")));
    open(
        corpus,
        new Random(1),
        search -> {
          SearchRequest request = SearchRequest.ALL.withQuery("zeppelin");
          assertEquals(1, total(search, request, "Ledger"));
          assertEquals(0, total(search, request, "Prism"));
        });
  }

  private static long total(StorySearch search, SearchRequest request, String publisher)
      throws IOException {
    SearchResult result =
        search.search(
            request.withSelection(
                Dimension.PUBLISHER, new Selection(List.of(publisher), List.of())));
    assertTrue(counts(facet(result, Dimension.PUBLISHER)).containsKey(publisher));
    return result.total().stories();
  }

  private static Article by(String publisher, Article article) {
    return Article.builder(article.id(), article.source())
        .title(article.title())
        .body(article.body())
        .publisher(Optional.of(publisher))
        .build();
  }

  @Test
  void aSelectedValueKeepsItsCountUnderAPrefixThatItDoesNotHave() throws IOException {
    Corpus corpus =
        new Corpus()
            .with(0, by("Prism", article("first", "The harbor", "A copper lantern.")))
            .with(1, by("Ledger", article("second", "The harbor", "A zeppelin.")));
    open(
        corpus,
        new Random(1),
        search -> {
          SearchRequest request =
              SearchRequest.ALL.withSelection(
                  Dimension.PUBLISHER, new Selection(List.of("Prism"), List.of()));
          assertEquals(
              Map.of("Prism", 1L, "Ledger", 1L),
              counts(search.facet(request, Dimension.PUBLISHER, "led", 10)));
          assertEquals(
              Map.of("Ledger", 1L),
              counts(search.facet(SearchRequest.ALL, Dimension.PUBLISHER, "led", 10)));
        });
  }

  @Test
  void valuesAreFoundByTheirLabelAndInAnyLetterCase() throws IOException {
    Corpus corpus =
        new Corpus().with(0, by("Daily Prism", article("first", "The harbor", "A lantern.")));
    open(
        corpus,
        new Random(1),
        search -> assertEquals(1, total(search, SearchRequest.ALL, "Daily Prism")));
    open(
        corpus,
        new Random(1),
        search -> {
          SearchResult result =
              search.search(
                  SearchRequest.ALL.withSelection(
                      Dimension.PUBLISHER, new Selection(List.of("daily PRISM"), List.of())));
          assertEquals(1, result.total().stories());
        });
  }

  @Test
  void highlightsLieInsideTheTextCutNoPairAndCoverTheWord() {
    List<String> pieces =
        List.of(
            "copper",
            "Copper's",
            "lantern",
            "\uD83D\uDE80",
            "\uD83D\uDE80\uD83D\uDE80",
            "the",
            "tunnels",
            ".",
            ". ",
            "\n\n",
            "market,",
            "\uD840\uDC00",
            "x".repeat(30),
            "华为芯片",
            "“copper”",
            "...",
            "coppers",
            "。",
            "华为发布了新芯片。");
    Seeded.trials(
        300,
        random -> {
          StringBuilder body = new StringBuilder();
          for (int i = random.nextInt(200); i >= 0; i--) {
            body.append(pieces.get(random.nextInt(pieces.size())));
            body.append(random.nextInt(4) == 0 ? "" : " ");
          }
          String query = List.of("copper", "tunnel", "华为", "lantern").get(random.nextInt(4));
          List<SearchResult.Snippet> snippets = snippets(query, body.toString());
          for (SearchResult.Snippet snippet : snippets) {
            check(snippet, query);
          }
          boolean matches = terms(body.toString()).stream().anyMatch(terms(query)::contains);
          boolean shown = snippets.stream().anyMatch(s -> !s.highlights().isEmpty());
          assertEquals(matches, shown, () -> query + " in " + body);
        });
  }

  private static List<SearchResult.Snippet> snippets(String query, String body) throws IOException {
    return new Snippets(new org.wirefold.query.QueryReader().read(query).query()).of(body);
  }

  private static void check(SearchResult.Snippet snippet, String query) {
    String text = snippet.text();
    assertWhole(text, 0);
    assertWhole(text, text.length());
    int last = 0;
    for (int[] span : snippet.highlights()) {
      assertTrue(last <= span[0] && span[0] < span[1] && span[1] <= text.length(), text);
      last = span[1];
      assertWhole(text, span[0]);
      assertWhole(text, span[1]);
      String word = text.substring(span[0], span[1]);
      assertTrue(terms(word).containsAll(terms(query)), () -> word + " for " + query);
    }
  }

  private static void assertWhole(String text, int at) {
    if (at < text.length()) {
      assertTrue(!Character.isLowSurrogate(text.charAt(at)), () -> "cut a pair in " + text);
    }
    if (at > 0 && at == text.length()) {
      assertTrue(!Character.isHighSurrogate(text.charAt(at - 1)), () -> "cut a pair in " + text);
    }
  }

  private static Set<String> terms(String text) {
    Stems stems = AnalyzedText.of(text).stems();
    Set<String> terms = new HashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      terms.add(stems.term(i));
    }
    return terms;
  }

  @Test
  void aMatchLateInALongSentenceIsShown() throws IOException {
    for (String word : List.of("water ", "水水水水")) {
      String body = word.repeat(200) + "zeppelin " + word.repeat(200);
      SearchResult.Snippet snippet = snippets("zeppelin", body).getFirst();
      assertEquals(1, snippet.highlights().size(), snippet.text());
      assertTrue(snippet.text().length() < 500, snippet.text());
      check(snippet, "zeppelin");
    }
  }

  @Test
  void aQueryOfAThousandWordsIsAnswered() throws IOException {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      query.append("word").append(i).append(' ');
    }
    open(
        Corpus.random(new Random(1), 10),
        new Random(1),
        search ->
            assertEquals(
                0, search.search(SearchRequest.ALL.withQuery(query.toString())).total().stories()));
  }

  @Test
  void exportGivesEveryMatchOldestFirst() throws IOException {
    Corpus corpus = Corpus.random(new Random(3), 40);
    open(
        corpus,
        new Random(3),
        search -> {
          List<String> rows = new ArrayList<>();
          List<String> dates = new ArrayList<>();
          search.export(
              SearchRequest.ALL,
              row -> {
                rows.add(row.id().value());
                dates.add(row.published().orElse("9"));
              });
          assertEquals(corpus.docs.size(), rows.size());
          assertEquals(corpus.docs.size(), new HashSet<>(rows).size());
          List<String> days =
              dates.stream()
                  .map(d -> (d + "-01").substring(0, Math.min(10, d.length() + 3)))
                  .toList();
          assertEquals(days.stream().sorted().toList(), days);
        });
  }

  @Test
  void aStoryIsFoundByItsIdAndByTheIdsOfItsArticles() throws IOException {
    Corpus corpus =
        new Corpus()
            .with(0, article("first", "The harbor", "A copper lantern."))
            .with(0, article("second", "The harbor", "A copper lantern and a zeppelin."));
    open(
        corpus,
        new Random(1),
        search -> {
          StoryDetail story = search.story("second").orElseThrow();
          assertEquals(2, story.copies().size());
          assertEquals(story, search.story(story.story().value()).orElseThrow());
          assertEquals(Optional.empty(), search.story("third"));
          assertEquals(Optional.empty(), search.story(""));
          assertEquals(
              "A copper lantern.", search.article(new ArticleId("first")).orElseThrow().body());
        });
  }

  private static Article article(String id, String title, String body) {
    return Article.builder(new ArticleId(id), new SourceRef("test", 0))
        .title(title)
        .body(body)
        .build();
  }

  @Test
  void relatedStoriesShareRareWordsAndAreNeverTheStoryItself() throws IOException {
    String ferry = "The ferry captain moored beside the glassworks in Norhaven yesterday.";
    Corpus corpus =
        new Corpus()
            .with(0, article("a", "Ferry moors", ferry))
            .with(0, article("b", "Ferry moors again", ferry + " Again."))
            .with(
                1,
                article("c", "Glassworks", "At the glassworks in Norhaven a ferry captain sang."))
            .with(2, article("d", "Apples", "An orchard of apples was picked by forty students."));
    open(
        corpus,
        new Random(1),
        search -> {
          List<RelatedStory> related = search.related(search.story("a").orElseThrow().story(), 5);
          assertEquals(List.of("c"), related.stream().map(r -> r.article().id().value()).toList());
        });
  }
}
