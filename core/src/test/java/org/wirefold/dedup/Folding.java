package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.wirefold.Newsroom.Report;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Published;
import org.wirefold.article.Relation;
import org.wirefold.article.SourceRef;
import org.wirefold.article.Story;

/** A folder with its articles in a map: batches in, stories out. Not thread-safe. */
final class Folding {
  static final WordFrequencies FREQUENCIES = WordFrequencies.shipped();
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final MapSource source = new MapSource();
  private final Sketcher sketcher = new Sketcher(FREQUENCIES, FoldSettings.DEFAULT);
  private final AtomicLong numbers = new AtomicLong();
  private StoryFolder folder = folder(Decided.NOTHING);

  private StoryFolder folder(Decided decided) {
    return new StoryFolder(
        FoldSettings.DEFAULT,
        sketcher,
        decided,
        ForkJoinPool.commonPool(),
        numbers::getAndIncrement,
        Optional.empty());
  }

  /** From now on these decisions are in force, and no others; stories named settle anew. */
  FoldOutcome decide(List<Decision> decisions, List<String> named) {
    folder = folder(Decided.by(decisions));
    Set<Long> stories = new TreeSet<>();
    named.stream()
        .flatMap(id -> Optional.ofNullable(source.storyOf().get(new ArticleId(id))).stream())
        .forEach(stories::add);
    try {
      FoldOutcome outcome = folder.settleAnew(stories, source);
      source.apply(List.of(), List.of(), Set.of(), outcome);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article of the first day. */
  static Article article(String id, Report report) {
    return article(id, report, Optional.of(DAY));
  }

  static Article article(String id, Report report, Optional<LocalDate> day) {
    return article(id, id, report, day, Optional.empty());
  }

  static Article article(
      String id,
      String publisher,
      Report report,
      Optional<LocalDate> day,
      Optional<String> credit) {
    return Article.builder(new ArticleId(id), new SourceRef(id, 0))
        .title(report.title())
        .body(report.body())
        .publisher(Optional.of(publisher))
        .credit(credit)
        .published(day.map(d -> Published.on(d, "input")))
        .build();
  }

  static Sketch sketch(String body) {
    return new Sketcher(FREQUENCIES, FoldSettings.DEFAULT)
        .sketch(
            Article.builder(new ArticleId("x"), new SourceRef("x", 0))
                .title("Untitled")
                .body(body)
                .build());
  }

  FoldOutcome add(Article... batch) {
    return add(List.of(batch));
  }

  /** Folds a batch; articles held under the same id are replaced. */
  FoldOutcome add(List<Article> batch) {
    Map<ArticleId, Long> replaced = new LinkedHashMap<>();
    for (Article article : batch) {
      Optional.ofNullable(source.storyOf().get(article.id()))
          .ifPresent(story -> replaced.put(article.id(), story));
    }
    return fold(batch, replaced);
  }

  FoldOutcome remove(String... ids) {
    Map<ArticleId, Long> removed = new LinkedHashMap<>();
    for (String id : ids) {
      removed.put(new ArticleId(id), story(id).number());
    }
    return fold(List.of(), removed);
  }

  private FoldOutcome fold(List<Article> batch, Map<ArticleId, Long> removed) {
    try {
      List<Sketch> sketches = batch.stream().map(sketcher::sketch).toList();
      FoldOutcome outcome = folder.fold(sketches, removed, source);
      source.apply(batch, sketches, removed.keySet(), outcome);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many pairs of texts were compared so far. */
  long comparisons() {
    return folder.comparisons();
  }

  Collection<Story> stories() {
    return source.stories().values();
  }

  /** The story that holds this article. */
  Story story(String id) {
    ArticleId article = new ArticleId(id);
    List<Story> holding =
        stories().stream()
            .filter(s -> s.members().stream().anyMatch(m -> m.id().equals(article)))
            .toList();
    if (holding.size() != 1) {
      throw new AssertionError(id + " is in " + holding.size() + " stories");
    }
    if (source.storyOf().getOrDefault(article, -1L) != holding.getFirst().number()) {
      throw new AssertionError(id + " says it is in another story than the one that lists it");
    }
    return holding.getFirst();
  }

  Relation relation(String id) {
    return story(id).member(new ArticleId(id)).relation();
  }

  boolean areTogether(String a, String b) {
    return story(a).number() == story(b).number();
  }

  /** All stories as sets of ids. */
  Set<Set<String>> partition() {
    return stories().stream()
        .map(
            s ->
                s.members().stream()
                    .map(m -> m.id().value())
                    .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  /** The partition with the root and the relations, for comparing runs. */
  Map<String, String> summary() {
    Map<String, String> relations = new TreeMap<>();
    for (Story story : stories()) {
      for (Story.Member member : story.members()) {
        relations.put(
            member.id().value(), story.root() + " " + story.canonical() + " " + member.relation());
      }
    }
    return relations;
  }

  static List<List<Article>> batches(List<Article> articles, int size) {
    List<List<Article>> batches = new ArrayList<>();
    for (int i = 0; i < articles.size(); i += size) {
      batches.add(articles.subList(i, Math.min(i + size, articles.size())));
    }
    return batches;
  }

  static Instant noon(LocalDate day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
