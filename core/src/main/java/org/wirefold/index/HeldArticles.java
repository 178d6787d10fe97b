package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.Stems;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.SavedSearch;
import org.wirefold.article.SourceRef;
import org.wirefold.article.Story;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.TopicModel;

/**
 * What the writer holds at one point in time, uncommitted changes included: what the next batch is
 * folded against. Also a commit, for whoever goes through all of it. Thread-safe.
 */
public final class HeldArticles {
  private static final int MOST_TITLE_WORDS = 50;

  private final DirectoryReader reader;
  private final KeyPostings keys;
  private final KeyPostings blocks;
  private final TermFilters filters;
  private final SegmentDates dates;

  /** One of each segment; null until somebody asks. */
  private volatile @Nullable List<long[]> datesOfLeaves;

  HeldArticles(DirectoryReader reader) {
    this(
        reader,
        new KeyLookup(StorySchema.KEYS),
        new KeyLookup(StorySchema.BLOCKS),
        TermFilters.NONE,
        new SegmentDates());
  }

  /** One that goes on with what was learnt of the segments that it has. */
  HeldArticles(
      DirectoryReader reader,
      KeyLookup keys,
      KeyLookup blocks,
      TermFilters filters,
      SegmentDates dates) {
    this.reader = reader;
    this.keys = new KeyPostings(reader, keys);
    this.blocks = new KeyPostings(reader, blocks);
    this.filters = filters;
    this.dates = dates;
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

  /**
   * The article that was read from this very record; empty when there is none, or when it has been
   * replaced since. Cheap, and spares parsing the record to learn its id.
   */
  public Optional<ArticleId> read(SourceRef where, String rawHash) throws IOException {
    int document = find(StorySchema.RAW_KEY, Documents.rawKey(where, rawHash));
    if (document < 0) {
      return Optional.empty();
    }
    LeafReaderContext leaf = leafOf(document);
    BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), StorySchema.RAW_HASH);
    hashes.advanceExact(document - leaf.docBase);
    return hashes.binaryValue().utf8ToString().equals(rawHash)
        ? Optional.of(id(document))
        : Optional.empty();
  }

  /** Whether a person deleted the article with this id. */
  public boolean isDeleted(ArticleId id) throws IOException {
    return find(StorySchema.TOMBSTONE, new BytesRef(id.value())) >= 0;
  }

  /**
   * Tells who has these candidate keys, for each at most {@code most} articles, in the order they
   * were added. Those that lie outside {@code from} to {@code to} are not told and take nobody's
   * place: a phrase is as telling as it is in its time, however long the index has been kept.
   *
   * @param keys ascending: the terms dictionary is walked once
   */
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders)
      throws IOException {
    this.keys.holders(keys, new Window(from, to), dates, most, holders);
  }

  /** The same for hashes of blocks, whenever the articles were published. */
  public void blockHolders(long[] blocks, int most, Holders holders) throws IOException {
    this.blocks.holders(blocks, most, holders);
  }

  /**
   * How many articles have each of these blocks; deleted ones may still count.
   *
   * @param blocks ascending
   */
  public int[] blockCounts(long[] blocks) throws IOException {
    return this.blocks.counts(blocks);
  }

  /** Every block that at least so many articles have, ascending; a walk over all there are. */
  public long[] recurringBlocks(int least) throws IOException {
    return blocks.recurring(least);
  }

  /** What was learnt to be furniture. */
  public List<LearnedBlock> learned() throws IOException {
    List<LearnedBlock> learned = new ArrayList<>();
    for (int document : documents(StorySchema.LEARNED)) {
      learned.add(Documents.LEARNED.read(stored(document)));
    }
    return learned;
  }

  /** The rules on furniture that a person wrote, as the last run found them. */
  public Optional<String> rules() throws IOException {
    return person(StorySchema.RULES);
  }

  /** The companies that a person wrote, as the last run found them. */
  public Optional<String> companies() throws IOException {
    return person(StorySchema.COMPANIES);
  }

  /** The topics that a person wrote, as the last run found them. */
  public Optional<String> topics() throws IOException {
    return person(StorySchema.TOPICS);
  }

  /**
   * The topics that were learnt from labelled articles.
   *
   * @throws IOException where they are of another version, and to be learnt again
   */
  public TopicModel learnedTopics() throws IOException {
    for (int document : documents(StorySchema.LEARNED_TOPICS)) {
      BytesRef model =
          reader.storedFields().document(document).getBinaryValue(StorySchema.LEARNED_TOPICS);
      if (model != null) {
        return TopicModel.of(BytesRef.deepCopyOf(model).bytes);
      }
    }
    return TopicModel.NONE;
  }

  private Optional<String> person(String kind) throws IOException {
    for (int document : documents(kind)) {
      return Optional.ofNullable(reader.storedFields().document(document).get(kind));
    }
    return Optional.empty();
  }

  /** What a person decided about the folding, in no order. */
  public List<Decision> decisions() throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (int document : documents(StorySchema.DECISION)) {
      decisions.add(Documents.DECISIONS.read(stored(document)));
    }
    return decisions;
  }

  /** The same of those that name one of these articles; no more than one look-up each. */
  public List<Decision> decisions(Collection<ArticleId> naming) throws IOException {
    if (documents(StorySchema.DECISION).isEmpty()) {
      return List.of();
    }
    Set<Integer> documents = new TreeSet<>();
    for (ArticleId id : naming) {
      documents.addAll(documents(new Term(StorySchema.DECIDED, id.value())));
    }
    List<Decision> decisions = new ArrayList<>();
    for (int document : documents) {
      decisions.add(Documents.DECISIONS.read(stored(document)));
    }
    return decisions;
  }

  /** The searches that were saved, by name. */
  public List<SavedSearch> savedSearches() throws IOException {
    List<SavedSearch> searches = new ArrayList<>();
    for (int document : documents(StorySchema.SAVED_SEARCH)) {
      searches.add(Documents.SAVED_SEARCHES.read(stored(document)));
    }
    searches.sort(Comparator.comparing(SavedSearch::name));
    return searches;
  }

  private List<Integer> documents(String kind) throws IOException {
    return documents(new Term(StorySchema.KIND, kind));
  }

  private List<Integer> documents(Term term) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          documents.add(leaf.docBase + doc);
        }
      }
    }
    return documents;
  }

  /**
   * The last date that articles have until then; {@link Instant#MIN} where there is none. Deleted
   * articles may count.
   */
  public Instant latest(Instant until) throws IOException {
    Window window = new Window(Instant.MIN, until);
    Instant latest = Instant.MIN;
    for (LeafReaderContext leaf : reader.leaves()) {
      Instant last = window.last(leaf.reader(), dates);
      latest = last.isAfter(latest) ? last : latest;
    }
    return latest;
  }

  /** Whether some article has no date. */
  public boolean hasUndated() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (Window.hasUndated(leaf.reader())) {
        return true;
      }
    }
    return false;
  }

  /** The number of the story that the article of this handle is in. */
  public long storyOf(long handle) throws IOException {
    int document = Math.toIntExact(handle);
    LeafReaderContext leaf = leafOf(document);
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), StorySchema.STORY_NUMBER);
    stories.advanceExact(document - leaf.docBase);
    return stories.longValue();
  }

  /** The handle of the article with this id; empty when there is none. */
  public OptionalLong handle(ArticleId id) throws IOException {
    int document = find(StorySchema.ID, new BytesRef(id.value()));
    return document < 0 ? OptionalLong.empty() : OptionalLong.of(document);
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

  /** Articles that have all words of this headline in their own, at most so many. */
  public List<Article> titled(Stems headline, int most) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < Math.min(headline.size(), MOST_TITLE_WORDS); i++) {
      query.add(new TermQuery(new Term(StorySchema.TITLE, headline.term(i))), Occur.FILTER);
    }
    List<Article> articles = new ArrayList<>();
    for (ScoreDoc hit : new IndexSearcher(reader).search(query.build(), most).scoreDocs) {
      articles.add(article(hit.doc));
    }
    return articles;
  }

  /** The article of this handle. */
  public Article article(long handle) throws IOException {
    return StoredArticles.read(reader.storedFields().document(Math.toIntExact(handle)));
  }

  /** When the article of this handle was published, or first may have been. */
  public Optional<Instant> published(long handle) throws IOException {
    int document = Math.toIntExact(handle);
    LeafReaderContext leaf = leafOf(document);
    long at = datesOf(leaf)[document - leaf.docBase];
    return at == SegmentDates.UNDATED ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }

  private long[] datesOf(LeafReaderContext leaf) throws IOException {
    List<long[]> known = datesOfLeaves;
    if (known == null) {
      known = new ArrayList<>();
      for (LeafReaderContext context : reader.leaves()) {
        known.add(dates.of(context.reader()));
      }
      datesOfLeaves = known;
    }
    return known.get(leaf.ord);
  }

  /** Whether there is a story of this number. */
  public boolean hasStory(long number) throws IOException {
    return find(StorySchema.STORY_KEY, Documents.storyKey(number)) >= 0;
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

  /** The same of what may be shown at this time, as a search counts. */
  public Size shown(Instant now) throws IOException {
    Hidden hidden = new Hidden(reader, now);
    Size all = size();
    return new Size(all.stories() - hidden.wholeStories(), all.articles() - hidden.articles());
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
      if (terms == null || !filters.mayHave(leaf.ord, field, term)) {
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
