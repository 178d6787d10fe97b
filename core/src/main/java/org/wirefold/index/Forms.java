package org.wirefold.index;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.ArrayUtil;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Words;

/**
 * Chooses which words of an article the index also keeps as they stand, so that spelling can be
 * mended by words that people write, not by stems. That a word exists is all that has to be known:
 * the first {@value #ENOUGH} articles of a run that have it are enough, which costs next to nothing
 * where the whole text once more would cost a tenth of the index.
 *
 * <p>Words are counted by a count-min sketch (Cormode and Muthukrishnan, 2005) of {@value
 * #COUNTERS} bytes, begun anew before it fills: hardly ever is a word taken for one that was seen
 * often. Thread-safe without locks: a count lost to another thread keeps a word once more.
 */
final class Forms {
  private static final int ENOUGH = 6;
  private static final int COUNTERS = 1 << 22;
  private static final int NEAR = 64;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;

  private final byte[] counts = new byte[COUNTERS];
  private int counted;

  /** Gives the words of an article that are to be kept with it. */
  void of(AnalyzedText title, AnalyzedText body, Consumer<String> kept) {
    LongHashSet given = new LongHashSet();
    of(title, given, kept);
    of(body, given, kept);
  }

  private void of(AnalyzedText text, LongHashSet given, Consumer<String> kept) {
    Words words = text.words();
    for (int i = 0; i < words.size(); i++) {
      int length = words.end(i) - words.start(i);
      if (length >= SHORTEST
          && length <= LONGEST
          && isWanted(words.hash(i), given)
          && isLatin(text.text(), words.start(i), words.end(i))) {
        kept.accept(folded(words.term(i)));
      }
    }
  }

  private boolean isWanted(long word, LongHashSet given) {
    int first = (int) word & (COUNTERS - 1);
    int second = first ^ ((int) (word >>> 32) & (NEAR - 1)); // one access to memory for both
    byte seen = (byte) Math.min(counts[first], counts[second]);
    if (seen >= ENOUGH || !given.add(word)) {
      return false;
    }
    if (++counted > COUNTERS) {
      counted = 0;
      Arrays.fill(counts, (byte) 0);
    }
    counts[first] = (byte) Math.max(counts[first], seen + 1);
    counts[second] = (byte) Math.max(counts[second], seen + 1);
    return true;
  }

  private static boolean isLatin(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) || c > '\u024F') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
    char[] plain = new char[ArrayUtil.oversize(4 * letters.length, Character.BYTES)];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
    return new String(plain, 0, length);
  }
}
