package org.wirefold.dedup;

import com.carrotsearch.hppc.IntDoubleHashMap;
import com.carrotsearch.hppc.IntIntHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which copies of a story have the same edits: shingles that the root has not, or lack the same
 * ones that it has. Immutable once made.
 *
 * <p>Each shingle is told of its first few holders only, so a story of any size costs O(words of
 * all copies).
 */
final class SharedEdits {
  private static final int HOLDERS = 8;
  private static final int MOST = 6;

  private final IntDoubleHashMap[] scores;
  private final IntIntHashMap[] shared;

  /** Of the copies at these places; {@code root} is one of them. */
  SharedEdits(List<Sketch> copies, int root) {
    scores = new IntDoubleHashMap[copies.size()];
    shared = new IntIntHashMap[copies.size()];
    Arrays.setAll(scores, i -> new IntDoubleHashMap());
    Arrays.setAll(shared, i -> new IntIntHashMap());
    long[] ofRoot = CandidateKeys.distinct(copies.get(root).shingles.hashes());
    long[][] own =
        copies.stream()
            .map(copy -> CandidateKeys.distinct(copy.shingles.hashes()))
            .toArray(long[][]::new);
    count(IntStream.range(0, own.length).mapToObj(i -> marked(own[i], ofRoot, i)).toList());
    count(IntStream.range(0, own.length).mapToObj(i -> marked(ofRoot, own[i], i)).toList());
  }

  /** What {@code a} has and {@code b} has not, each with the place in its lower bits. */
  private static long[] marked(long[] a, long[] b, int place) {
    long[] only = new long[a.length];
    int n = 0;
    for (int i = 0, j = 0; i < a.length; ) {
      if (j < b.length && b[j] < a[i]) {
        j++;
      } else if (j < b.length && a[i] == b[j]) {
        i++;
        j++;
      } else {
        only[n++] = a[i++] | place;
      }
    }
    return Arrays.copyOf(only, n);
  }

  private void count(List<long[]> edits) {
    long[] all = edits.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    for (int from = 0, to; from < all.length; from = to) {
      to = from + 1;
      while (to < all.length && Shingles.truncated(all[to]) == Shingles.truncated(all[from])) {
        to++;
      }
      double telling = Math.log1p(scores.length / (double) (to - from));
      for (int i = from; to - from > 1 && i < to; i++) {
        for (int j = from; j < Math.min(to, from + HOLDERS); j++) {
          if (i != j) {
            scores[place(all[i])].addTo(place(all[j]), telling);
            shared[place(all[i])].addTo(place(all[j]), 1);
          }
        }
      }
    }
  }

  private static int place(long marked) {
    return (int) (marked & (Shingles.MOST - 1));
  }

  /** The copies that share most with this one, most telling first. */
  List<Integer> likely(int copy) {
    return Arrays.stream(scores[copy].keys().toArray())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(other -> -scores[copy].get(other))
                .thenComparing(other -> other))
        .limit(MOST)
        .toList();
  }

  /** In how many shingles two copies differ from the root in the same way, as far as counted. */
  int count(int copy, int other) {
    return shared[copy].getOrDefault(other, 0);
  }
}
