package org.wirefold.dedup;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles a batch's articles may be copies of: those that share a few telling keys, in the
 * index or in the batch itself.
 *
 * <p>A key that few articles have nominates all of them. One that many have may be furniture, a
 * template, or a story that hundreds of sites run; it nominates only the first few of them, which
 * is where such a story has its root, so that the work stays bounded whatever it is. Keys only
 * nominate; {@link CopyVerifier} decides.
 *
 * <p>Cost: one sort of all keys of the batch, and one look-up of each. Owned by the folding thread
 * until it is made; then thread-safe.
 */
final class Nominations {
  /** A batch is at most this long: places share a number with keys. */
  static final int MOST_ARTICLES = Shingles.MOST;

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
  private static final int MOST = 8;

  private static final int MOST_OF_STORY = 4;

  /**
   * An article that another may be a copy of.
   *
   * @param handle in the index; or, below 0, {@code -1 - place} in the batch
   * @param story its story's number; -1 for one of the batch, which has none yet
   */
  record Nominee(long handle, long story) {
    boolean isInBatch() {
      return handle < 0;
    }

    int placeInBatch() {
      return (int) (-1 - handle);
    }
  }

  private record Shared(long handle, int keys) {}

  private final CandidateSource source;

  /** For each article of the batch: how many keys it shares with whom, and with whom a rare one. */
  private final LongIntHashMap[] shared;

  private final LongHashSet[] rarely;

  /** Looks up the keys of a batch, which is in (date, id) order. */
  Nominations(List<Sketch> batch, CandidateSource source, Duration window) throws IOException {
    if (batch.size() > MOST_ARTICLES) {
      throw new IllegalArgumentException(
          "a batch of " + batch.size() + " articles is over " + MOST_ARTICLES);
    }
    this.source = source;
    this.shared = new LongIntHashMap[batch.size()];
    this.rarely = new LongHashSet[batch.size()];
    Arrays.setAll(shared, place -> new LongIntHashMap());
    Arrays.setAll(rarely, place -> new LongHashSet());
    long[] held = keysWithPlaces(batch);
    long[] keys = CandidateKeys.distinct(Arrays.stream(held).map(Shingles::truncated).toArray());
    Handles[] indexed = new Handles[keys.length];
    source.holders(
        keys,
        earliest(batch, window),
        latest(batch, window),
        COMMON + 1,
        (key, handle) -> {
          if (indexed[key] == null) {
            indexed[key] = new Handles();
          }
          indexed[key].add(handle);
        });
    int from = 0;
    for (int key = 0; key < keys.length; key++) {
      int to = from;
      while (to < held.length && Shingles.truncated(held[to]) == keys[key]) {
        to++;
      }
      count(held, from, to, indexed[key] == null ? Handles.NONE : indexed[key]);
      from = to;
    }
  }

  /** Every key of every article, the article's place in the lower 16 bits, sorted. */
  private static long[] keysWithPlaces(List<Sketch> batch) {
    long[] held = new long[batch.stream().mapToInt(sketch -> sketch.keys.length).sum()];
    int n = 0;
    for (int place = 0; place < batch.size(); place++) {
      for (long key : batch.get(place).keys) {
        held[n++] = key | place;
      }
    }
    Arrays.sort(held);
    return held;
  }

  /** A growing list of handles. */
  private static final class Handles {
    static final Handles NONE = new Handles();
    private long[] handles = new long[2];
    private int count;

    void add(long handle) {
      if (count == handles.length) {
        handles = Arrays.copyOf(handles, count * 4);
      }
      handles[count++] = handle;
    }
  }

  private static Instant earliest(List<Sketch> batch, Duration window) {
    Instant earliest = Instant.MAX;
    for (Sketch sketch : batch) {
      if (sketch.published.isEmpty()) {
        return Instant.MIN;
      }
      Instant from = sketch.published.get().start().minus(window);
      earliest = from.isBefore(earliest) ? from : earliest;
    }
    return earliest;
  }

  private static Instant latest(List<Sketch> batch, Duration window) {
    Instant latest = Instant.MIN;
    for (Sketch sketch : batch) {
      if (sketch.published.isEmpty()) {
        return Instant.MAX;
      }
      Instant to = sketch.published.get().end().plus(window);
      latest = to.isAfter(latest) ? to : latest;
    }
    return latest;
  }

  /**
   * Counts one key, which the articles {@code from} to {@code to} of {@code held} have, and these
   * of the index.
   */
  private void count(long[] held, int from, int to, Handles indexed) {
    int articles = to - from + indexed.count;
    boolean common = articles > COMMON;
    boolean rare = articles <= RARE;
    int ofIndex = common ? Math.min(indexed.count, OF_COMMON) : indexed.count;
    for (int i = from; i < to; i++) {
      int place = place(held[i]);
      // Pairs within the batch are counted once, at the later article.
      int earlier = common ? Math.min(i - from, OF_COMMON) : i - from;
      for (int j = from; j < from + earlier; j++) {
        count(place, -1L - place(held[j]), rare);
      }
      for (int j = 0; j < ofIndex; j++) {
        count(place, indexed.handles[j], rare);
      }
    }
  }

  private static int place(long held) {
    return (int) (held & (MOST_ARTICLES - 1));
  }

  private void count(int place, long handle, boolean rare) {
    shared[place].addTo(handle, 1);
    if (rare) {
      rarely[place].add(handle);
    }
  }

  /** The nominees of the article at this place of the batch, most shared keys first. */
  List<Nominee> of(int place) throws IOException {
    List<Shared> all = new ArrayList<>();
    for (LongIntCursor cursor : shared[place]) {
      if (cursor.value > 1 || rarely[place].contains(cursor.key)) {
        all.add(new Shared(cursor.key, cursor.value));
      }
    }
    all.sort(Comparator.comparingInt(Shared::keys).reversed().thenComparingLong(Shared::handle));
    Map<Long, Integer> ofStory = new HashMap<>();
    List<Nominee> chosen = new ArrayList<>();
    for (Shared candidate : all) {
      if (chosen.size() == MOST) {
        break;
      }
      if (candidate.handle() < 0) {
        chosen.add(new Nominee(candidate.handle(), -1));
        continue;
      }
      long story = source.storyOf(candidate.handle());
      if (ofStory.merge(story, 1, Integer::sum) <= MOST_OF_STORY) {
        chosen.add(new Nominee(candidate.handle(), story));
      }
    }
    return chosen;
  }
}
