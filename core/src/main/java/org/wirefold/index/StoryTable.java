package org.wirefold.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.wirefold.article.Story;
import org.wirefold.schema.StorySchema;

/**
 * Which document belongs to which story at one point in time, as arrays: what exact counts of
 * stories are made of. Hidden articles count nowhere. Story numbers are dense, so they index arrays
 * directly.
 *
 * <p>Built when a reader opens: one pass over the doc values, 12 bytes a document and 16 a story.
 * Immutable, thread-safe.
 */
public final class StoryTable {
  private final int[] storyOf;
  private final int[] size;
  private final int[] storyDocument;
  private final long[] published;
  private final long[] publishedAt;
  private final int stories;
  private final int articles;

  /** The date of a story whose canonical article has none. */
  public static final long UNDATED = Long.MIN_VALUE;

  StoryTable(IndexReader reader, int numbers, Hidden hidden) throws IOException {
    storyOf = new int[reader.maxDoc()];
    size = new int[numbers];
    storyDocument = new int[numbers];
    published = new long[numbers];
    publishedAt = new long[reader.maxDoc()];
    Arrays.fill(storyOf, -1);
    Arrays.fill(publishedAt, UNDATED);
    Arrays.fill(storyDocument, -1);
    Arrays.fill(published, UNDATED);
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf);
    }
    hidden.stories().forEach(number -> settle(number, hidden.story(number)));
    int held = 0;
    int copies = 0;
    for (int n = 0; n < numbers; n++) {
      held += storyDocument[n] >= 0 ? 1 : 0;
      copies += size[n];
    }
    stories = held;
    articles = copies;
  }

  private void read(LeafReaderContext leaf) throws IOException {
    LeafReader reader = leaf.reader();
    Bits live = reader.getLiveDocs();
    NumericDocValues numbers = DocValues.getNumeric(reader, StorySchema.STORY_NUMBER);
    NumericDocValues sizes = DocValues.getNumeric(reader, StorySchema.SIZE);
    NumericDocValues dates = DocValues.getNumeric(reader, StorySchema.STORY_PUBLISHED);
    SortedNumericDocValues articleDates = DocValues.getSortedNumeric(reader, StorySchema.PUBLISHED);
    for (int doc = numbers.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = numbers.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      int number = Math.toIntExact(numbers.longValue());
      if (sizes.advanceExact(doc)) {
        size[number] = Math.toIntExact(sizes.longValue());
        storyDocument[number] = leaf.docBase + doc;
        published[number] = dates.advanceExact(doc) ? dates.longValue() : UNDATED;
      } else {
        storyOf[leaf.docBase + doc] = number;
        if (articleDates.advanceExact(doc)) {
          publishedAt[leaf.docBase + doc] = articleDates.nextValue();
        }
      }
    }
  }

  // What the document of a story says counts the hidden ones too.
  private void settle(int number, Optional<Story> shown) {
    size[number] = shown.map(Story::size).orElse(0);
    storyDocument[number] = shown.isPresent() ? storyDocument[number] : -1;
    published[number] =
        shown
            .flatMap(story -> story.member(story.canonical()).published())
            .map(p -> p.start().toEpochMilli())
            .orElse(UNDATED);
  }

  /**
   * The number of the story that the article at this document belongs to; -1 where the document is
   * no article.
   */
  public int storyOf(int document) {
    return storyOf[document];
  }

  /** Documents are below this; not every one is an article. */
  public int documents() {
    return storyOf.length;
  }

  /** How many articles the story has. */
  public int size(int number) {
    return size[number];
  }

  /** The document of the story itself; -1 where there is no such story. */
  public int document(int number) {
    return storyDocument[number];
  }

  /**
   * When the story's canonical article was published, in epoch milliseconds; {@link #UNDATED} when
   * unknown.
   */
  public long published(int number) {
    return published[number];
  }

  /**
   * When the article at this document was published, in epoch milliseconds; {@link #UNDATED} when
   * unknown.
   */
  public long publishedAt(int document) {
    return publishedAt[document];
  }

  /** Story numbers are below this; not every number has a story. */
  public int numbers() {
    return size.length;
  }

  public int stories() {
    return stories;
  }

  public int articles() {
    return articles;
  }
}
