package org.wirefold.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;

/** Articles and stories in maps: the plain counterpart of the index, for tests of folding. */
final class MapSource implements CandidateSource {
  private final Map<Long, List<Long>> handlesOfKey = new HashMap<>();
  private final Map<Long, ArticleId> ids = new TreeMap<>();
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<ArticleId, Long> storyOf = new HashMap<>();
  private final Map<Long, Story> stories = new TreeMap<>();

  /** Takes over what a batch of articles changed. */
  void apply(
      List<Article> batch, List<Sketch> sketches, Set<ArticleId> removed, FoldOutcome outcome) {
    removed.forEach(this::forget);
    for (int i = 0; i < batch.size(); i++) {
      long handle = ids.size() + removedHandles;
      ids.put(handle, batch.get(i).id());
      articles.put(batch.get(i).id(), batch.get(i));
      for (long key : sketches.get(i).keys()) {
        handlesOfKey.computeIfAbsent(key, k -> new ArrayList<>()).add(handle);
      }
    }
    outcome.gone().forEach(stories::remove);
    outcome.changed().forEach(story -> stories.put(story.number(), story));
    storyOf.putAll(outcome.storyOf());
    storyOf.putAll(outcome.moved());
  }

  private long removedHandles;

  private void forget(ArticleId id) {
    Set<Long> handles = new HashSet<>();
    ids.forEach(
        (handle, article) -> {
          if (article.equals(id)) {
            handles.add(handle);
          }
        });
    ids.keySet().removeAll(handles);
    removedHandles += handles.size();
    handlesOfKey.values().forEach(list -> list.removeAll(handles));
    articles.remove(id);
    storyOf.remove(id);
  }

  Map<Long, Story> stories() {
    return stories;
  }

  Map<ArticleId, Long> storyOf() {
    return storyOf;
  }

  @Override
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders) {
    for (int i = 0; i < keys.length; i++) {
      int key = i;
      handlesOfKey.getOrDefault(keys[i], List.of()).stream()
          .filter(
              handle -> published(handle).filter(p -> p.isBefore(from) || p.isAfter(to)).isEmpty())
          .limit(most)
          .forEach(handle -> holders.accept(key, handle));
    }
  }

  @Override
  public long storyOf(long handle) {
    return storyOf.getOrDefault(id(handle), -1L);
  }

  @Override
  public OptionalLong handle(ArticleId id) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .mapToLong(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public ArticleId id(long handle) {
    ArticleId id = ids.get(handle);
    if (id == null) {
      throw new IllegalArgumentException("no article " + handle);
    }
    return id;
  }

  @Override
  public Optional<Instant> published(long handle) {
    return Optional.ofNullable(articles.get(id(handle)))
        .flatMap(Article::published)
        .map(published -> published.start());
  }

  @Override
  public Instant latest(Instant until) {
    return articles.values().stream()
        .flatMap(a -> a.published().stream())
        .map(p -> p.start())
        .filter(date -> !date.isAfter(until))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  @Override
  public boolean hasUndated() {
    return articles.values().stream().anyMatch(a -> a.published().isEmpty());
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public Story story(long number) {
    Story story = stories.get(number);
    if (story == null) {
      throw new IllegalArgumentException("no story " + number);
    }
    return story;
  }
}
