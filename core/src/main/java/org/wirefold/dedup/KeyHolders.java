package org.wirefold.dedup;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.ArticleId;

/**
 * Who has each of the keys that the articles of a batch have, in the source and in the batch.
 *
 * <p>A holder is a number: the handle of an article of the source, or below 0 {@code -1 - place} in
 * the batch. Cost: one sort of all keys of the batch, one look-up of each, and where articles come
 * late, or a key is common, a sort of its holders. Owned by the folding thread until it is made;
 * {@link #at}, {@link #turn} and {@link #compare} then are thread-safe.
 */
final class KeyHolders {
  /** A batch is at most this long: places share a number with keys. */
  static final int MOST_ARTICLES = Shingles.MOST;

  /** What {@link #at} says of articles without a date. */
  static final long UNDATED = Long.MAX_VALUE;

  private static final int MOST_TOLD = 500;

  /** Places among the holders of one key: the batch and those told. */
  private static final int PLACE_BITS = 17;

  /** Receives the holders of one key. */
  interface Visitor {
    /**
     * The holders of one key; at least one article of the batch is among them.
     *
     * @param holders valid during the call, from 0 to {@code count}
     */
    void accept(long[] holders, int count);
  }

  private final CandidateSource source;
  private final LongHashSet leftOut = new LongHashSet();

  private final Turn[] batch;
  private final long[] atOfBatch;

  /** Every key of every article, the article's place in the lower 16 bits, sorted. */
  private final long[] keysWithPlaces;

  private final @Nullable LongArrayList[] ofSource;

  /** Those of the source that were asked for; many are, by many articles. */
  private final Map<Long, Turn> turns = new ConcurrentHashMap<>();

  /** So many articles of the batch, its first, are not later than all dated ones of the source. */
  private final int late;

  private final boolean hasUndated;

  /** The first moment that is asked about, in milliseconds. */
  private final long from;

  /**
   * The holders of each key in the order of {@link Turn}. Of a key that many have, the earliest of
   * the first {@value #MOST_TOLD} that the source tells.
   *
   * @param articles the batch, in the order of {@link Turn}
   * @param leftOut articles that are overlooked where the source has them
   */
  KeyHolders(
      List<Sketch> articles, CandidateSource source, Duration window, Iterable<ArticleId> leftOut)
      throws IOException {
    if (articles.size() > MOST_ARTICLES) {
      throw new IllegalArgumentException(
          "a batch of " + articles.size() + " articles is over " + MOST_ARTICLES);
    }
    this.source = source;
    for (ArticleId id : leftOut) {
      source.handle(id).ifPresent(this.leftOut::add);
    }
    this.batch = articles.stream().map(Sketch::turn).toArray(Turn[]::new);
    this.atOfBatch = Arrays.stream(batch).mapToLong(turn -> millis(turn.at())).toArray();
    Instant first = earliest(articles, window);
    Instant last = latest(articles, window);
    this.from = first.equals(Instant.MIN) ? 0 : millis(first);
    this.late = late(batch, source.latest(latestDated(articles, window)));
    this.hasUndated = source.hasUndated();
    this.keysWithPlaces = keysWithPlaces(articles);
    long[] keys =
        CandidateKeys.distinct(Arrays.stream(keysWithPlaces).map(Shingles::truncated).toArray());
    this.ofSource = new LongArrayList[keys.length];
    if (keys.length > 0) {
      int most = late == 0 ? KeyRarity.MANY + 1 : MOST_TOLD;
      source.holders(keys, first, last, most + this.leftOut.size(), this::add);
    }
  }

  private void add(int key, long handle) {
    if (leftOut.contains(handle)) {
      return;
    }
    LongArrayList holders = ofSource[key];
    if (holders == null) {
      holders = new LongArrayList(2);
      ofSource[key] = holders;
    }
    holders.add(handle);
  }

  private static long millis(Instant instant) {
    return instant.equals(Instant.MAX) ? UNDATED : instant.toEpochMilli();
  }

  private static int late(Turn[] batch, Instant latest) {
    int late = 0;
    while (late < batch.length && !batch[late].at().isAfter(latest)) {
      late++;
    }
    return late;
  }

