package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.schema.StorySchema;

/**
 * The articles of one commit that may not be shown at one time: killed, withheld, or under an
 * embargo that is not over; and their stories as they stand without them.
 *
 * <p>Found when a reader opens, by one pass over the few articles that have {@link
 * StorySchema#SHOWN_FROM}; memory in proportion to what is hidden. Immutable, thread-safe.
 */
final class Hidden {
  /** A bit set a segment, by its place; absent where nothing is hidden. */
  private final List<Optional<FixedBitSet>> segments = new ArrayList<>();

  private final Map<Integer, Optional<Story>> stories = new HashMap<>();
  private Instant until = Instant.MAX;

  Hidden(DirectoryReader reader, Instant now) throws IOException {
    Map<Integer, Set<ArticleId>> articles = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(hide(leaf.reader(), now, articles));
    }
    IndexSearcher searcher = new IndexSearcher(reader);
    for (Map.Entry<Integer, Set<ArticleId>> entry : articles.entrySet()) {
      stories.put(entry.getKey(), story(searcher, entry.getKey()).without(entry.getValue()));
    }
  }

  private Optional<FixedBitSet> hide(
      LeafReader leaf, Instant now, Map<Integer, Set<ArticleId>> articles) throws IOException {
    NumericDocValues from = DocValues.getNumeric(leaf, StorySchema.SHOWN_FROM);
    NumericDocValues numbers = DocValues.getNumeric(leaf, StorySchema.STORY_NUMBER);
    BinaryDocValues ids = DocValues.getBinary(leaf, StorySchema.ID);
    Bits live = leaf.getLiveDocs();
    FixedBitSet hidden = new FixedBitSet(leaf.maxDoc());
    for (int doc = from.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = from.nextDoc()) {
      Instant start = Instant.ofEpochMilli(from.longValue());
      if ((live != null && !live.get(doc)) || !now.isBefore(start)) {
        continue;
      }
      until = start.isBefore(until) ? start : until;
      hidden.set(doc);
      numbers.advanceExact(doc);
      ids.advanceExact(doc);
      articles
          .computeIfAbsent(Math.toIntExact(numbers.longValue()), n -> new HashSet<>())
          .add(new ArticleId(ids.binaryValue().utf8ToString()));
    }
    return hidden.cardinality() == 0 ? Optional.empty() : Optional.of(hidden);
  }

  private static Story story(IndexSearcher searcher, int number) throws IOException {
    Term key = new Term(StorySchema.STORY_KEY, Documents.storyKey(number));
    ScoreDoc[] found = searcher.search(new TermQuery(key), 1).scoreDocs;
    BytesRef record = null;
    if (found.length > 0) {
      Document stored = searcher.storedFields().document(found[0].doc);
      record = stored.getBinaryValue(StorySchema.RECORD);
    }
    if (record == null) {
      throw new IOException(
          "story " + number + " is not in the index; rebuild with `wirefold index --fresh`");
    }
    return Documents.STORIES.read(record);
  }

  /** How many articles are hidden. */
  int articles() {
    return segments.stream().flatMap(Optional::stream).mapToInt(FixedBitSet::cardinality).sum();
  }

  /** Of how many stories nothing is left. */
  int wholeStories() {
    return (int) stories.values().stream().filter(Optional::isEmpty).count();
  }

  boolean isEmpty() {
    return stories.isEmpty();
  }

  /** When the first of them may be shown. */
  Instant until() {
    return until;
  }

  /** What is hidden in the segment of this place. */
  Optional<FixedBitSet> segment(int place) {
    return segments.get(place);
  }

  /** Whether the story of this number has an article that is hidden. */
  boolean touches(int story) {
    return stories.containsKey(story);
  }

  /** A story that is {@link #touches touched}, without them; empty when nothing of it is left. */
  Optional<Story> story(int number) {
    return stories.getOrDefault(number, Optional.empty());
  }

  /** The numbers of all stories that are touched. */
  Set<Integer> stories() {
    return stories.keySet();
  }
}
