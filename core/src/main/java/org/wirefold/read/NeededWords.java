package org.wirefold.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of some words stand in a line, in small or capital letters, or begin one that does.
 * One look at the first three letters of each word of the line, whatever the number of words.
 * Immutable, thread-safe.
 */
final class NeededWords {
  private static final int GRAM = 3;
  private static final int FILTER_BITS = 13;

  private final List<String> words;
  private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];

  /** Words by their first three letters. */
  private final Map<Integer, List<Integer>> byGram = new HashMap<>();

  /**
   * @param words at most 64, in small letters of ASCII; what has fewer than three characters, such
   *     as a sign, is looked for everywhere and just as it is
   */
  NeededWords(List<String> words) {
    if (words.size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 words, not " + words.size());
    }
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() >= GRAM) {
        int gram = gram(word, 0);
        filter[bit(gram) / Long.SIZE] |= 1L << bit(gram);
        byGram.computeIfAbsent(gram, g -> new ArrayList<>(1)).add(i);
      }
    }
  }

  /** A bit for each word of the list that this line holds. */
  long in(TextLine line) {
    String text = line.text();
    long found = 0;
    BitSet starts = line.starts();
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      if (start + GRAM > text.length()) {
        break;
      }
      int gram = gram(text, start);
      int bit = bit(gram);
      if ((filter[bit / Long.SIZE] & 1L << bit) != 0) {
        for (int w : byGram.getOrDefault(gram, List.of())) {
          String word = words.get(w);
          if (text.regionMatches(true, start, word, 0, word.length())) {
            found |= 1L << w;
          }
        }
      }
    }
    for (int w = 0; w < words.size(); w++) {
      if (words.get(w).length() < GRAM && text.contains(words.get(w))) {
        found |= 1L << w;
      }
    }
    return found;
  }

  /** The bits of these words; each must be in the list. */
  long bits(List<String> some) {
    long bits = 0;
    for (String word : some) {
      bits |= 1L << words.indexOf(word);
    }
    return bits;
  }

  private static int gram(String text, int at) {
    return small(text.charAt(at)) << (2 * Byte.SIZE)
        | small(text.charAt(at + 1)) << Byte.SIZE
        | small(text.charAt(at + 2));
  }

  // Capital and small letters become the same; what else does is told apart by comparing.
  private static int small(char c) {
    return (c | 0x20) & 0xFF;
  }

  private static int bit(int gram) {
    return (gram * 0x9E3779B1) >>> (Integer.SIZE - FILTER_BITS);
  }
}
