package org.wirefold.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds which of many quotes stand literally in longer lines, each once: a quote that has been
 * found is looked for no more.
 *
 * <p>One pass over a line, which asks a filter whether its last few characters may begin a quote,
 * and only where one begins hashes the line and looks up whole quotes by their hashes, once for
 * each length there is. So the time is in proportion to the text, however many quotes there are.
 * What is found is compared, so that hashes decide nothing. Not thread-safe.
 *
 * <p>Source: R. Karp and M. Rabin, "Efficient randomized pattern-matching algorithms", 1987.
 */
final class QuoteFinder {
  private static final int MOST_START_CHARS = 8;
  private static final int FILTER_BITS = 16;
  private static final int CHARS_A_LONG = Long.SIZE / Character.SIZE;
  private static final int[] NONE = {};
  private static final long BASE = 0x9E3779B97F4A7C15L; // odd, so that no character drops out
  private static final long MIX = 0xBF58476D1CE4E5B9L;

  /**
   * A quote.
   *
   * @param line that it is, with its quotation marks
   * @param words without them
   */
  record Quote(String line, String words) {}

  private final int startChars;

  /** What of the last eight characters are {@link #startChars}: of the earlier and later four. */
  private final long earlyMask;

  private final long lateMask;
  private final BitSet starts = new BitSet();
  private final Map<Long, int[]> lengths = new HashMap<>();
  private final Map<Long, List<Quote>> quotes = new HashMap<>();
  private final long[] powers;
  private long[] hashes = new long[0];

  /**
   * @param wanted none of them empty, each once
   */
  QuoteFinder(Iterable<Quote> wanted) {
    int shortest = MOST_START_CHARS;
    int longest = 0;
    for (Quote quote : wanted) {
      shortest = Math.min(shortest, quote.words.length());
      longest = Math.max(longest, quote.words.length());
    }
    startChars = shortest;
    lateMask = mask(Math.min(startChars, CHARS_A_LONG));
    earlyMask = mask(startChars - Math.min(startChars, CHARS_A_LONG));
    powers = new long[longest + 1];
    powers[0] = 1;
    for (int i = 1; i <= longest; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    Map<Long, TreeSet<Integer>> ordered = new HashMap<>();
    for (Quote quote : wanted) {
      read(quote.words);
      long start = hash(0, startChars);
      starts.set(startBit(quote.words));
      ordered.computeIfAbsent(start, s -> new TreeSet<>()).add(quote.words.length());
      long whole = hash(0, quote.words.length());
      quotes.computeIfAbsent(whole, w -> new ArrayList<>(1)).add(quote);
    }
    ordered.forEach(
        (start, all) -> lengths.put(start, all.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static long mask(int chars) {
    return chars == 0 ? 0 : -1L >>> (Long.SIZE - chars * Character.SIZE);
  }

  /** Hands on the quotes that are shorter than this line and part of it. */
  void find(String line, Consumer<Quote> found) {
    if (quotes.isEmpty()) {
      return;
    }
    boolean isRead = false;
    long early = 0;
    long late = 0;
    for (int i = 0; i < line.length(); i++) {
      early = (early << Character.SIZE | late >>> (Long.SIZE - Character.SIZE)) & earlyMask;
      late = late << Character.SIZE | line.charAt(i);
      int at = i + 1 - startChars;
      if (at >= 0 && starts.get(bit(early, late & lateMask))) {
        if (!isRead) {
          read(line);
          isRead = true;
        }
        findAt(at, line, found);
      }
    }
  }

  private void findAt(int at, String line, Consumer<Quote> found) {
    for (int length : lengths.getOrDefault(hash(at, startChars), NONE)) {
      if (at + length > line.length()) {
        break;
      }
      take(line, at, hash(at, length), found);
    }
  }

  private void take(String line, int at, long whole, Consumer<Quote> found) {
    List<Quote> candidates = quotes.get(whole);
    if (candidates == null) {
      return;
    }
    candidates.removeIf(
        quote -> {
          boolean isPart = quote.line.length() < line.length() && line.startsWith(quote.words, at);
          if (isPart) {
            found.accept(quote);
          }
          return isPart;
        });
    if (candidates.isEmpty()) {
      quotes.remove(whole);
    }
  }

  private void read(String text) {
    if (hashes.length <= text.length()) {
      hashes = new long[text.length() + (text.length() >> 1) + 1];
    }
    for (int i = 0; i < text.length(); i++) {
      hashes[i + 1] = hashes[i] * BASE + text.charAt(i) + 1;
    }
  }

  /** The hash of some characters of the text that was read last. */
  private long hash(int from, int length) {
    return hashes[from + length] - hashes[from] * powers[length];
  }

  private int startBit(String words) {
    long early = 0;
    long late = 0;
    for (int i = 0; i < startChars; i++) {
      early = early << Character.SIZE | late >>> (Long.SIZE - Character.SIZE);
      late = late << Character.SIZE | words.charAt(i);
    }
    return bit(early, late);
  }

  private static int bit(long early, long late) {
    return (int) (((early * BASE ^ late) * MIX) >>> (Long.SIZE - FILTER_BITS));
  }
}
