package org.wirefold.index;

import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.IntPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.BloomFilter;

/**
 * Finds which of many keys the segments of an index have, in one field: candidate keys, or hashes
 * of paragraphs. Most keys are in no segment or in one, and an index that is written to has dozens
 * of segments. So each that was asked often enough is walked through once, and has a {@link
 * BloomFilter} from then on.
 *
 * <p>Looking up one key in the dictionary of a segment takes about a microsecond, a step of the
 * walk an eighth of that, asking a filter some nanoseconds. Thread-safe.
 */
final class KeyLookup {
  /** A walk over all terms takes about an eighth of the time that looking up as many does. */
  private static final int WALKED_IN_ONE_SEEK = 8;

  private final String field;

  /** As long as the segment is open. */
  private final Map<IndexReader.CacheKey, Segment> segments = new WeakHashMap<>();

  KeyLookup(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  private static final class Segment {
    long asked;
    @Nullable BloomFilter filter;
  }

  /** Receives a key that was found. */
  interface Found {
    /**
     * One key.
     *
     * @param key its place in the list asked for
     * @param term stands at it
     */
    void at(int key, TermsEnum term) throws IOException;
  }

  /**
   * Tells which of these keys a segment has, in order.
   *
   * @param keys ascending
   * @param isWanted whether the key of this place still is to be looked for
   */
  void find(LeafReader reader, long[] keys, IntPredicate isWanted, Found found) throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null) {
      return;
    }
    Segment segment = segment(reader);
    BloomFilter filter = asked(segment, keys.length);
    boolean isWalkDue =
        filter == null && terms.size() >= 0 && terms.size() < WALKED_IN_ONE_SEEK * asked(segment);
    if (isWalkDue) {
      keep(segment, walk(terms, keys, isWanted, found));
    } else {
      seek(terms, keys, filter, isWanted, found);
    }
  }

  private synchronized Segment segment(LeafReader reader) {
    IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
    return helper == null
        ? new Segment()
        : segments.computeIfAbsent(helper.getKey(), key -> new Segment());
  }

  private synchronized @Nullable BloomFilter asked(Segment segment, int keys) {
    segment.asked += keys;
    return segment.filter;
  }

  private synchronized long asked(Segment segment) {
    return segment.asked;
  }

  private synchronized void keep(Segment segment, BloomFilter filter) {
    segment.filter = filter;
  }

  private static BloomFilter walk(Terms terms, long[] keys, IntPredicate isWanted, Found found)
      throws IOException {
    BloomFilter filter = BloomFilter.ofKeys(terms.size());
    TermsEnum walk = terms.iterator();
    int k = 0;
    for (BytesRef term = walk.next(); term != null; term = walk.next()) {
      long shortened = Documents.shortenedKey(term);
      filter.add(shortened);
      while (k < keys.length && Documents.shortenedKey(keys[k]) < shortened) {
        k++;
      }
      for (; k < keys.length && Documents.shortenedKey(keys[k]) == shortened; k++) {
        if (isWanted.test(k)) {
          found.at(k, walk);
        }
      }
    }
    return filter;
  }

  private static void seek(
      Terms terms, long[] keys, @Nullable BloomFilter filter, IntPredicate isWanted, Found found)
      throws IOException {
    TermsEnum walk = terms.iterator();
    BytesRef term = Documents.keyTerm();
    for (int k = 0; k < keys.length; k++) {
      boolean mayBeThere = filter == null || filter.mayHave(Documents.shortenedKey(keys[k]));
      if (mayBeThere && isWanted.test(k)) {
        Documents.key(keys[k], term);
        if (walk.seekExact(term)) {
          found.at(k, walk);
        }
      }
    }
  }
}
