package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Stems;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.schema.StorySchema;
import org.wirefold.search.Suggestion.Kind;

/**
 * Suggests names and headlines while somebody types. Headlines are found through the index itself,
 * the last word as a beginning; the latest {@value #LOOKED_AT} that match are looked at and the
 * {@value #READ} most copied of them read, so that the first letters, which half of all headlines
 * have, cost no more than the last. For one lease and one thread.
 */
final class Suggester {
  private static final int LOOKED_AT = 500;
  private static final int READ = 20;
  private static final int MOST_CHARS = 200;

  /** An English ending that is being typed may be more than the stem has. */
  private static final int ENDING = 3;

  private final SearchLease lease;
  private final Names names;

  Suggester(SearchLease lease, Names names) {
    this.lease = lease;
    this.names = names;
  }

  List<Suggestion> suggest(String typed, int limit) throws IOException {
    String text = typed.length() > MOST_CHARS ? typed.substring(0, MOST_CHARS) : typed;
    String folded = FoldedText.of(text.strip());
    if (folded.isEmpty() || limit < 1) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    IndexSearcher searcher = lease.searcher();
    int named = Math.max(1, limit / 2);
    List<Names.Name> found = names.find(folded, limit, searcher.getIndexReader());
    found.forEach(n -> suggestions.add(new Suggestion(n.kind(), n.value(), n.label())));
    List<Suggestion> stories = stories(text, folded, limit);
    int kept = Math.min(suggestions.size(), Math.max(named, limit - stories.size()));
    List<Suggestion> all = new ArrayList<>(suggestions.subList(0, kept));
    all.addAll(stories.subList(0, Math.min(stories.size(), limit - kept)));
    return all;
  }

  private record Headline(Suggestion story, int fit, int size) {}

  private List<Suggestion> stories(String text, String folded, int limit) throws IOException {
    Stems stems = AnalyzedText.of(text).stems();
    if (stems.size() == 0) {
      return List.of();
    }
    FoldedText last = new FoldedText(lastWord(folded));
    List<Headline> headlines = new ArrayList<>();
    for (int number : latest(query(stems, folded))) {
      Story story = lease.story(number);
      String title = story.member(story.canonical()).title();
      if (last.isPrefixIn(title)) {
        headlines.add(
            new Headline(
                new Suggestion(Kind.STORY, story.id().value(), title),
                fit(FoldedText.of(title), folded),
                story.size()));
      }
    }
    return headlines.stream()
        .sorted(
            Comparator.comparingInt(Headline::fit)
                .thenComparing(Comparator.comparingInt(Headline::size).reversed()))
        .map(Headline::story)
        .limit(limit)
        .toList();
  }

  /** 0 where the headline begins so, 1 where a word in it does, 2 where the words are scattered. */
  private static int fit(String title, String folded) {
    return title.startsWith(folded) ? 0 : new FoldedText(folded).isPrefixIn(title) ? 1 : 2;
  }

  private static String lastWord(String folded) {
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }

  private static Query query(Stems stems, String folded) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int last = stems.size() - 1;
    for (int i = 0; i < last && i < READ; i++) {
      all.add(new TermQuery(new Term(StorySchema.TITLE, stems.term(i))), Occur.FILTER);
    }
    String word = lastWord(folded);
    BooleanQuery.Builder ending = new BooleanQuery.Builder();
    ending.add(new TermQuery(new Term(StorySchema.TITLE, stems.term(last))), Occur.SHOULD);
    ending.add(new PrefixQuery(new Term(StorySchema.TITLE, word)), Occur.SHOULD);
    if (word.length() > ENDING) {
      String stem = word.substring(0, Math.max(ENDING, word.length() - ENDING));
      ending.add(new PrefixQuery(new Term(StorySchema.TITLE, stem)), Occur.SHOULD);
    }
    return all.add(ending.build(), Occur.FILTER).build();
  }

  /** The most copied of the latest stories that match. */
  private List<Integer> latest(Query query) throws IOException {
    IndexSearcher searcher = lease.searcher();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Set<Integer> stories = new LinkedHashSet<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts().reversed()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = scorer.iterator();
      for (int doc = found.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS && stories.size() < LOOKED_AT;
          doc = found.nextDoc()) {
        int story = lease.stories().storyOf(leaf.docBase + doc);
        if (story >= 0 && (live == null || live.get(doc))) {
          stories.add(story);
        }
      }
    }
    return stories.stream()
        .sorted(Comparator.comparingInt(story -> -lease.stories().size(story)))
        .limit(READ)
        .toList();
  }
}
