package org.wirefold.analysis;

/**
 * 64-bit hashes of words and word sequences. Candidate keys are made of them and lie in the index,
 * so the function never changes without {@link #VERSION} changing with it. Stateless.
 *
 * <p>FNV-1a over UTF-16 units, finished with the mixer of SplitMix64 (Steele, Lea, Flood, 2014)
 * because FNV alone leaves the high bits of short words poor, and keys are sampled by them.
 */
public final class WordHash {
  /** Part of the index's fingerprint. */
  public static final int VERSION = 1;

  private WordHash() {}

  /** The hash of one word, letter case ignored. */
  public static long of(CharSequence word) {
    return of(word, 0, word.length());
  }

  /** The hash of the word from {@code start} to {@code end}, letter case ignored. */
  public static long of(CharSequence word, int start, int end) {
    long h = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      h ^= lower(word.charAt(i));
      h *= 0x100000001b3L;
    }
    return mix(h);
  }

  /** The same of the characters from {@code start} to {@code end}. */
  static long of(char[] chars, int start, int end) {
    long h = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      h ^= lower(chars[i]);
      h *= 0x100000001b3L;
    }
    return mix(h);
  }

  /** {@link Character#toLowerCase(char)}, which is slow for what nearly all characters are. */
  static char lower(char c) {
    if (c >= 0x80) {
      return Character.toLowerCase(c);
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /** The hash of a sequence, one word at a time: start with 0. Order matters. */
  public static long append(long sequence, long word) {
    return mix(sequence * 31 + word);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
