package org.wirefold.tag;

/**
 * Says of nearly all words, at the cost of one look into 8 kB, that no name or pattern begins with
 * them. A Bloom filter of one hash (B. Bloom, "Space/time trade-offs in hash coding with allowable
 * errors", 1970): some words pass that should not, none is held back. Thread-safe once filled.
 */
final class WordFilter {
  private static final int BITS = 1 << 16;

  private final long[] bits = new long[BITS / Long.SIZE];

  /**
   * Lets this word pass.
   *
   * @param hash its {@link org.wirefold.analysis.WordHash}
   */
  void add(long hash) {
    bits[place(hash)] |= 1L << hash;
  }

  boolean mayContain(long hash) {
    return (bits[place(hash)] & 1L << hash) != 0;
  }

  // The lowest six bits choose within the long, as shifts do; the next ten the long.
  private static int place(long hash) {
    return (int) (hash >>> 6) & (BITS / Long.SIZE - 1);
  }
}
