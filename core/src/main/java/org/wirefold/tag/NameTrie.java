package org.wirefold.tag;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.analysis.WordHash;
import org.wirefold.analysis.Words;

/**
 * Names as sequences of words, each with the numbers of what it names. A trie whose edges lie in
 * one open-addressing table, keyed by node and word: a look-up is one probe, however many names
 * there are, and a million names are no million objects. Thread-safe once filled.
 */
final class NameTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final LongIntHashMap edges;
  private final BloomFilter first;
  private final IntArrayList heads = IntArrayList.from(NONE);
  private final IntArrayList values = new IntArrayList();
  private final IntArrayList links = new IntArrayList();

  /**
   * An empty trie.
   *
   * @param names about how many will be added
   */
  NameTrie(int names) {
    edges = new LongIntHashMap(names * 2);
    first = BloomFilter.ofWords(names);
  }

  /** Adds a name; one without words is left out. */
  void add(Words name, int value) {
    if (name.size() == 0) {
      return;
    }
    first.add(name.hash(0));
    int node = ROOT;
    for (int i = 0; i < name.size(); i++) {
      long edge = edge(node, name.hash(i));
      int next = edges.getOrDefault(edge, NONE);
      if (next == NONE) {
        next = heads.size();
        heads.add(NONE);
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

  /** The node that this word leads to from {@code node}; {@link #NONE} where no name goes on so. */
  int next(int node, long word) {
    if (node == ROOT && !first.mayHave(word)) {
      return NONE;
    }
    return edges.getOrDefault(edge(node, word), NONE);
  }

  /** The first entry of the names that end at a node; {@link #NONE} where none does. */
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
