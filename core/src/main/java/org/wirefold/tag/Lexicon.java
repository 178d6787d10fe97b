package org.wirefold.tag;

import com.carrotsearch.hppc.LongLongHashMap;
import java.util.ArrayList;
import java.util.List;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.analysis.WordHash;
import org.wirefold.analysis.Words;

/**
 * The classes of single words, from {@code lexicon.txt}. One look-up a word. Immutable,
 * thread-safe.
 */
final class Lexicon {
  private final LongLongHashMap classes = new LongLongHashMap(1 << 12);
  private final BloomFilter filter = BloomFilter.ofWords(1 << 12);

  Lexicon() {
    List<String> nouns = new ArrayList<>();
    WordClass section = WordClass.STOP;
    for (String line : DataFile.lines("lexicon.txt")) {
      if (line.startsWith("[")) {
        section = WordClass.of(line.substring(1, line.length() - 1));
        continue;
      }
      for (String word : List.of(line.split(" ", -1))) {
        add(word, section.bit());
        if (section == WordClass.COMPANY_NOUN) {
          nouns.add(word);
        }
      }
    }
    addPlurals(nouns);
  }

  /** What wholesalers are as well as a wholesaler. */
  private void addPlurals(List<String> nouns) {
    long weak = WordClass.COMPANY_NOUN.bit() | WordClass.WEAK_NOUN.bit();
    for (String noun : nouns) {
      boolean isListed = nouns.contains(noun + "s") || noun.endsWith("s") || noun.endsWith("y");
      if (!isListed) {
        add(noun + "s", classes(WordHash.of(noun)) & weak);
      }
    }
  }

  private void add(String word, long bits) {
    long hash = WordHash.of(word);
    filter.add(hash);
    classes.put(hash, classes.getOrDefault(hash, 0) | bits);
  }

  /** The classes of this word as bits of {@link WordClass#bit}. */
  long classes(long hash) {
    return filter.mayHave(hash) ? classes.getOrDefault(hash, 0) : 0;
  }

  /** Whether it is a word, not only what a site is called. */
  boolean isWord(long hash) {
    return (classes(hash) & ~WordClass.BUTTON.bit()) != 0;
  }

  /** The classes of every word. */
  long[] classes(Words words) {
    long[] all = new long[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = classes(words.hash(i));
    }
    return all;
  }
}
