package org.wirefold.dedup;

import java.util.Arrays;

/**
 * Chooses the keys by which copies of an article find each other: the word 3-gram shingles whose
 * hash falls in the lowest {@code 1/rate} of the hash range, the hashes of its longer quotations,
 * and those of pairs of telling words in its headline.
 *
 * <p>Two articles keep the same sample of what they share, so a run of {@code n} shared words
 * leaves {@code (n - 2) / rate} common keys on average, wherever it stands and however long either
 * article is. A copy that shares less than about 20 words in a row, no quotation and no headline may be missed,
 * which nothing later repairs; a shared key alone proves nothing, which {@link CopyVerifier}
 * settles. Texts with fewer than {@link #FEWEST} such shingles keep their lowest ones instead, so
 * that flashes find each other too.
 *
 * <p>O(words) time, about {@code words / rate} keys of 8 bytes. Stateless. Source: the sampling is
 * FracMinHash (Irber et al., "Lightweight compositional analysis of metagenomes with FracMinHash",
 * 2022), its parent A. Broder, "On the resemblance and containment of documents", 1997.
 */
final class CandidateKeys {
  private static final int FEWEST = 6;

  private CandidateKeys() {}

  /**
   * The keys, ascending, each once.
   *
   * @param shingles ascending, repeats allowed
   * @param others that are keys whatever they are, in any order
   */
  static long[] of(long[] shingles, long[] others, int rate) {
    // The hashes are signed and uniform: the lowest 1/rate of their range begins at the least of
    // all longs.
    long bound = Long.MIN_VALUE + Long.divideUnsigned(-1L, rate);
    long[] keys = new long[shingles.length + others.length];
    int kept = 0;
    for (int i = 0; i < shingles.length && (shingles[i] < bound || kept < FEWEST); i++) {
      if (i == 0 || shingles[i] != shingles[i - 1]) {
        keys[kept++] = shingles[i];
      }
    }
    System.arraycopy(others, 0, keys, kept, others.length);
    return distinct(Arrays.copyOf(keys, kept + others.length));
  }

  /** The values, ascending, each once. */
  static long[] distinct(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }
}
