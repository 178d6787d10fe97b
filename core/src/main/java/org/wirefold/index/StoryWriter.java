package org.wirefold.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.SavedSearch;
import org.wirefold.article.Story;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Tags;
import org.wirefold.tag.TopicModel;

/**
 * The one writer of an index folder. What it is given becomes visible to readers, all at once, with
 * {@link #commit}; closing without commit leaves the index as it was. Articles and stories may be
 * put from several threads; everything else belongs to one.
 */
public final class StoryWriter implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StoryWriter.class.getName());

  private static final int FEW_LOOKS = 5;

  /** Each core writes a segment for every batch, so that there are more of them, and smaller. */
  private static final int SEGMENTS_PER_TIER = 16;

  private final WriterLock lock;
  private final Generations generations;
  private final Path generation;
  private final boolean isFresh;
  private final Directory directory;
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
  private final IndexWriter writer;
  private final int keyRate;
  private final Forms forms = new Forms();
  private final KeyLookup keys = new KeyLookup(StorySchema.KEYS);
  private final KeyLookup blocks = new KeyLookup(StorySchema.BLOCKS);
  private final SegmentDates dates = new SegmentDates();
  private final TermFilters.Maker filters = new TermFilters.Maker();

  /** How often somebody wanted to know what is held: about once a batch. */
  private int looks;

  private DirectoryReader reader;

  /** The reader before that, which may still be in use. */
  private Optional<DirectoryReader> older = Optional.empty();

  private int numbers;

  /** Stories of this number and over were not there when the index was last looked at. */
  private int heldNumbers;

  private final BitSet putSinceHeld = new BitSet();

  private boolean published;

  private StoryWriter(
      WriterLock lock, Path folder, int keyRate, Start start, IndexSettings settings)
      throws IOException {
    this.lock = lock;
    this.generations = new Generations(folder);
    Optional<Path> current = start == Start.EMPTY ? readable(generations) : generations.current();
    this.isFresh = start == Start.EMPTY || current.isEmpty();
    this.generation = isFresh ? generations.create() : current.get();
    this.directory = FSDirectory.open(generation);
    this.keyRate = keyRate;
    if (DirectoryReader.indexExists(directory)) {
      try (DirectoryReader committed = DirectoryReader.open(directory)) {
        CommitData data = CommitData.of(committed.getIndexCommit());
        data.checkWritable(folder, keyRate);
        numbers = data.numbers();
      }
    }
    IndexWriterConfig config = new IndexWriterConfig(new NewsAnalyzer());
    config.setRAMBufferSizeMB(settings.bufferMb());
    config.setCommitOnClose(false);
    // A look at what is held would wait for merges, up to half a second each time.
    config.setMaxFullFlushMergeWaitMillis(0);
    // A purge rewrites whatever holds a deleted article; Lucene would leave up to a tenth.
    config.setMergePolicy(
        new TieredMergePolicy()
            .setSegmentsPerTier(SEGMENTS_PER_TIER)
            .setForceMergeDeletesPctAllowed(0));
    config.setMergeScheduler(merges);
    this.writer = new IndexWriter(directory, config);
    if (isFresh && current.isPresent()) {
      for (ArticleId deleted : Tombstones.in(current.get())) {
        bury(deleted);
      }
      keep(PersonsRecords.in(current.get()));
    }
    this.reader = DirectoryReader.open(writer);
  }

  private void keep(PersonsRecords records) throws IOException {
    for (Decision decision : records.decisions()) {
      put(decision);
    }
    for (SavedSearch search : records.searches()) {
      put(search);
    }
    put(records.topics());
  }

  /** What is to be replaced need not be there as it should. */
  private static Optional<Path> readable(Generations generations) {
    try {
      return generations.current();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e.getMessage() + "; articles that were deleted before will come back");
      return Optional.empty();
    }
  }

  /** What a writer begins with. */
  public enum Start {
    /** What the folder holds. */
    FROM_HELD,
    /**
     * Nothing but the tombstones, decisions, saved searches and learned topics that the folder
     * holds; the new index takes the old one's place at the first commit.
     */
    EMPTY
  }

  /**
   * Opens the index in this folder for writing, waiting some seconds for another writer to finish.
   *
   * @param keyRate the rate of the candidate keys that articles will come with; an index with
   *     another is refused
   */
  public static StoryWriter open(Path folder, int keyRate, Start start, IndexSettings settings)
      throws IOException {
    WriterLock lock = WriterLock.obtain(folder);
    try {
      return new StoryWriter(lock, folder, keyRate, start, settings);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(lock);
      throw e;
    }
  }

  /**
   * Opens the index that is in this folder, to change what it holds; {@link IOException} where
   * there is none.
   */
  public static StoryWriter reopen(Path folder, int keyRate) throws IOException {
    if (!StoryIndex.isIn(folder)) {
      throw new IOException(folder + ": there is no index here; check --index and WIREFOLD_INDEX");
    }
    return open(folder, keyRate, Start.FROM_HELD, IndexSettings.DEFAULT);
  }

  /** Everything given so far, as one point in time. May be used until the second next call. */
  public HeldArticles held() throws IOException {
    flush();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (older.isPresent()) {
      older.get().close();
      older = Optional.empty();
    }
    if (newer != null) {
      older = Optional.of(reader);
      reader = newer;
    }
    heldNumbers = numbers;
    putSinceHeld.clear();
    boolean isLongRun = ++looks > FEW_LOOKS;
    return new HeldArticles(
        reader, keys, blocks, isLongRun ? filters.of(reader) : TermFilters.NONE, dates);
  }

  /** Writes out all buffers, one a core at a time: opening a reader does it one after another. */
  private void flush() throws IOException {
    try {
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(core -> flushBuffers());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void flushBuffers() {
    try {
      while (writer.flushNextBuffer()) {
        // the next
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next number for a story. */
  public long nextStoryNumber() {
    return numbers++;
  }

  /** How many numbers were given out. */
  public int storyNumbers() {
    return numbers;
  }

  /**
   * Adds an article that is not held. Thread-safe.
   *
   * @param keys its candidate keys
   * @param blocks the hashes of its paragraphs
   */
  public void add(
      Article article,
      AnalyzedText title,
      AnalyzedText body,
      Tags tags,
      long[] keys,
      long[] blocks,
      long story)
      throws IOException {
    Document doc =
        Documents.article(article, title.stems(), body.stems(), tags, keys, blocks, story);
    forms.of(title, body, form -> Documents.addForm(doc, form));
    writer.addDocument(doc);
  }

  /** Takes out an article that is held, to be {@link #add added} in another version. */
  public void remove(ArticleId id) throws IOException {
    writer.deleteDocuments(new Term(StorySchema.ID, id.value()));
  }

  /** Says that an article that is held belongs to another story now. */
  public void move(ArticleId article, long story) throws IOException {
    writer.updateNumericDocValue(
        new Term(StorySchema.ID, article.value()), StorySchema.STORY_NUMBER, story);
  }

  /** Adds a story, or replaces the one of its number. Thread-safe. */
  public void put(Story story) throws IOException {
    if (isNew(Math.toIntExact(story.number()))) {
      writer.addDocument(Documents.story(story)); // spares Lucene looking for one to replace
    } else {
      writer.updateDocument(
          new Term(StorySchema.STORY_KEY, Documents.storyKey(story.number())),
          Documents.story(story));
    }
  }

  private boolean isNew(int number) {
    synchronized (putSinceHeld) {
      boolean isNew = number >= heldNumbers && !putSinceHeld.get(number);
      putSinceHeld.set(number);
      return isNew;
    }
  }

  public void removeStory(long number) throws IOException {
    writer.deleteDocuments(new Term(StorySchema.STORY_KEY, Documents.storyKey(number)));
  }

  /**
   * Takes an article out for good: a tombstone keeps it from coming back by reading its file again.
   */
  public void delete(ArticleId id) throws IOException {
    remove(id);
    bury(id);
  }

  private void bury(ArticleId id) throws IOException {
    writer.updateDocument(new Term(StorySchema.TOMBSTONE, id.value()), Documents.tombstone(id));
  }

  /** Lifts the tombstone of a deleted article, if there is one. */
  public void undelete(ArticleId id) throws IOException {
    writer.deleteDocuments(new Term(StorySchema.TOMBSTONE, id.value()));
  }

  /** Keeps what was learnt, in place of what was under the same hash. */
  public void put(LearnedBlock block) throws IOException {
    writer.updateDocument(
        new Term(StorySchema.LEARNED, Documents.learnedKey(block)), Documents.learned(block));
  }

  /** Keeps what a person decided, in place of the same decision. */
  public void put(Decision decision) throws IOException {
    writer.updateDocument(
        new Term(StorySchema.DECISION, Documents.decisionKey(decision)),
        Documents.decision(decision));
  }

  /** Forgets a decision; nothing where it is not held. */
  public void remove(Decision decision) throws IOException {
    writer.deleteDocuments(new Term(StorySchema.DECISION, Documents.decisionKey(decision)));
  }

  /** Keeps a search that a person saved, in place of the one of its name. */
  public void put(SavedSearch search) throws IOException {
    writer.updateDocument(
        new Term(StorySchema.SAVED_SEARCH, search.name()), Documents.savedSearch(search));
  }

  /** Forgets a saved search; nothing where it is not held. */
  public void remove(SavedSearch search) throws IOException {
    writer.deleteDocuments(new Term(StorySchema.SAVED_SEARCH, search.name()));
  }

  /** Keeps the rules on furniture that a person wrote, in place of the ones before. */
  public void putRules(String text) throws IOException {
    writer.updateDocument(new Term(StorySchema.KIND, StorySchema.RULES), Documents.rules(text));
  }

  /** Keeps the companies that a person wrote, in place of the ones before. */
  public void putCompanies(String text) throws IOException {
    writer.updateDocument(
        new Term(StorySchema.KIND, StorySchema.COMPANIES), Documents.companies(text));
  }

  /** Keeps the topics that a person wrote, in place of the ones before. */
  public void putTopics(String text) throws IOException {
    writer.updateDocument(new Term(StorySchema.KIND, StorySchema.TOPICS), Documents.topics(text));
  }

  /** Keeps the topics that were learnt, in place of the ones before. */
  public void put(TopicModel learned) throws IOException {
    Term kind = new Term(StorySchema.KIND, StorySchema.LEARNED_TOPICS);
    if (learned.topics().isEmpty()) {
      writer.deleteDocuments(kind);
    } else {
      writer.updateDocument(kind, Documents.learnedTopics(learned.toBytes()));
    }
  }

  /** Goes on numbering stories at {@code first}, where those below are brought along. */
  public void numberFrom(int first) {
    numbers = Math.max(numbers, first);
  }

  /**
   * Rewrites what holds text of deleted articles, so that none of it is left on disk after the
   * commit.
   */
  public void purge() throws IOException {
    held(); // applies what was deleted; otherwise the segments seem to have nothing to rewrite
    writer.forceMergeDeletes(true);
    if (!isFresh) {
      generations.cleanUp(); // a rebuild that was killed may have left the text in its own
    }
  }

  /** Begins to merge what runs before left to be merged, while this one goes on. */
  public void beginMerging() throws IOException {
    writer.maybeMerge();
  }

  /** Begins no merge any more: at the end of a run nothing else would go on meanwhile. */
  public void endMerging() {
    writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
  }

  /** After a commit, waits for merges that are under way, and commits what they make. */
  public void keepMerged() throws IOException {
    merges.sync();
    if (writer.hasUncommittedChanges()) {
      commit();
    }
  }

  /** Makes everything given so far durable and visible, at once. */
  public void commit() throws IOException {
    writer.setLiveCommitData(
        new CommitData(StorySchema.FINGERPRINT, keyRate, numbers).toMap().entrySet());
    writer.commit();
    if (isFresh && !published) {
      published = true; // from here on a failure must not delete what may be live
      generations.publish(generation);
      generations.cleanUp();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      IOUtils.close(older.orElse(null), reader, writer, directory);
    } finally {
      if (isFresh && !published && Files.exists(generation)) {
        Generations.delete(generation);
      }
      lock.close();
    }
  }
}
