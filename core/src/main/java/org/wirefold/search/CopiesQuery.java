package org.wirefold.search;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.wirefold.index.StoryTable;

/**
 * Matches the articles of stories that ran in so many copies. Reads the table of one point in time;
 * never cached.
 */
final class CopiesQuery extends Query {
  private final StoryTable stories;
  private final List<String> buckets;

  CopiesQuery(StoryTable stories, List<String> buckets) {
    this.stories = stories;
    this.buckets = List.copyOf(buckets);
  }

  /** The buckets, narrowest first. */
  static final List<String> BUCKETS = List.of("1", "2-5", "6-20", "21+");

  /** The place in {@link #BUCKETS} of a story of this size. */
  static int bucket(int size) {
    return size <= 1 ? 0 : size <= 5 ? 1 : size <= 20 ? 2 : 3;
  }

  private boolean matches(int document) {
    int story = stories.storyOf(document);
    return story >= 0 && buckets.contains(BUCKETS.get(bucket(stories.size(story))));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
        TwoPhaseIterator checked =
            new TwoPhaseIterator(all) {
              @Override
              public boolean matches() {
                return CopiesQuery.this.matches(leaf.docBase + all.docID());
              }

              @Override
              public float matchCost() {
                return 5;
              }
            };
        Scorer scorer = new ConstantScoreScorer(score(), mode, checked);
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "copies:" + buckets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CopiesQuery c && c.stories == stories && c.buckets.equals(buckets);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(stories), buckets);
  }
}
