package org.wirefold.dedup;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.ArticleId;

/**
 * Who has each of the keys that the articles of a batch have, in the source and in the batch.
 *
 * <p>A holder is a number: the handle of an article of the source, or below 0 {@code -1 - place} in
 * the batch. Cost: one sort of all keys of the batch, and one look-up of each. Owned by the folding
 * thread.
 */
final class KeyHolders {
  /** A batch is at most this long: places share a number with keys. */
  static final int MOST_ARTICLES = Shingles.MOST;

  private static final int MOST_TOLD = 500;

  /** Where nothing of the source is to be overlooked. */
  static final Predicate<ArticleId> NOBODY = id -> false;

  /** Receives the holders of one key. */
  interface Visitor {
    /**
     * The holders of one key; at least one article of the batch is among them.
     *
     * @param holders valid during the call, from 0 to {@code count}
     */
    void accept(long[] holders, int count);
  }

  private final List<Sketch> batch;
  private final CandidateSource source;
  private final Predicate<ArticleId> leftOut;

  /** Every key of every article, the article's place in the lower 16 bits, sorted. */
  private final long[] keysWithPlaces;

  private final @Nullable LongArrayList[] ofSource;

  /** Those of the source that were asked for; many are, by many articles. */
  private final Map<Long, Turn> turns = new ConcurrentHashMap<>();

  /**
   * So many articles of the batch, its first, are not later than all dated ones of the source. What
   * has no date comes last in any order, and is not worth putting all in order for.
   */
  private final int late;

  /**
   * The holders of each key in the order of {@link Turn}. Of a key that many have, the earliest of
   * the first {@value #MOST_TOLD} that the source tells.
   *
   * @param batch in the order of {@link Turn}
   * @param leftOut articles of the source to be overlooked
   */
  KeyHolders(
      List<Sketch> batch, CandidateSource source, Duration window, Predicate<ArticleId> leftOut)
      throws IOException {
    if (batch.size() > MOST_ARTICLES) {
      throw new IllegalArgumentException(
          "a batch of " + batch.size() + " articles is over " + MOST_ARTICLES);
    }
    this.batch = batch;
    this.source = source;
    this.leftOut = leftOut;
    this.late = late(batch, source.latest(latest(batch, window)));
    this.keysWithPlaces = keysWithPlaces(batch);
    long[] keys =
        CandidateKeys.distinct(Arrays.stream(keysWithPlaces).map(Shingles::truncated).toArray());
    this.ofSource = new LongArrayList[keys.length];
    if (keys.length > 0) {
      source.holders(
          keys,
          earliest(batch, window),
          latest(batch, window),
          late == 0 ? KeyRarity.MANY + 1 : MOST_TOLD,
          (key, handle) -> {
            LongArrayList holders = ofSource[key];
            if (holders == null) {
              holders = new LongArrayList(2);
              ofSource[key] = holders;
            }
            holders.add(handle);
          });
    }
  }

  private static int late(List<Sketch> batch, Instant latest) {
    int late = 0;
    while (late < batch.size() && !batch.get(late).turn().at().isAfter(latest)) {
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
    Arrays.sort(keys);
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
    return batch.stream()
        .map(s -> s.published.map(p -> p.end().plus(window)).orElse(Instant.MAX))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** Goes through all keys of the batch. */
  void forEach(Visitor visitor) throws IOException {
    LongArrayList holders = new LongArrayList();
    for (int from = 0, key = 0; from < keysWithPlaces.length; key++) {
      long truncated = Shingles.truncated(keysWithPlaces[from]);
      boolean hasLate = place(keysWithPlaces[from]) < late;
      holders.clear();
      LongArrayList indexed = ofSource[key];
      if (indexed != null) {
        addHeld(indexed, holders);
      }
      boolean isInOrder = holders.isEmpty() || !hasLate;
      for (;
          from < keysWithPlaces.length && Shingles.truncated(keysWithPlaces[from]) == truncated;
          from++) {
        holders.add(-1L - place(keysWithPlaces[from]));
      }
      if (isInOrder) {
        visitor.accept(holders.buffer, holders.size());
      } else {
        long[] ordered = ordered(holders);
        visitor.accept(ordered, ordered.length);
      }
    }
  }

  private void addHeld(LongArrayList handles, LongArrayList holders) throws IOException {
    for (int i = 0; i < handles.size(); i++) {
      if (leftOut.equals(NOBODY) || !leftOut.test(turn(handles.get(i)).id())) {
        holders.add(handles.get(i));
      }
    }
  }

  /** In order; an article that is both held and in the batch counts as one of the batch. */
  private long[] ordered(LongArrayList holders) throws IOException {
    Map<Turn, Long> ordered = new TreeMap<>();
    for (int i = 0; i < holders.size(); i++) {
      ordered.put(turn(holders.get(i)), holders.get(i));
    }
    return ordered.values().stream().mapToLong(Long::longValue).toArray();
  }

  private static int place(long keyWithPlace) {
    return (int) (keyWithPlace & (MOST_ARTICLES - 1));
  }

  /** When it is a holder's turn. Thread-safe. */
  Turn turn(long holder) throws IOException {
    if (holder < 0) {
      return batch.get((int) (-1 - holder)).turn();
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
