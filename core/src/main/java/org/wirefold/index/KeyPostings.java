package org.wirefold.index;

import java.io.IOException;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which articles have some keys, at one point in time: candidate keys, or hashes of paragraphs. The
 * keys asked for ascend, so that the dictionary of each segment is walked once. Thread-safe.
 */
final class KeyPostings {
  private final DirectoryReader reader;
  private final KeyLookup lookup;

  KeyPostings(DirectoryReader reader, KeyLookup lookup) {
    this.reader = reader;
    this.lookup = lookup;
  }

  /** Tells of each key at most so many articles inside the window, in the order they were added. */
  void holders(
      long[] keys, Window window, SegmentDates dates, int most, HeldArticles.Holders holders)
      throws IOException {
    int[] told = new int[keys.length];
    for (LeafReaderContext leaf : reader.leaves()) {
      if (window.meets(leaf.reader())) {
        tell(keys, new Teller(leaf, window.inside(leaf.reader(), dates), most, told, holders));
      }
    }
  }

  /** The same whenever they were published. */
  void holders(long[] keys, int most, HeldArticles.Holders holders) throws IOException {
    int[] told = new int[keys.length];
    for (LeafReaderContext leaf : reader.leaves()) {
      tell(keys, new Teller(leaf, null, most, told, holders));
    }
  }

  private void tell(long[] keys, Teller teller) throws IOException {
    lookup.find(teller.leaf.reader(), keys, teller::isWanted, teller::tell);
  }

  /** How many articles have each; deleted ones may still count. */
  int[] counts(long[] keys) throws IOException {
    int[] counts = new int[keys.length];
    for (LeafReaderContext leaf : reader.leaves()) {
      lookup.find(leaf.reader(), keys, k -> true, (k, term) -> counts[k] += term.docFreq());
    }
    return counts;
  }

  /** Every key that at least so many articles have, ascending; a walk over all there are. */
  long[] recurring(int least) throws IOException {
    LongStream.Builder recurring = LongStream.builder();
    Terms terms = MultiTerms.getTerms(reader, lookup.field());
    if (terms != null) {
      TermsEnum walk = terms.iterator();
      for (BytesRef term = walk.next(); term != null; term = walk.next()) {
        if (walk.docFreq() >= least) {
          recurring.add(Documents.ofKey(term));
        }
      }
    }
    return recurring.build().toArray();
  }

  /** Tells who has the keys that were found in one segment. */
  private static final class Teller {
    private final LeafReaderContext leaf;
    private final @Nullable Bits live;
    private final @Nullable BitSet inside;
    private final int most;
    private final int[] told;
    private final HeldArticles.Holders holders;
    private @Nullable PostingsEnum postings;

    Teller(
        LeafReaderContext leaf,
        @Nullable BitSet inside,
        int most,
        int[] told,
        HeldArticles.Holders holders) {
      this.leaf = leaf;
      this.live = leaf.reader().getLiveDocs();
      this.inside = inside;
      this.most = most;
      this.told = told;
      this.holders = holders;
    }

    boolean isWanted(int key) {
      return told[key] < most;
    }

    void tell(int key, TermsEnum term) throws IOException {
      PostingsEnum documents = term.postings(postings, PostingsEnum.NONE);
      postings = documents;
      int doc = documents.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS && told[key] < most) {
        if (inside != null && !inside.get(doc)) {
          doc = after(doc, inside, documents);
          continue;
        }
        if (live == null || live.get(doc)) {
          holders.accept(key, leaf.docBase + doc);
          told[key]++;
        }
        doc = documents.nextDoc();
      }
    }

    // A phrase that everybody uses has postings without number outside the window.
    private static int after(int doc, BitSet inside, PostingsEnum documents) throws IOException {
      int next =
          doc + 1 < inside.length() ? inside.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
      return next == DocIdSetIterator.NO_MORE_DOCS ? next : documents.advance(next);
    }
  }
}
