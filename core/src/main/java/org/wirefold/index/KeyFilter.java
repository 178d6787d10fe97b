package org.wirefold.index;

/**
 * Says of keys that were never added that they were not, nine times in ten, and never of one that
 * was. One to two bytes a key. Not thread-safe while keys are added. Source: B. Bloom, "Space/time
 * trade-offs in hash coding with allowable errors", 1970; with one bit a key, as a look-up that is
 * made in vain once in ten times costs little.
 */
final class KeyFilter {
  private static final int BITS_PER_KEY = 8;
  private static final int MOST_WORDS = 1 << 28;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] bits;
  private final int shift;

  /** For about so many keys. */
  KeyFilter(long keys) {
    int least = Math.clamp(keys * BITS_PER_KEY / Long.SIZE, 1, MOST_WORDS);
    bits = new long[2 * Integer.highestOneBit(least)];
    shift = Long.SIZE - Long.numberOfTrailingZeros((long) Long.SIZE * bits.length);
  }

  void add(long key) {
    long bit = bit(key);
    bits[(int) (bit >>> 6)] |= 1L << bit;
  }

  boolean mayHave(long key) {
    long bit = bit(key);
    return (bits[(int) (bit >>> 6)] & (1L << bit)) != 0;
  }

  /** Keys lie in a part of their range only. */
  private long bit(long key) {
    return key * GOLDEN >>> shift;
  }
}
