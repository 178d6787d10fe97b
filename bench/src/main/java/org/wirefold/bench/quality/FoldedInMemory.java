package org.wirefold.bench.quality;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.Story;
import org.wirefold.dedup.CandidateSource;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.Sketch;

/**
 * Articles and their stories in memory, in place of an index: for folding the same articles many
 * times over. Handles count up in the order in which articles were added. Not thread-safe while
 * articles are added.
 */
final class FoldedInMemory implements CandidateSource {
  private static final int PLAIN_BITS = 24;

  private final Map<Long, List<Long>> handlesOfKey = new HashMap<>();
  private final List<Article> articles = new ArrayList<>();
  private final Map<ArticleId, Integer> handles = new HashMap<>();
  private final Map<ArticleId, Long> storyOf = new LinkedHashMap<>();
  private final Map<Long, Story> stories = new HashMap<>();
  private final NavigableSet<Instant> dates = new TreeSet<>();
  private boolean hasUndated;

  /** Takes over what became of a batch; articles and sketches in the same order. */
  void add(List<Article> batch, List<Sketch> sketches, FoldOutcome outcome) {
    for (int i = 0; i < batch.size(); i++) {
      long handle = articles.size();
      articles.add(batch.get(i));
      handles.put(batch.get(i).id(), articles.size() - 1);
      for (long key : sketches.get(i).keys()) {
        handlesOfKey.computeIfAbsent(shortened(key), k -> new ArrayList<>(2)).add(handle);
      }
    }
    for (Article article : batch) {
      article.published().ifPresent(p -> dates.add(p.start()));
      hasUndated |= article.published().isEmpty();
    }
    outcome.gone().forEach(stories::remove);
    outcome.changed().forEach(story -> stories.put(story.number(), story));
    storyOf.putAll(outcome.storyOf());
    storyOf.putAll(outcome.moved());
  }

  Map<ArticleId, Long> storyOf() {
    return storyOf;
  }

  /** As short as the index keeps them. */
  private static long shortened(long key) {
    return key >> PLAIN_BITS;
  }

  @Override
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders) {
    for (int i = 0; i < keys.length; i++) {
      int key = i;
      handlesOfKey.getOrDefault(shortened(keys[i]), List.of()).stream()
          .filter(handle -> published(handle).filter(d -> d.isBefore(from) || d.isAfter(to)).isEmpty())
          .limit(most)
          .forEach(handle -> holders.accept(key, handle));
    }
  }

  @Override
  public long storyOf(long handle) {
    return Optional.ofNullable(storyOf.get(id(handle))).orElseThrow();
  }

  @Override
  public OptionalLong handle(ArticleId id) {
    Integer handle = handles.get(id);
    return handle == null ? OptionalLong.empty() : OptionalLong.of(handle);
  }

  @Override
  public ArticleId id(long handle) {
    return articles.get((int) handle).id();
  }

  @Override
  public Optional<Instant> published(long handle) {
    return articles.get((int) handle).published().map(Published::start);
  }

  @Override
  public Instant latest(Instant until) {
    return Optional.ofNullable(dates.floor(until)).orElse(Instant.MIN);
  }

  @Override
  public boolean hasUndated() {
    return hasUndated;
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(handles.get(id)).map(articles::get);
  }

  @Override
  public Story story(long number) {
    return Optional.ofNullable(stories.get(number))
        .orElseThrow(() -> new IllegalArgumentException("no story " + number));
  }

  /** Undated ones last. */
  static Comparator<Article> byDate() {
    return Comparator.comparing(
            (Article a) -> a.published().map(Published::start).orElse(Instant.MAX))
        .thenComparing(Article::id);
  }
}
