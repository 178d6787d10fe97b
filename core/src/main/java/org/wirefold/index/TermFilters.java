package org.wirefold.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.schema.StorySchema;

/**
 * Says of most ids and records that a segment does not have them. Of each article that is read is
 * asked whether it is held; mostly it is not, and a segment that is asked in vain takes a
 * microsecond. Two to four bytes an article, as long as its segment is open; made in one walk over
 * the ids, which pays in runs of many batches only. Immutable, thread-safe.
 */
final class TermFilters {
  /** Those that say nothing. */
  static final TermFilters NONE = new TermFilters(List.of());

  private static final List<String> FIELDS = List.of(StorySchema.ID, StorySchema.RAW_KEY);

  /** By segment, in the order of the reader, and by field. */
  private final List<Map<String, BloomFilter>> ofSegment;

  private TermFilters(List<Map<String, BloomFilter>> ofSegment) {
    this.ofSegment = ofSegment;
  }

  /** Whether the segment at this place may have this term. */
  boolean mayHave(int segment, String field, BytesRef term) {
    BloomFilter filter = segment < ofSegment.size() ? ofSegment.get(segment).get(field) : null;
    return filter == null || filter.mayHave(hash(term));
  }

  private static long hash(BytesRef term) {
    return StringHelper.murmurhash3_x86_32(term, 0);
  }

  /** Makes them, and keeps those of segments that are still open. Owned by one thread. */
  static final class Maker {
    private final Map<IndexReader.CacheKey, Map<String, BloomFilter>> made = new WeakHashMap<>();

    TermFilters of(DirectoryReader reader) throws IOException {
      List<Map<String, BloomFilter>> filters = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        filters.add(of(leaf.reader()));
      }
      return new TermFilters(filters);
    }

    private Map<String, BloomFilter> of(LeafReader reader) throws IOException {
      IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
      Map<String, BloomFilter> known = helper == null ? null : made.get(helper.getKey());
      if (known != null) {
        return known;
      }
      Map<String, BloomFilter> filters = new HashMap<>();
      for (String field : FIELDS) {
        Terms terms = reader.terms(field);
        if (terms != null && terms.size() >= 0) {
          filters.put(field, filter(terms));
        }
      }
      if (helper != null) {
        made.put(helper.getKey(), filters);
      }
      return filters;
    }

    private static BloomFilter filter(Terms terms) throws IOException {
      BloomFilter filter = BloomFilter.ofKeys(terms.size());
      TermsEnum walk = terms.iterator();
      for (BytesRef term = walk.next(); term != null; term = walk.next()) {
        filter.add(hash(term));
      }
      return filter;
    }
  }
}
