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

  private static final int MOST_IN_TURN = 500;

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

  /** Every key of every article, the article's place in the lower 16 bits, sorted. */
  private final long[] keysWithPlaces;

  private final @Nullable LongArrayList[] ofSource;

  /** Those of the source that were asked for; many are, by many articles. */
  private final Map<Long, Turn> turns = new ConcurrentHashMap<>();

  private boolean isInTurn;

  /**
   * The holders of the source as it tells them, then those of the batch.
   *
   * @param batch in the order of {@link Turn}
   * @param most how many the source tells of a key
   */
  KeyHolders(List<Sketch> batch, CandidateSource source, Duration window, int most)
      throws IOException {
    if (batch.size() > MOST_ARTICLES) {
      throw new IllegalArgumentException(
          "a batch of " + batch.size() + " articles is over " + MOST_ARTICLES);
    }
    this.batch = batch;
    this.source = source;
    this.keysWithPlaces = keysWithPlaces(batch);
    long[] keys =
        CandidateKeys.distinct(Arrays.stream(keysWithPlaces).map(Shingles::truncated).toArray());
    this.ofSource = new LongArrayList[keys.length];
    if (keys.length > 0) {
      source.holders(
          keys,
          earliest(batch, window),
          latest(batch, window),
          most,
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

  /**
   * All holders in the order of {@link Turn}, as if they had arrived in it. Of a key that many have
   * those are the earliest of the first {@value #MOST_IN_TURN} that the source tells.
   *
   * @param leftOut articles of the source to be overlooked
   */
  static KeyHolders inTurn(
      List<Sketch> batch, CandidateSource source, Duration window, Predicate<ArticleId> leftOut)
      throws IOException {
    KeyHolders holders = new KeyHolders(batch, source, window, MOST_IN_TURN);
    holders.putInTurn(leftOut);
    return holders;
  }

  private void putInTurn(Predicate<ArticleId> leftOut) throws IOException {
    isInTurn = true;
    for (LongArrayList holders : ofSource) {
      if (holders != null) {
        for (int i = holders.size() - 1; i >= 0; i--) {
          if (leftOut.test(turn(holders.get(i)).id())) {
            holders.removeAt(i);
          }
        }
      }
    }
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

  private static Instant latest(List<Sketch> batch, Duration window) {
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
      holders.clear();
      LongArrayList indexed = ofSource[key];
      if (indexed != null) {
        holders.addAll(indexed);
      }
      for (;
          from < keysWithPlaces.length && Shingles.truncated(keysWithPlaces[from]) == truncated;
          from++) {
        holders.add(-1L - place(keysWithPlaces[from]));
      }
      visitor.accept(ordered(holders), holders.size());
    }
  }

  private long[] ordered(LongArrayList holders) throws IOException {
    if (!isInTurn) {
      return holders.buffer;
    }
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
