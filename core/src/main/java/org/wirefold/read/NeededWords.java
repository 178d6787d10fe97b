package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of some words stand in a line, in small or capital letters, at whatever place. One
 * pass over the line's characters, each with the two before it, whatever the number of words: of a
 * word the three letters are looked for that are rarest, and only where they stand is it compared.
 * Immutable, thread-safe.
 */
final class NeededWords {
  private static final int GRAM = 3;
  private static final int GRAM_MASK = 0xFFFFFF;
  private static final int FILTER_BITS = 13;

  /** In English; what is none of these is rarer still. */
  private static final String BY_FREQUENCY = "zqjxkvbywgpfmucdlhrsnioate";

  private final List<String> words;
  private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
  private final Map<Integer, List<Place>> byGram = new HashMap<>();

  /** A word, and where in it the three letters stand by which it is found. */
  private record Place(int word, int at) {}

  /**
   * @param words at most 64, in small letters of ASCII, or of fewer than three characters
   */
  NeededWords(List<String> words) {
    if (words.size() > Long.SIZE) {
      throw new IllegalArgumentException("at most 64 words, not " + words.size());
    }
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() >= GRAM) {
        int at = rarest(word);
        int gram = 0;
        for (int k = at; k < at + GRAM; k++) {
          gram = gram << Byte.SIZE | small(word.charAt(k));
        }
        filter[bit(gram) / Long.SIZE] |= 1L << bit(gram);
        byGram.computeIfAbsent(gram, g -> new ArrayList<>(1)).add(new Place(i, at));
      }
    }
  }

  /** A bit for each word of the list that this text holds. */
  long in(String text) {
    long found = 0;
    int gram = 0;
    for (int i = 0; i < text.length(); i++) {
      gram = (gram << Byte.SIZE | small(text.charAt(i))) & GRAM_MASK;
      int bit = bit(gram);
      if ((filter[bit / Long.SIZE] & 1L << bit) != 0) {
        for (Place place : byGram.getOrDefault(gram, List.of())) {
          int start = i - (GRAM - 1) - place.at;
          String word = words.get(place.word);
          if (text.regionMatches(true, start, word, 0, word.length())) {
            found |= 1L << place.word;
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

  // Capital and small letters become the same; what else does is told apart by comparing.
  private static int small(char c) {
    return (c | 0x20) & 0xFF;
  }

  private static int bit(int gram) {
    return (gram * 0x9E3779B1) >>> (Integer.SIZE - FILTER_BITS);
  }

  private static int rarest(String word) {
    int rarest = 0;
    for (int at = 1; at + GRAM <= word.length(); at++) {
      if (frequency(word, at) < frequency(word, rarest)) {
        rarest = at;
      }
    }
    return rarest;
  }

  private static int frequency(String word, int at) {
    int frequency = 1;
    for (int k = at; k < at + GRAM; k++) {
      frequency *= 2 + BY_FREQUENCY.indexOf(word.charAt(k));
    }
    return frequency;
  }
}
