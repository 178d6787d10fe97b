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
 * <p>One pass over a line, which compares the hash of its next few characters with those of the
 * quotes' beginnings, and only where one begins looks up whole quotes by their hashes, once for
 * each length there is. So the time is in proportion to the text, however many quotes there are.
 * What is found is compared, so that hashes decide nothing. Not thread-safe.
 *
 * <p>Source: R. Karp and M. Rabin, "Efficient randomized pattern-matching algorithms", 1987.
 */
final class QuoteFinder {
  private static final int MOST_START_CHARS = 8;
  private static final int FILTER_BITS = 16;
  private static final int[] NONE = {};
  private static final long BASE = 0x9E3779B97F4A7C15L; // odd, so that no character drops out

  /**
   * A quote.
   *
   * @param line that it is, with its quotation marks
   * @param words without them
   */
  record Quote(String line, String words) {}

  private final int startChars;
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
    powers = new long[longest + 1];
    powers[0] = 1;
    for (int i = 1; i <= longest; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    Map<Long, TreeSet<Integer>> ordered = new HashMap<>();
    for (Quote quote : wanted) {
      read(quote.words);
      long start = hash(0, startChars);
      starts.set(bit(start));
      ordered.computeIfAbsent(start, s -> new TreeSet<>()).add(quote.words.length());
      long whole = hash(0, quote.words.length());
      quotes.computeIfAbsent(whole, w -> new ArrayList<>(1)).add(quote);
    }
    ordered.forEach(
        (start, all) -> lengths.put(start, all.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Hands on the quotes that are shorter than this line and part of it. */
  void find(String line, Consumer<Quote> found) {
    if (quotes.isEmpty()) {
      return;
    }
    read(line);
    for (int at = 0; at + startChars <= line.length(); at++) {
      long start = hash(at, startChars);
      if (starts.get(bit(start))) {
        for (int length : lengths.getOrDefault(start, NONE)) {
          if (at + length > line.length()) {
            break;
          }
          take(line, at, hash(at, length), found);
        }
      }
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

  private static int bit(long hash) {
    return (int) ((hash * BASE) >>> (64 - FILTER_BITS));
  }
}
