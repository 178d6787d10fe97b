package org.wirefold.tag;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import org.wirefold.analysis.Stems;
import org.wirefold.analysis.WordHash;

/**
 * What a classifier sees of an article: how often each stem stands in it, by the hash of the stem.
 * A stem of the headline counts once more, under a hash of its own, because a word weighs otherwise
 * there. The stems are those of the index, so nothing is analysed again. 12 bytes a different stem.
 * Immutable, thread-safe.
 */
public final class TopicFeatures {
  /** Of an article without words. */
  public static final TopicFeatures NONE = new TopicFeatures(new long[0], new int[0]);

  private static final long IN_TITLE = WordHash.of("title:");

  private final long[] hashes;
  private final int[] counts;

  private TopicFeatures(long[] hashes, int[] counts) {
    this.hashes = hashes;
    this.counts = counts;
  }

  public static TopicFeatures of(Stems title, Stems body) {
    LongIntHashMap found = new LongIntHashMap(title.size() + body.size() / 2);
    for (int i = 0; i < title.size(); i++) {
      long stem = title.hash(i);
      found.addTo(stem, 1);
      found.addTo(WordHash.append(IN_TITLE, stem), 1);
    }
    for (int i = 0; i < body.size(); i++) {
      found.addTo(body.hash(i), 1);
    }
    long[] hashes = new long[found.size()];
    int[] counts = new int[hashes.length];
    int f = 0;
    for (LongIntCursor feature : found) {
      hashes[f] = feature.key;
      counts[f++] = feature.value;
    }
    return new TopicFeatures(hashes, counts);
  }

  int size() {
    return hashes.length;
  }

  long hash(int feature) {
    return hashes[feature];
  }

  /** Grows with how often the article has the feature, but ever slower. */
  double weight(int feature) {
    return 1 + Math.log(counts[feature]);
  }
}
