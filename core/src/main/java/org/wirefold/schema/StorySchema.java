package org.wirefold.schema;

import org.wirefold.analysis.WordHash;

/**
 * The fields of the index, for writing and reading alike. One document is an article, a story, the
 * tombstone of a deleted article, a learnt block of furniture, the rules of a person or a decision
 * of one; which, {@link #KIND} says. Facet dimensions have fields of their own, {@link
 * Dimension#field}.
 */
public final class StorySchema {
  /**
   * {@link #ARTICLE}, {@link #STORY}, {@link #TOMBSTONE}, {@link #LEARNED}, {@link #RULES}, {@link
   * #COMPANIES}, {@link #TOPICS}, {@link #LEARNED_TOPICS} or {@link #DECISION}; a term.
   */
  public static final String KIND = "kind";

  public static final String ARTICLE = "article";
  public static final String STORY = "story";
  public static final String TOMBSTONE = "tombstone";

  /** A learnt block; also the field of its hash, a term. */
  public static final String LEARNED = "learned";

  /** The person's rules on furniture, as of the last run; also the field of their text, stored. */
  public static final String RULES = "rules";

  /** A person's decision on the folding; also the field of its key, a term. */
  public static final String DECISION = "decision";

  /** The articles that a decision names; terms. */
  public static final String DECIDED = "decided";

  /** The person's companies, as of the last run; also the field of their text, stored. */
  public static final String COMPANIES = "companies";

  /** The person's topics, as of the last run; also the field of their text, stored. */
  public static final String TOPICS = "topics";

  /** The topics that were learnt; also the field of the model, stored. */
  public static final String LEARNED_TOPICS = "learned_topics";

  /** A search that a person saved; also the field of its name, a term. */
  public static final String SAVED_SEARCH = "saved_search";

  /** An article's id: a term, and a binary doc value. */
  public static final String ID = "id";

  /** An article's headline and text, analysed by {@link org.wirefold.analysis.NewsAnalyzer}. */
  public static final String TITLE = "title";

  public static final String BODY = "body";

  /** The names of an article's authors, analysed likewise; without norms. */
  public static final String AUTHOR = "author";

  /**
   * Words as they stand in texts, letter case and accents apart: terms of the first few articles of
   * a run that have them. Spelling is mended by these.
   */
  public static final String FORMS = "forms";

  /** An article's candidate keys: terms of 5 bytes. */
  public static final String KEYS = "keys";

  /** The hashes of an article's outlet and paragraphs: terms of 5 bytes. */
  public static final String BLOCKS = "blocks";

  /**
   * The number of an article's story; an updatable numeric doc value. On a story, its own number.
   */
  public static final String STORY_NUMBER = "story_number";

  /**
   * When an article may have been published, in epoch milliseconds: a range of first and last.
   * Absent when unknown.
   */
  public static final String PUBLISHED_RANGE = "published_range";

  /** The first of these, as a point and as a sorted numeric doc value. */
  public static final String PUBLISHED = "published";

  /** When a story's canonical article was published; a numeric doc value. Absent when unknown. */
  public static final String STORY_PUBLISHED = "story_published";

  /** How many articles a story has; a numeric doc value. */
  public static final String SIZE = "size";

  /** A story's id and its former ids; terms. */
  public static final String STORY_ID = "story_id";

  /** A story's number as a term, to replace its document by. */
  public static final String STORY_KEY = "story_key";

  /**
   * From when on an article may be shown, in epoch milliseconds; a numeric doc value. Absent where
   * it always may, {@link Long#MAX_VALUE} where it may not at all.
   */
  public static final String SHOWN_FROM = "shown_from";

  /** An article's raw hash; a binary doc value. */
  public static final String RAW_HASH = "raw_hash";

  /** A hash of an article's place and raw hash: a term of 8 bytes, to know the record again by. */
  public static final String RAW_KEY = "raw_key";

  /** An article's body, and its raw text where the body was cut out of it; stored. */
  public static final String BODY_TEXT = "body_text";

  public static final String RAW_TEXT = "raw_text";

  /** All else of an article, or the whole story, as JSON; stored. */
  public static final String RECORD = "record";

  /** What an article is tagged with, as JSON; stored. */
  public static final String TAGS = "tags";

  /**
   * What an index must have been built with to be read; goes into every commit. The first number
   * changes with fields or analysis.
   */
  public static final String FINGERPRINT = "schema 4, hash " + WordHash.VERSION;

  private StorySchema() {}
}
