package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.StringHelper;
import org.wirefold.analysis.Stems;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Handling;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Published;
import org.wirefold.article.SavedSearch;
import org.wirefold.article.SourceRef;
import org.wirefold.article.Story;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Tags;

/**
 * Makes Lucene documents of articles, stories and what else is kept, after {@link StorySchema}.
 * Stateless.
 */
final class Documents {
  static final RecordCodec<Story> STORIES = new RecordCodec<>(Story.class);
  static final RecordCodec<LearnedBlock> LEARNED = new RecordCodec<>(LearnedBlock.class);
  static final RecordCodec<Decision> DECISIONS = new RecordCodec<>(Decision.class);
  static final RecordCodec<SavedSearch> SAVED_SEARCHES = new RecordCodec<>(SavedSearch.class);

  private static final int KEY_BYTES = 5;
  private static final FieldType KEY_TYPE = keyType();
  private static final FieldType NAME_TYPE = nameType();

  private Documents() {}

  /** Authors are few beside articles, and norms that most documents lack are slow to merge. */
  private static FieldType nameType() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static FieldType keyType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  static Document article(
      Article article, Stems title, Stems body, Tags tags, long[] keys, long[] blocks, long story) {
    Document doc = kind(StorySchema.ARTICLE);
    doc.add(new StringField(StorySchema.ID, article.id().value(), Field.Store.NO));
    doc.add(new BinaryDocValuesField(StorySchema.ID, new BytesRef(article.id().value())));
    doc.add(new BinaryDocValuesField(StorySchema.RAW_HASH, new BytesRef(article.rawHash())));
    doc.add(
        new StringField(
            StorySchema.RAW_KEY, rawKey(article.source(), article.rawHash()), Field.Store.NO));
    doc.add(new NumericDocValuesField(StorySchema.STORY_NUMBER, story));
    doc.add(new TextField(StorySchema.TITLE, title.stream()));
    doc.add(new TextField(StorySchema.BODY, body.stream()));
    article.authors().forEach(name -> doc.add(new Field(StorySchema.AUTHOR, name, NAME_TYPE)));
    doc.add(new Field(StorySchema.KEYS, new KeyStream(keys), KEY_TYPE));
    doc.add(new Field(StorySchema.BLOCKS, new KeyStream(blocks), KEY_TYPE));
    StoredArticles.add(doc, article);
    doc.add(StoredTags.field(tags));
    article.published().ifPresent(published -> addPublished(doc, published));
    addFacets(doc, article, tags);
    addHandling(doc, article.handling());
    return doc;
  }

  private static Document kind(String kind) {
    Document doc = new Document();
    doc.add(new StringField(StorySchema.KIND, kind, Field.Store.NO));
    return doc;
  }

  /**
   * What is no article has empty texts, so that every document has a norm: Lucene writes, merges
   * and reads dense norms much faster than sparse ones, and a single document without makes sparse
   * all those of its segment.
   */
  private static Document textless(String kind) {
    Document doc = kind(kind);
    doc.add(new TextField(StorySchema.TITLE, "", Field.Store.NO));
    doc.add(new TextField(StorySchema.BODY, "", Field.Store.NO));
    return doc;
  }

  static void addForm(Document article, String form) {
    article.add(new StringField(StorySchema.FORMS, form, Field.Store.NO));
  }

  private static void addHandling(Document doc, Handling handling) {
    if (handling.status() != Handling.Status.USABLE) {
      doc.add(new NumericDocValuesField(StorySchema.SHOWN_FROM, Long.MAX_VALUE));
    } else if (handling.embargo().isPresent()) {
      long from = handling.embargo().get().toEpochMilli();
      doc.add(new NumericDocValuesField(StorySchema.SHOWN_FROM, from));
    }
  }

