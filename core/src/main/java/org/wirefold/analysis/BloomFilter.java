package org.wirefold.analysis;

/**
 * Says of most hashes that were never added that they were not, and never of one that was: the
 * look-up behind it is spared for all but a few. One bit a hash, so that asking is one access to
 * memory. Thread-safe once filled. Source: B. Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", 1970.
 */
public final class BloomFilter {
  /** One in sixteen to thirty-two passes that should not. */
  private static final int BITS_A_WORD = 16;

  /** One in eight to sixteen: one to two bytes each, as there may be hundreds of millions. */
  private static final int BITS_A_KEY = 8;

  /** Few words share a filter of eight kilobytes, which passes next to none that it should not. */
  private static final int FEW_WORDS = 1 << 11;

  private static final int MOST_LONGS = 1 << 28;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] bits;
  private final int shift;

  private BloomFilter(long hashes, int bitsEach) {
    int least = Math.clamp(hashes * bitsEach / Long.SIZE, 1, MOST_LONGS);
    bits = new long[2 * Integer.highestOneBit(least)];
    shift = Long.SIZE - Long.numberOfTrailingZeros((long) Long.SIZE * bits.length);
  }

  /** An empty filter for about so many words by their {@link WordHash}. */
  public static BloomFilter ofWords(int words) {
    return new BloomFilter(Math.max(words, FEW_WORDS), BITS_A_WORD);
  }

  /** An empty filter for about so many keys of an index. */
  public static BloomFilter ofKeys(long keys) {
    return new BloomFilter(keys, BITS_A_KEY);
  }

  /** Lets this hash pass. */
  public void add(long hash) {
    long bit = bit(hash);
    bits[(int) (bit >>> 6)] |= 1L << bit;
  }

  /** Whether it may have been added: false is certain. */
  public boolean mayHave(long hash) {
    long bit = bit(hash);
    return (bits[(int) (bit >>> 6)] & 1L << bit) != 0;
  }

  /** Keys may lie in a part of their range only. */
  private long bit(long hash) {
    return (hash * GOLDEN) >>> shift;
  }
}
