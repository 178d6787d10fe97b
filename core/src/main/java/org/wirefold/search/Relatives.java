package org.wirefold.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.SearchLease.StoredArticle;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;

/**
 * Finds stories about the same: by the rarest words of the canonical article (Lucene's {@link
 * MoreLikeThis}), and the companies and people it names. For one lease and one thread.
 */
final class Relatives {
  private static final int WORDS = 25;

  /** Copies of one story come together, so more articles are looked at than stories are wanted. */
  private static final int LOOKED_AT = 20;

  /** In a small index, a word that so few articles have is not yet common. */
  private static final int COMMON = 50;

  /** A third of the words is the least that makes two stories be about the same. */
  private static final double SHARE = 0.3;

  /** What a shared company or person adds: about as much as a rare word. */
  private static final float NAME_BOOST = 3;

  private final SearchLease lease;
  private final Labels labels;

  Relatives(SearchLease lease, Labels labels) {
    this.lease = lease;
    this.labels = labels;
  }

  List<RelatedStory> of(int number, int limit) throws IOException {
    StoredArticle canonical = canonical(lease.story(number));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words(canonical), Occur.MUST);
    add(query, Dimension.COMPANY, canonical.tags().companies());
    add(query, Dimension.PERSON, canonical.tags().people());
    List<RelatedStory> related = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(Set.of(number));
    int looked = lease.stories().size(number) + Math.max(1, limit) * LOOKED_AT;
    for (ScoreDoc hit : lease.searcher().search(query.build(), looked).scoreDocs) {
      int story = lease.stories().storyOf(hit.doc);
      if (related.size() < limit && story >= 0 && seen.add(story)) {
        related.add(story(story, hit.score));
      }
    }
    return related;
  }

  private RelatedStory story(int number, float score) throws IOException {
    Story story = lease.story(number);
    StoredArticle shown = canonical(story);
    return new RelatedStory(
        story.id(), score, HitReader.copy(shown.article(), shown.tags(), labels), story.size());
  }

  private StoredArticle canonical(Story story) throws IOException {
    int document =
        lease
            .document(story.canonical())
            .orElseThrow(() -> new IOException("story " + story.id() + " lost its canonical"));
    return lease.article(document);
  }

  private Query words(StoredArticle article) throws IOException {
    MoreLikeThis words = new MoreLikeThis(lease.searcher().getIndexReader());
    words.setAnalyzer(new NewsAnalyzer());
    words.setMaxQueryTerms(WORDS);
    words.setMinTermFreq(1);
    words.setMinDocFreq(2);
    words.setMinWordLen(3);
    words.setMaxDocFreq(Math.max(COMMON, lease.searcher().getIndexReader().maxDoc() / 5));
    words.setBoost(true);
    String text = article.article().title() + "\n" + article.article().body();
    Query like = words.like(StorySchema.BODY, new StringReader(text));
    if (!(like instanceof BooleanQuery any)) {
      return like;
    }
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    any.clauses().forEach(enough::add);
    int least = Math.max(1, (int) (any.clauses().size() * SHARE));
    return enough.setMinimumNumberShouldMatch(least).build();
  }

  private static void add(BooleanQuery.Builder query, Dimension dimension, List<String> values) {
    for (String value : values.subList(0, Math.min(values.size(), WORDS))) {
      Query has = new ConstantScoreQuery(new TermQuery(new Term(dimension.field(), value)));
      query.add(new BoostQuery(has, NAME_BOOST), Occur.SHOULD);
    }
  }
}
