package org.wirefold.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Hashes of the paragraphs of an outlet's pages, by which those are found that stand on many of
 * them. Two paragraphs of one outlet have the same hash where they have the same letters and
 * digits, whatever their case, punctuation and white space. Hashes have {@value #BITS} bits, which
 * is what the index keeps of them, so they nominate only: the texts decide. Stateless.
 */
public final class Blocks {
  private static final int BITS = 40;
  private static final long MASK = -1L << (Long.SIZE - BITS);

  /** What has fewer words is a label, such as a heading that reporters use again and again. */
  private static final int MIN_WORDS = 4;

  /** What is longer holds news. */
  private static final int MAX_CHARS = 600;

  private static final char NO_LETTER = 0;

  /** The {@link #letter} of each ASCII character. */
  private static final char[] ASCII = new char[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = letterOf(c);
    }
  }

  private Blocks() {}

  /** The hash of one paragraph of an outlet. */
  public static long hash(String outletKey, String text) {
    return hash(WordHash.of(outletKey), text);
  }

  private static long hash(long outlet, String text) {
    long h = 0xcbf29ce484222325L;
    boolean between = false;
    char[] chars = text.toCharArray(); // many times faster than charAt
    for (char c : chars) {
      char letter = letter(c);
      if (letter != NO_LETTER) {
        h = between ? (h ^ ' ') * 0x100000001b3L : h;
        h = (h ^ letter) * 0x100000001b3L;
      }
      between = letter == NO_LETTER;
    }
    return WordHash.append(outlet, h) & MASK;
  }

  /** What every article of an outlet has, so that they can be counted. */
  public static long ofOutlet(String outletKey) {
    return hash(outletKey, "");
  }

  /** Whether a paragraph is of a length that furniture has. */
  public static boolean isCountable(String text) {
    if (text.length() > MAX_CHARS) {
      return false;
    }
    int words = 0;
    int ideographs = 0;
    boolean between = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord = letter(c) != NO_LETTER;
      words += inWord && between ? 1 : 0;
      ideographs += c >= 0x3040 && c < 0xD7B0 ? 1 : 0;
      between = !inWord;
      if (Math.max(words, ideographs / 2) >= MIN_WORDS) {
        return true;
      }
    }
    return false;
  }

  /** What a character counts as: a letter, small, or a digit, or else {@link #NO_LETTER}. */
  private static char letter(char c) {
    return c < ASCII.length ? ASCII[c] : letterOf(c);
  }

  private static char letterOf(char c) {
    return Character.isLetterOrDigit(c) ? WordHash.lower(c) : NO_LETTER;
  }

  /**
   * The hashes of an article's paragraphs that are to be counted, with {@link #ofOutlet} among
   * them; ascending, each once. An only paragraph is the article, not furniture.
   */
  public static long[] hashes(String outletKey, List<String> paragraphs) {
    long[] hashes = new long[paragraphs.size() + 1];
    long outlet = WordHash.of(outletKey);
    int count = 0;
    hashes[count++] = hash(outlet, "");
    for (String paragraph : paragraphs.size() < 2 ? List.<String>of() : paragraphs) {
      if (isCountable(paragraph)) {
        hashes[count++] = hash(outlet, paragraph);
      }
    }
    Arrays.sort(hashes, 0, count);
    int distinct = 1;
    for (int i = 1; i < count; i++) {
      if (hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }
}