  private static long[] keysWithPlaces(List<Sketch> batch) {
    long[] keys = new long[batch.stream().mapToInt(sketch -> sketch.keys.length).sum()];
    int n = 0;
    for (int place = 0; place < batch.size(); place++) {
      for (long key : batch.get(place).keys) {
        keys[n++] = key | place;
      }
    }
    Arrays.parallelSort(keys);
    return keys;
  }

  /** The first moment that is asked about; the least there is where an article has no date. */
  private static Instant earliest(List<Sketch> batch, Duration window) {
    return batch.stream()
        .map(s -> s.published.map(p -> p.start().minus(window)).orElse(Instant.MIN))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** The last moment that is asked about; the last there is where an article has no date. */
  static Instant latest(List<Sketch> batch, Duration window) {
    return batch.stream().allMatch(s -> s.published.isPresent())
        ? latestDated(batch, window)
        : Instant.MAX;
  }

  private static Instant latestDated(List<Sketch> batch, Duration window) {
    return batch.stream()
        .flatMap(s -> s.published.stream())
        .map(p -> p.end().plus(window))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** Goes through all keys of the batch. */
  void forEach(Visitor visitor) throws IOException {
    LongArrayList holders = new LongArrayList();
    for (int first = 0, key = 0; first < keysWithPlaces.length; key++) {
      long truncated = Shingles.truncated(keysWithPlaces[first]);
      boolean hasLate = place(keysWithPlaces[first]) < late;
      holders.clear();
      LongArrayList held = ofSource[key];
      if (held != null) {
        holders.addAll(held);
      }
      for (;
          first < keysWithPlaces.length && Shingles.truncated(keysWithPlaces[first]) == truncated;
          first++) {
        holders.add(-1L - place(keysWithPlaces[first]));
      }
      // Who of the source is first matters where only the first are nominated.
      if (held != null && (hasLate || hasUndated || held.size() >= KeyRarity.MANY)) {
        putInOrder(holders);
      }
      visitor.accept(holders.buffer, holders.size());
    }
  }

  private void putInOrder(LongArrayList holders) throws IOException {
    int n = holders.size();
    long mostAfter = (1L << (Long.SIZE - 1 - PLACE_BITS)) - 1;
    long[] inOrder = new long[n]; // when, since the first moment, with the place in the list
    for (int i = 0; i < n; i++) {
      long at = at(holders.get(i));
      long after = at == UNDATED ? mostAfter : Math.clamp(at - from, 0, mostAfter - 1);
      inOrder[i] = after << PLACE_BITS | i;
    }
    Arrays.sort(inOrder);
    long[] unordered = holders.toArray();
    for (int i = 0; i < n; i++) {
      holders.set(i, unordered[(int) (inOrder[i] & ((1 << PLACE_BITS) - 1))]);
    }
    for (int start = 0, end; start < n; start = end) {
      end = start + 1;
      while (end < n && inOrder[end] >> PLACE_BITS == inOrder[start] >> PLACE_BITS) {
        end++;
      }
      if (end - start > 1) {
        putTiesInOrder(holders.buffer, start, end);
      }
    }
  }

  private void putTiesInOrder(long[] holders, int start, int end) {
    Long[] ties = Arrays.stream(holders, start, end).boxed().toArray(Long[]::new);
    Arrays.sort(ties, this::compare);
    for (int i = start; i < end; i++) {
      holders[i] = ties[i - start];
    }
  }

  private static int place(long keyWithPlace) {
    return (int) (keyWithPlace & (MOST_ARTICLES - 1));
  }

  /** The order of {@link Turn}; asks for an id only where two were published at once. */
  int compare(long a, long b) {
    try {
      int byDate = Long.compare(at(a), at(b));
      return byDate != 0 ? byDate : turn(a).compareTo(turn(b));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When a holder was published, in milliseconds; {@link #UNDATED} where that is not known. */
  long at(long holder) throws IOException {
    return holder < 0
        ? atOfBatch[(int) (-1 - holder)]
        : source.published(holder).map(KeyHolders::millis).orElse(UNDATED);
  }

  /** When it is a holder's turn. */
  Turn turn(long holder) throws IOException {
    if (holder < 0) {
      return batch[(int) (-1 - holder)];
    }
    Turn known = turns.get(holder);
    if (known != null) {
      return known;
    }
    Turn turn = new Turn(source.published(holder).orElse(Instant.MAX), source.id(holder));
    turns.put(holder, turn);
    return turn;
  }
}
