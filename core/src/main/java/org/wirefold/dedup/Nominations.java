package org.wirefold.dedup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Which articles a batch's articles may be copies of: those that share a few telling keys, in the
 * index or in the batch itself.
 *
 * <p>A key that few articles have nominates all of them. One that many have may be furniture, a
 * template, or a story that hundreds of sites run; it nominates only the first few of them, which
 * is where such a story has its root, so that the work stays bounded whatever it is. Keys only
 * nominate; {@link CopyVerifier} decides.
 *
 * <p>Cost: one sorted pass over the keys of the batch. Owned by the folding thread.
 */
final class Nominations {
  /** A key that more articles than this have is common. */
  private static final int COMMON = 50;

  /** How many articles a common key nominates, of the index and of the batch each. */
  private static final int OF_COMMON = 3;

  /** A single shared key nominates only when this few have it; otherwise it takes two. */
  private static final int RARE = 4;

  /**
   * How many articles are nominated for one, those with most keys in common first; and of one
   * story.
   */
  private static final int MOST = 10;

  private static final int MOST_OF_STORY = 4;

  /**
   * An article that another may be a copy of.
   *
   * @param handle in the index; or, below 0, {@code -1 - place} in the batch
   * @param story its story's number; -1 for one of the batch, which has none yet
   */
  record Nominee(long handle, long story, int sharedKeys) {
    boolean isInBatch() {
      return handle < 0;
    }

    int placeInBatch() {
      return (int) (-1 - handle);
    }
  }

  private final List<Sketch> batch;
  private final List<Map<Long, Count>> counts = new ArrayList<>();

  private static final class Count {
    final long story;
    int keys;
    boolean rare;

    Count(long story) {
      this.story = story;
    }
  }

  /** Everyone who has one key. */
  private static final class Holding {
    final List<Integer> places = new ArrayList<>(2);
    final List<long[]> indexed = new ArrayList<>(0);
  }

  /** Looks up the keys of a batch, which is in (date, id) order. */
  Nominations(List<Sketch> batch, CandidateSource source, Duration window) throws IOException {
    this.batch = batch;
    batch.forEach(s -> counts.add(new HashMap<>()));
    Map<Long, Holding> holdings = new HashMap<>();
    for (int place = 0; place < batch.size(); place++) {
      for (long key : batch.get(place).keys) {
        holdings.computeIfAbsent(key, k -> new Holding()).places.add(place);
      }
    }
    long[] keys = holdings.keySet().stream().flatMapToLong(LongStream::of).sorted().toArray();
    source.holders(
        keys,
        earliest(window),
        latest(window),
        COMMON + 1,
        (key, handle, story) -> held(holdings, keys[key]).indexed.add(new long[] {handle, story}));
    holdings.values().forEach(this::count);
  }

  private static Holding held(Map<Long, Holding> holdings, long key) {
    return holdings.computeIfAbsent(key, k -> new Holding());
  }

  private Instant earliest(Duration window) {
    boolean undated = batch.stream().anyMatch(s -> s.published.isEmpty());
    return undated
        ? Instant.MIN
        : batch.stream()
            .map(s -> s.published.orElseThrow().start().minus(window))
            .min(Comparator.naturalOrder())
            .orElse(Instant.MIN);
  }

  private Instant latest(Duration window) {
    boolean undated = batch.stream().anyMatch(s -> s.published.isEmpty());
    return undated
        ? Instant.MAX
        : batch.stream()
            .map(s -> s.published.orElseThrow().end().plus(window))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }

  private void count(Holding holding) {
    int articles = holding.places.size() + holding.indexed.size();
    if (articles < 2) {
      return;
    }
    boolean common = articles > COMMON;
    boolean rare = articles <= RARE;
    for (int i = 0; i < holding.places.size(); i++) {
      int place = holding.places.get(i);
      // Pairs within the batch are counted once, at the later article.
      int earlier = common ? Math.min(i, OF_COMMON) : i;
      for (int j = 0; j < earlier; j++) {
        count(place, -1L - holding.places.get(j), -1, rare);
      }
      int indexed = common ? Math.min(holding.indexed.size(), OF_COMMON) : holding.indexed.size();
      for (int j = 0; j < indexed; j++) {
        count(place, holding.indexed.get(j)[0], holding.indexed.get(j)[1], rare);
      }
    }
  }

  private void count(int place, long handle, long story, boolean rare) {
    Count count = counts.get(place).computeIfAbsent(handle, h -> new Count(story));
    count.keys++;
    count.rare |= rare;
  }

  /** The nominees of the article at this place of the batch, most shared keys first. */
  List<Nominee> of(int place) {
    List<Nominee> all = new ArrayList<>();
    counts
        .get(place)
        .forEach(
            (handle, count) -> {
              if (count.keys > 1 || count.rare) {
                all.add(new Nominee(handle, count.story, count.keys));
              }
            });
    all.sort(
        Comparator.comparingInt(Nominee::sharedKeys)
            .reversed()
            .thenComparing(Nominee::isInBatch)
            .thenComparingLong(Nominee::handle));
    Map<Long, Integer> ofStory = new HashMap<>();
    List<Nominee> chosen = new ArrayList<>();
    for (Nominee nominee : all) {
      if (chosen.size() == MOST) {
        break;
      }
      if (nominee.isInBatch() || ofStory.merge(nominee.story(), 1, Integer::sum) <= MOST_OF_STORY) {
        chosen.add(nominee);
      }
    }
    return chosen;
  }

  /** For {@link Arrays#toString} in logs of failures. */
  @Override
  public String toString() {
    return "Nominations of " + batch.size();
  }
}
