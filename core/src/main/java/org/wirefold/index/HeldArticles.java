package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.schema.StorySchema;

/**
 * What the writer holds at one point in time, uncommitted changes included: what the next batch is
 * folded against. Thread-safe.
 */
public final class HeldArticles {
  private final DirectoryReader reader;

  HeldArticles(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Receives who has a key. */
  public interface Holders {
    /**
     * One article that has the key.
     *
     * @param key the key's place in the list asked for
     * @param handle the article, as {@link #id} takes it
     */
    void accept(int key, long handle);
  }

  /** What is held under an id. */
  public record Version(String rawHash, long story) {}

  /** The version held of the article with this id; empty when there is none. */
  public Optional<Version> version(ArticleId id) throws IOException {
    int document = find(StorySchema.ID, new BytesRef(id.value()));
    if (document < 0) {
      return Optional.empty();
    }
    LeafReaderContext leaf = leafOf(document);
    BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), StorySchema.RAW_HASH);
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), StorySchema.STORY_NUMBER);
    hashes.advanceExact(document - leaf.docBase);
    stories.advanceExact(document - leaf.docBase);
    return Optional.of(new Version(hashes.binaryValue().utf8ToString(), stories.longValue()));
  }

  /** Whether a person deleted the article with this id. */
  public boolean isDeleted(ArticleId id) throws IOException {
    return find(StorySchema.TOMBSTONE, new BytesRef(id.value())) >= 0;
  }

  /**
   * Tells who has these candidate keys, for each at most {@code most} articles, in the order they
   * were added. Segments whose articles all lie outside {@code from} to {@code to} are skipped.
   *
   * @param keys ascending: the terms dictionary is walked once
   */
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders)
      throws IOException {
    int[] told = new int[keys.length];
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(StorySchema.KEYS);
      if (terms != null && isInside(leaf.reader(), from, to)) {
        holders(leaf, terms, keys, most, told, holders);
      }
    }
  }

  private static void holders(
      LeafReaderContext leaf, Terms terms, long[] keys, int most, int[] told, Holders holders)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    TermsEnum walk = terms.iterator();
    BytesRef term = Documents.keyTerm();
    PostingsEnum postings = null;
    for (int k = 0; k < keys.length; k++) {
      Documents.key(keys[k], term);
      if (told[k] >= most || !walk.seekExact(term)) {
        continue;
      }
      postings = walk.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS && told[k] < most;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          holders.accept(k, leaf.docBase + doc);
          told[k]++;
        }
      }
    }
  }

  /** Undated articles lie inside any window; a segment that has one is never skipped. */
  private static boolean isInside(LeafReader reader, Instant from, Instant to) throws IOException {
    PointValues dates = reader.getPointValues(StorySchema.PUBLISHED);
    if (dates == null || from.equals(Instant.MIN) || to.equals(Instant.MAX)) {
      return true;
    }
    Terms ids = reader.terms(StorySchema.ID);
    boolean hasUndated = ids == null || dates.getDocCount() < ids.getDocCount();
    return hasUndated
        || (NumericUtils.sortableBytesToLong(dates.getMaxPackedValue(), 0) >= from.toEpochMilli()
            && NumericUtils.sortableBytesToLong(dates.getMinPackedValue(), 0) <= to.toEpochMilli());
  }

  /** The number of the story that the article of this handle is in. */
  public long storyOf(long handle) throws IOException {
    int document = Math.toIntExact(handle);
    LeafReaderContext leaf = leafOf(document);
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), StorySchema.STORY_NUMBER);
    stories.advanceExact(document - leaf.docBase);
    return stories.longValue();
  }

  /** The id of the article of this handle. */
  public ArticleId id(long handle) throws IOException {
    int document = Math.toIntExact(handle);
    LeafReaderContext leaf = leafOf(document);
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), StorySchema.ID);
    ids.advanceExact(document - leaf.docBase);
    return new ArticleId(ids.binaryValue().utf8ToString());
  }

  public Optional<Article> article(ArticleId id) throws IOException {
    int document = find(StorySchema.ID, new BytesRef(id.value()));
    return document < 0
        ? Optional.empty()
        : Optional.of(StoredArticles.read(reader.storedFields().document(document)));
  }

  /**
   * The story of this number; {@link IOException} when it is not held, which no story number of an
   * article is.
   */
  public Story story(long number) throws IOException {
    int document = find(StorySchema.STORY_KEY, Documents.storyKey(number));
    if (document < 0) {
      throw new IOException(
          "story " + number + " is not in the index; rebuild with `wirefold index --fresh`");
    }
    return Documents.STORIES.read(stored(document));
  }

  /** How many articles, and how many stories are held. */
  public record Size(int stories, int articles) {}

  public Size size() throws IOException {
    return new Size(count(StorySchema.STORY), count(StorySchema.ARTICLE));
  }

  private int count(String kind) throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(StorySchema.KIND, kind)));
  }

  private BytesRef stored(int document) throws IOException {
    Document stored = reader.storedFields().document(document, Set.of(StorySchema.RECORD));
    BytesRef bytes = stored.getBinaryValue(StorySchema.RECORD);
    if (bytes == null) {
      throw new IOException("a document has no record; rebuild with `wirefold index --fresh`");
    }
    return bytes;
  }

  /** The live document with this term; -1 when there is none. */
  private int find(String field, BytesRef term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum walk = terms.iterator();
      if (!walk.seekExact(term)) {
        continue;
      }
      PostingsEnum postings = walk.postings(null, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          return leaf.docBase + doc;
        }
      }
    }
    return -1;
  }

  private LeafReaderContext leafOf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
