package org.wirefold.analysis;

/**
 * Says of nearly all words, at the cost of one look into a few kilobytes, that they are none of
 * some words. A Bloom filter of one hash (B. Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", 1970), sixteen bits a word: some words pass that should not, none is held
 * back. Thread-safe once filled.
 */
public final class WordFilter {
  private static final int BITS_A_WORD = 16;

  private final long[] bits;

  /**
   * An empty filter.
   *
   * @param words about how many will be added
   */
  public WordFilter(int words) {
    int wanted = Math.max(1 << 16, Integer.highestOneBit(words) * 2 * BITS_A_WORD);
    bits = new long[wanted / Long.SIZE];
  }

  /**
   * Lets this word pass.
   *
   * @param hash its {@link WordHash}
   */
  public void add(long hash) {
    bits[place(hash)] |= 1L << hash;
  }

  /** Whether the word may have been added: false is certain. */
  public boolean mayContain(long hash) {
    return (bits[place(hash)] & 1L << hash) != 0;
  }

  // The lowest six bits choose within the long, as shifts do; the next ones the long.
  private int place(long hash) {
    return (int) (hash >>> 6) & (bits.length - 1);
  }
}
