package org.wirefold.dedup;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.analysis.WordHash;

/**
 * Tells the figures of a text from its other words: what begins with a digit, and the small numbers
 * that English style writes out, so that "8 cents" and "eight cents" are the same. "One" is no
 * figure: it mostly stands for something else. Months and days of the week are no figures and no
 * names; two reports of different events share them easily. Stateless.
 */
final class Figures {
  private static final String SPELLED =
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
          + " seventeen eighteen nineteen twenty";

  private static final String CALENDAR =
      "january february march april may june july august september october november december"
          + " jan feb mar apr jun jul aug sep sept oct nov dec"
          + " monday tuesday wednesday thursday friday saturday sunday";

  private static final LongLongHashMap SPELLED_HASHES = new LongLongHashMap();
  private static final LongHashSet CALENDAR_HASHES = new LongHashSet();

  /** All of these; every word of every article is asked for. */
  private static final BloomFilter FILTER = BloomFilter.ofWords(64);

  static {
    int number = 2;
    for (String word : SPELLED.split(" ")) {
      FILTER.add(WordHash.of(word));
      SPELLED_HASHES.put(WordHash.of(word), WordHash.of(Integer.toString(number++)));
    }
    for (String word : CALENDAR.split(" ")) {
      FILTER.add(WordHash.of(word));
      CALENDAR_HASHES.add(WordHash.of(word));
    }
  }

  private Figures() {}

  static boolean isSpelled(long word) {
    return FILTER.mayHave(word) && SPELLED_HASHES.containsKey(word);
  }

  /** The hash of a figure: that of its digits, where it is spelled. */
  static long hash(long word) {
    return FILTER.mayHave(word) ? SPELLED_HASHES.getOrDefault(word, word) : word;
  }

  static boolean isCalendar(long word) {
    return FILTER.mayHave(word) && CALENDAR_HASHES.contains(word);
  }
}