  private static void addPublished(Document doc, Published published) {
    long start = published.start().toEpochMilli();
    doc.add(new LongField(StorySchema.PUBLISHED, start, Field.Store.NO));
    doc.add(
        new LongRange(
            StorySchema.PUBLISHED_RANGE,
            new long[] {start},
            new long[] {published.end().toEpochMilli()}));
  }

  private static void addFacets(Document doc, Article article, Tags tags) {
    add(doc, Dimension.COMPANY, tags.companies());
    add(doc, Dimension.TOPIC, tags.topics());
    add(doc, Dimension.PERSON, tags.people());
    add(doc, Dimension.PLACE, tags.places());
    add(doc, Dimension.ORG, tags.orgs());
    add(doc, Dimension.PUBLISHER, article.publisher().stream().toList());
    add(doc, Dimension.CREDIT, article.credit().stream().toList());
    add(doc, Dimension.LANGUAGE, List.of(article.language()));
    add(doc, Dimension.PUBLISHED, article.published().map(Documents::datePath).orElse(List.of()));
  }

  private static void add(Document doc, Dimension dimension, List<String> values) {
    Set<String> added = new HashSet<>();
    for (String value : values) {
      String fitting = fitting(value.strip());
      if (!fitting.isEmpty() && added.add(fitting)) {
        doc.add(new KeywordField(dimension.field(), fitting, Field.Store.NO));
      }
    }
  }

  /** A term holds 32,766 bytes; nobody's name is as long as even a thousand characters. */
  private static String fitting(String value) {
    if (value.length() <= 1_000) {
      return value;
    }
    return value.substring(0, Character.isHighSurrogate(value.charAt(999)) ? 999 : 1_000);
  }

  /** {@code 2024}, {@code 2024-05}, {@code 2024-05-28}, as far as the date is known. */
  private static List<String> datePath(Published published) {
    Instant start = published.start();
    String day = start.atZone(ZoneOffset.UTC).toLocalDate().toString();
    int dash = day.indexOf('-', 1);
    String year = day.substring(0, dash);
    String month = day.substring(0, dash + 3);
    return published.precision() == Published.Precision.MONTH
        ? List.of(year, month)
        : List.of(year, month, day);
  }

  static Document story(Story story) {
    Document doc = textless(StorySchema.STORY);
    doc.add(new StringField(StorySchema.STORY_ID, story.id().value(), Field.Store.NO));
    story
        .formerIds()
        .forEach(id -> doc.add(new StringField(StorySchema.STORY_ID, id.value(), Field.Store.NO)));
    doc.add(new StringField(StorySchema.STORY_KEY, storyKey(story.number()), Field.Store.NO));
    doc.add(new NumericDocValuesField(StorySchema.STORY_NUMBER, story.number()));
    doc.add(new NumericDocValuesField(StorySchema.SIZE, story.size()));
    story
        .member(story.canonical())
        .published()
        .ifPresent(
            p ->
                doc.add(
                    new NumericDocValuesField(
                        StorySchema.STORY_PUBLISHED, p.start().toEpochMilli())));
    doc.add(STORIES.store(StorySchema.RECORD, story));
    return doc;
  }

  /** Says which raw record at which place: two of a billion may well be taken for one. */
  static BytesRef rawKey(SourceRef where, String rawHash) {
    BytesRef text = new BytesRef(rawHash + "\n" + where.record() + "\n" + where.file());
    return storyKey(StringHelper.murmurhash3_x64_128(text)[0]);
  }

