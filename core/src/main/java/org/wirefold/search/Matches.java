package org.wirefold.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;

/**
 * Every article that matches, in document order, with its score where scores were asked for. Exact
 * counts need them all; 8 bytes a match. Immutable.
 */
final class Matches {
  private final int[] documents;
  private final float[] scores;

  private Matches(int[] documents, float[] scores) {
    this.documents = documents;
    this.scores = scores;
  }

  int count() {
    return documents.length;
  }

  int document(int i) {
    return documents[i];
  }

  /** The place of this document; negative where it does not match. */
  int place(int document) {
    return Arrays.binarySearch(documents, document);
  }

  /** 0 where scores were not asked for. */
  float score(int i) {
    return scores.length == 0 ? 0 : scores[i];
  }

  /** What matches a query. */
  static Matches of(Query query, SearchLease lease, ScoreMode mode) throws IOException {
    return lease.searcher().search(query, new Manager(mode));
  }

  /** Every article. */
  static Matches everything(StoryTable table) {
    int[] documents =
        IntStream.range(0, table.documents()).filter(d -> table.storyOf(d) >= 0).toArray();
    return new Matches(documents, new float[0]);
  }

  private record Manager(ScoreMode mode) implements CollectorManager<Gatherer, Matches> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer(mode);
    }

    @Override
    public Matches reduce(Collection<Gatherer> gatherers) {
      List<Gatherer> inOrder =
          gatherers.stream().sorted(Comparator.comparingInt(g -> g.first())).toList();
      int n = inOrder.stream().mapToInt(g -> g.count).sum();
      int[] documents = new int[n];
      float[] scores = new float[mode.needsScores() ? n : 0];
      int at = 0;
      for (Gatherer gatherer : inOrder) {
        System.arraycopy(gatherer.documents, 0, documents, at, gatherer.count);
        if (mode.needsScores()) {
          System.arraycopy(gatherer.scores, 0, scores, at, gatherer.count);
        }
        at += gatherer.count;
      }
      return new Matches(documents, scores);
    }
  }

  static final class Gatherer extends SimpleCollector {
    private final ScoreMode mode;
    private int[] documents = new int[64];
    private float[] scores;
    private int count;
    private int base;
    private Scorable scorer = new NoScore();

    private Gatherer(ScoreMode mode) {
      this.mode = mode;
      this.scores = new float[mode.needsScores() ? documents.length : 0];
    }

    int first() {
      return count == 0 ? Integer.MAX_VALUE : documents[0];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (count == documents.length) {
        documents = Arrays.copyOf(documents, count * 2);
        scores = Arrays.copyOf(scores, scores.length * 2);
      }
      documents[count] = base + doc;
      if (scores.length > 0) {
        scores[count] = scorer.score();
      }
      count++;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable value) {
      scorer = value;
    }

    @Override
    public ScoreMode scoreMode() {
      return mode;
    }
  }

  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
