package org.wirefold.dedup;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How telling the candidate keys of a collection are, and how many candidates come of them: two
 * collections for which these agree are equally hard to fold.
 *
 * @param keys keys of an article
 * @param shares which share of all keys are held by up to as many articles as {@link #HELD_BY}
 *     says, and not fewer
 * @param sharing how many others share a key with an article that at most 50 have
 * @param nominees how many candidates an article has, at most 8
 */
public record KeyStatistics(
    int articles, double keys, List<Double> shares, double sharing, double nominees) {
  /** The classes of {@link #shares}: held by one article, by two, by three or four, and so on. */
  public static final List<Integer> HELD_BY = List.of(1, 2, 4, 8, 50, Integer.MAX_VALUE);

  private static final int COMMON = 50;

  /** Counts; the sketches count as one batch. */
  public static KeyStatistics of(List<Sketch> sketches) throws IOException {
    List<Sketch> batch = new ArrayList<>(sketches);
    batch.sort(
        Comparator.<Sketch, Instant>comparing(
                s -> s.published.map(p -> p.start()).orElse(Instant.MAX))
            .thenComparing(Sketch::id));
    LongIntHashMap holders = new LongIntHashMap();
    long all = 0;
    for (Sketch sketch : batch) {
      for (long key : sketch.keys) {
        holders.addTo(key, 1);
        all++;
      }
    }
    long[] counts = new long[HELD_BY.size()];
    long sharing = 0;
    for (Sketch sketch : batch) {
      for (long key : sketch.keys) {
        int held = holders.get(key);
        int place = 0;
        while (held > HELD_BY.get(place)) {
          place++;
        }
        counts[place]++;
        sharing += held <= COMMON ? held - 1 : 0;
      }
    }
    Nominations nominations =
        Nominations.of(batch, new NothingHeld(), FoldSettings.DEFAULT.window());
    long nominees = 0;
    for (int place = 0; place < batch.size(); place++) {
      nominees += nominations.of(place).earlier().size();
    }
    List<Double> shares = new ArrayList<>();
    for (long count : counts) {
      shares.add(count / (double) all);
    }
    double n = batch.size();
    return new KeyStatistics(batch.size(), all / n, shares, sharing / n, nominees / n);
  }
}