  static BytesRef storyKey(long number) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(number, bytes, 0);
    return new BytesRef(bytes);
  }

  static Document tombstone(ArticleId id) {
    Document doc = textless(StorySchema.TOMBSTONE);
    doc.add(new StringField(StorySchema.TOMBSTONE, id.value(), Field.Store.NO));
    return doc;
  }

  static Document learned(LearnedBlock block) {
    Document doc = textless(StorySchema.LEARNED);
    doc.add(new StringField(StorySchema.LEARNED, learnedKey(block), Field.Store.NO));
    doc.add(LEARNED.store(StorySchema.RECORD, block));
    return doc;
  }

  static BytesRef learnedKey(LearnedBlock block) {
    BytesRef term = keyTerm();
    key(block.hash(), term);
    return term;
  }

  static Document decision(Decision decision) {
    Document doc = textless(StorySchema.DECISION);
    doc.add(new StringField(StorySchema.DECISION, decisionKey(decision), Field.Store.NO));
    for (ArticleId id : decision.ids()) {
      doc.add(new StringField(StorySchema.DECIDED, id.value(), Field.Store.NO));
    }
    doc.add(DECISIONS.store(StorySchema.RECORD, decision));
    return doc;
  }

  /** A hash, since a term holds the names of a few dozen articles at most. */
  static BytesRef decisionKey(Decision decision) {
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(decision.key()));
    byte[] bytes = new byte[2 * Long.BYTES];
    NumericUtils.longToSortableBytes(hash[0], bytes, 0);
    NumericUtils.longToSortableBytes(hash[1], bytes, Long.BYTES);
    return new BytesRef(bytes);
  }

  static Document savedSearch(SavedSearch search) {
    Document doc = textless(StorySchema.SAVED_SEARCH);
    doc.add(new StringField(StorySchema.SAVED_SEARCH, search.name(), Field.Store.NO));
    doc.add(SAVED_SEARCHES.store(StorySchema.RECORD, search));
    return doc;
  }

  static Document rules(String text) {
    return person(StorySchema.RULES, text);
  }

  static Document companies(String text) {
    return person(StorySchema.COMPANIES, text);
  }

  static Document topics(String text) {
    return person(StorySchema.TOPICS, text);
  }

  static Document learnedTopics(byte[] model) {
    Document doc = textless(StorySchema.LEARNED_TOPICS);
    doc.add(new StoredField(StorySchema.LEARNED_TOPICS, model));
    return doc;
  }

  /** A file that a person edits. */
  private static Document person(String kind, String text) {
    Document doc = textless(kind);
    doc.add(new StoredField(kind, text));
    return doc;
  }

  /** The number that {@link #key} made this term of, as far as it keeps it. */
  static long ofKey(BytesRef term) {
    byte[] bytes = new byte[Long.BYTES];
    System.arraycopy(term.bytes, term.offset, bytes, 0, KEY_BYTES);
    return NumericUtils.sortableBytesToLong(bytes, 0);
  }

  /**
   * A candidate key as a term: its upper 40 bits, sorting as the signed number does. Keys only
   * nominate, so that two of a billion may well be taken for one; shorter terms make a smaller
   * dictionary.
   *
   * @param term is filled, and lasts until the next call with it
   */
  static void key(long key, BytesRef term) {
    NumericUtils.longToSortableBytes(key, term.bytes, 0);
    term.length = KEY_BYTES;
  }

  /** As much of a key as its term has; sorts as the terms do. */
  static long shortenedKey(long key) {
    return key >> (Long.SIZE - KEY_BYTES * Byte.SIZE);
  }

  /** The {@link #shortenedKey(long)} of a term. */
  static long shortenedKey(BytesRef term) {
    long unsigned = 0;
    for (int i = 0; i < KEY_BYTES; i++) {
      unsigned = unsigned << Byte.SIZE | (term.bytes[term.offset + i] & 0xFF);
    }
    return unsigned - (1L << (KEY_BYTES * Byte.SIZE - 1)); // the first bit of the bytes is flipped
  }

  /** A term to be filled with keys. */
  static BytesRef keyTerm() {
    return new BytesRef(Long.BYTES);
  }

  /** The keys as a token stream: one field for all of them costs less than a field each. */
  private static final class KeyStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef key = keyTerm();
    private final long[] keys;
    private int next;

    KeyStream(long[] keys) {
      this.keys = keys;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == keys.length) {
        return false;
      }
      key(keys[next++], key);
      term.setBytesRef(key);
      return true;
    }
  }
}
