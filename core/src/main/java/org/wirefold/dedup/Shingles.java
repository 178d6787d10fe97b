package org.wirefold.dedup;

import java.util.Arrays;
import org.wirefold.analysis.WordHash;

/**
 * The word 3-grams of a text as hashes, in order of hash, each with its position: two texts are
 * compared by merging. Immutable.
 *
 * <p>One long a shingle: its hash in the upper 48 bits, its position in the lower 16, so that one
 * sort of plain numbers orders both. Two of ten million shingles collide about twice in 48 bits,
 * which no verdict notices. Of longer texts only the first {@link #MOST} shingles count.
 */
final class Shingles {
  static final int WORDS = 3;
  static final int MOST = 1 << 16;
  private static final long POSITION = MOST - 1;

  /** Sorted. */
  private final long[] packed;

  private Shingles(long[] packed) {
    this.packed = packed;
  }

  /** The shingles of words with these hashes. */
  static Shingles of(long[] words) {
    long[] packed = new long[Math.min(MOST, Math.max(0, words.length - WORDS + 1))];
    for (int i = 0; i < packed.length; i++) {
      long hash = 0;
      for (int j = 0; j < WORDS; j++) {
        hash = WordHash.append(hash, words[i + j]);
      }
      packed[i] = truncated(hash) | i;
    }
    Arrays.sort(packed);
    return new Shingles(packed);
  }

  /** What {@link #packed} gave. */
  static Shingles ofPacked(long[] packed) {
    return new Shingles(packed);
  }

  /** All of it, to be kept elsewhere; not to be changed. */
  long[] packed() {
    return packed;
  }

  /** A hash as shingles and candidate keys have it: its upper 48 bits. */
  static long truncated(long hash) {
    return hash & ~POSITION;
  }

  /** How many there are, each counted once. */
  int distinct() {
    int distinct = 0;
    for (int i = 0; i < size(); i++) {
      distinct += i == 0 || hash(i) != hash(i - 1) ? 1 : 0;
    }
    return distinct;
  }

  int size() {
    return packed.length;
  }

  /** The hash of the shingle that comes {@code i}th in the order of hashes. */
  long hash(int i) {
    return truncated(packed[i]);
  }

  /** The position, in words, of the shingle that comes {@code i}th in the order of hashes. */
  int position(int i) {
    return (int) (packed[i] & POSITION);
  }

  /** All hashes, ascending, with repeats. */
  long[] hashes() {
    long[] hashes = new long[packed.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(i);
    }
    return hashes;
  }
}
