package org.wirefold.tag;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.OptionalInt;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.analysis.WordHash;

/**
 * Phrases as sequences of words, each with the numbers of what it stands for. A trie whose edges
 * lie in one open-addressing table, keyed by node and word: a look-up is one probe, however many
 * phrases there are, and a million phrases are no million objects. Thread-safe once filled.
 */
final class PhraseTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final LongIntHashMap edges;
  private final BloomFilter first;

  /** Which words may go on from a node, in 64 classes: most texts go on otherwise. */
  private final LongArrayList onward = LongArrayList.from(0);

  private final IntArrayList heads = IntArrayList.from(NONE);
  private final IntArrayList values = new IntArrayList();
  private final IntArrayList links = new IntArrayList();

  /**
   * An empty trie.
   *
   * @param phrases about how many will be added
   */
  PhraseTrie(int phrases) {
    edges = new LongIntHashMap(phrases * 2);
    first = BloomFilter.ofWords(phrases);
  }

  /** Adds a phrase by the hashes of its words; one without words is left out. */
  void add(long[] phrase, int value) {
    if (phrase.length == 0) {
      return;
    }
    first.add(phrase[0]);
    int node = ROOT;
    for (long word : phrase) {
      long edge = edge(node, word);
      int next = edges.getOrDefault(edge, NONE);
      if (next == NONE) {
        next = heads.size();
        heads.add(NONE);
        onward.add(0);
        onward.set(node, onward.get(node) | 1L << word);
        edges.put(edge, next);
      }
      node = next;
    }
    values.add(value);
    links.add(heads.get(node));
    heads.set(node, values.size() - 1);
  }

  // The word's own hash is the edge at the root, so that the first step needs no mixing.
  private static long edge(int node, long word) {
    return node == ROOT ? word : WordHash.append(node, word);
  }

  /** The number that was last given to a phrase. */
  OptionalInt find(long[] phrase) {
    int node = ROOT;
    for (int i = 0; i < phrase.length && node != NONE; i++) {
      node = next(node, phrase[i]);
    }
    int entry = node == NONE ? NONE : firstEntry(node);
    return entry == NONE ? OptionalInt.empty() : OptionalInt.of(value(entry));
  }

  /**
   * The node that this word leads to from {@code node}; {@link #NONE} where no phrase goes on so.
   */
  int next(int node, long word) {
    if (node == ROOT ? !first.mayHave(word) : (onward.get(node) & 1L << word) == 0) {
      return NONE;
    }
    return edges.getOrDefault(edge(node, word), NONE);
  }

  /** The first entry of the phrases that end at a node; {@link #NONE} where none does. */
  int firstEntry(int node) {
    return heads.get(node);
  }

  /** The entry after this one at the same node. */
  int nextEntry(int entry) {
    return links.get(entry);
  }

  int value(int entry) {
    return values.get(entry);
  }
}
