package org.wirefold.index;

import com.carrotsearch.hppc.LongByteHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.ArrayUtil;
import org.wirefold.analysis.Stems;
import org.wirefold.analysis.WordHash;

/**
 * Chooses which words of an article the index also keeps as they stand, so that spelling can be
 * mended by words that people write, not by stems. That a word exists is all that has to be known:
 * the first {@value #ENOUGH} articles of a run that have it are enough, which costs next to nothing
 * where the whole text once more would cost a tenth of the index. One entry of 9 bytes for each
 * word of a run, at most {@value #MOST} of them. Thread-safe.
 */
final class Forms {
  private static final int ENOUGH = 6;
  private static final int MOST = 1 << 21;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 30;
  private static final int STRIPES = 16;

  private final LongByteHashMap[] articles = new LongByteHashMap[STRIPES];

  Forms() {
    for (int i = 0; i < STRIPES; i++) {
      articles[i] = new LongByteHashMap();
    }
  }

  /** The words of a text to be kept with its article. */
  List<String> of(String text, Stems stems) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < stems.size(); i++) {
      int start = stems.start(i);
      int end = endOfLetters(text, start, stems.end(i));
      int length = end - start;
      if (length >= SHORTEST && length <= LONGEST && isWanted(WordHash.of(text, start, end))) {
        kept.add(folded(text, start, end));
      }
    }
    return kept;
  }

  /** The end without a possessive; the start where there are other signs than Latin letters. */
  private static int endOfLetters(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\u2019') {
        return i;
      }
      if (!Character.isLetter(c) || c > '\u024F') {
        return start;
      }
    }
    return end;
  }

  private boolean isWanted(long word) {
    LongByteHashMap stripe = articles[(int) (word >>> 60)];
    synchronized (stripe) {
      int seen = stripe.get(word);
      if (seen >= ENOUGH) {
        return false;
      }
      if (stripe.size() >= MOST / STRIPES) {
        stripe.clear();
      }
      stripe.put(word, (byte) (seen + 1));
      return true;
    }
  }

  private static String folded(String text, int start, int end) {
    char[] letters = text.substring(start, end).toLowerCase(Locale.ROOT).toCharArray();
    char[] plain = new char[ArrayUtil.oversize(4 * letters.length, Character.BYTES)];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
    return new String(plain, 0, length);
  }
}
