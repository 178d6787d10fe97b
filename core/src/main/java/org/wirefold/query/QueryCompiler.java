package org.wirefold.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.analysis.Stems;
import org.wirefold.query.Node.Scope;
import org.wirefold.schema.StorySchema;

/**
 * Makes a Lucene query of a query as read. A word is looked for in headline and body, the headline
 * counting more; what stands near each other counts more than what is scattered; function words
 * count only where nothing else is asked. Stateless but for its lexicon.
 *
 * <p>Nearness is that of the sequential dependence model (Metzler and Croft, "A Markov random field
 * model for term dependencies", 2005): neighbouring words of the query, as phrases with some slop,
 * beside the words themselves.
 */
final class QueryCompiler {
  private static final float NEAR_BOOST = 0.3f;
  private static final int NEAR_SLOP = 3;

  /** A longer query is a text, in which neighbours tell less and cost more. */
  private static final int MOST_NEAR = 24;

  private static final int MOST_NAME_WORDS = 4;

  private final NewsAnalyzer analyzer = new NewsAnalyzer();
  private final Lexicon lexicon;
  private final boolean ranks;

  /**
   * A compiler.
   *
   * @param ranks whether order matters, not only what matches
   */
  QueryCompiler(Lexicon lexicon, boolean ranks) {
    this.lexicon = lexicon;
    this.ranks = ranks;
  }

  Query compile(Node node) {
    return switch (node) {
      case Node.Everything e -> MatchAllDocsQuery.INSTANCE;
      case Node.Word word -> ranks ? all(List.of(word)) : word(word);
      case Node.Phrase phrase -> FieldQueries.phrase(phrase.scope(), phrase.text(), phrase.slop());
      case Node.Prefix prefix ->
          FieldQueries.in(prefix.scope(), f -> new PrefixQuery(new Term(f, folded(prefix.text()))));
      case Node.Wildcard wildcard ->
          FieldQueries.in(
              wildcard.scope(), f -> new WildcardQuery(new Term(f, folded(wildcard.text()))));
      case Node.Fuzzy fuzzy ->
          FieldQueries.in(
              fuzzy.scope(), f -> new FuzzyQuery(new Term(f, folded(fuzzy.text())), fuzzy.edits()));
      case Node.Value value ->
          new TermInSetQuery(
              value.dimension().field(),
              lexicon.values(value.dimension(), value.text()).stream().map(BytesRef::new).toList());
      case Node.Dates dates ->
          LongRange.newIntersectsQuery(
              StorySchema.PUBLISHED_RANGE,
              new long[] {dates.span().startMillis()},
              new long[] {dates.span().endMillis()});
      case Node.All all -> all(all.parts());
      case Node.Any any -> {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        any.parts().forEach(part -> query.add(compile(part), Occur.SHOULD));
        yield query.build();
      }
      case Node.AtLeast some -> atLeast(some);
      case Node.Not not -> all(List.of(not));
    };
  }

  private String folded(String text) {
    return analyzer.normalize("", text).utf8ToString();
  }

  private Query word(Node.Word word) {
    Stems stems = AnalyzedText.of(word.text()).stems();
    if (stems.size() == 0) {
      return new MatchNoDocsQuery("no word");
    }
    if (stems.size() > 1) {
      return FieldQueries.phrase(word.scope(), word.text(), 0);
    }
    Query found = term(word.scope(), stems.term(0));
    Optional<String> dotted = ranks ? Abbreviation.otherForm(word.text()) : Optional.empty();
    return dotted.isEmpty()
        ? found
        : new DisjunctionMaxQuery(List.of(found, term(word.scope(), dotted.get())), 0);
  }

  private Query term(Scope scope, String term) {
    return ranks && scope == Scope.ANYWHERE
        ? FieldQueries.inBoth(term)
        : FieldQueries.in(scope, field -> new TermQuery(new Term(field, term)));
  }

  private Query all(List<Node> parts) {
    boolean tells = parts.stream().anyMatch(QueryCompiler::tells);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean needs = false;
    for (int i = 0; i < parts.size(); ) {
      Node part = parts.get(i);
      int named = ranks ? namedWords(parts, i) : 0;
      if (part instanceof Node.Not not) {
        query.add(compile(not.part()), Occur.MUST_NOT);
      } else if (part instanceof Node.Value || part instanceof Node.Dates) {
        query.add(compile(part), Occur.FILTER);
        needs = true;
      } else if (named > 0) {
        query.add(named(parts.subList(i, i + named)), Occur.MUST);
        needs = true;
        i += named - 1;
      } else if (ranks && tells && part instanceof Node.Word word && word.isFunctionWord()) {
        query.add(word(word), Occur.SHOULD);
      } else {
        query.add(part instanceof Node.Word word ? word(word) : compile(part), Occur.MUST);
        needs = true;
      }
      i++;
    }
    if (!needs) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    near(parts).forEach(pair -> query.add(pair, Occur.SHOULD));
    BooleanQuery built = query.build();
    return built.clauses().size() == 1 && built.clauses().getFirst().occur() == Occur.MUST
        ? built.clauses().getFirst().query()
        : built;
  }

  /** Whether this is more than a function word. */
  private static boolean tells(Node part) {
    return !(part instanceof Node.Not)
        && !(part instanceof Node.Word word && word.isFunctionWord());
  }

  private Query atLeast(Node.AtLeast some) {
    List<Node> counted = some.parts().stream().filter(QueryCompiler::tells).toList();
    List<Node> others = some.parts().stream().filter(p -> !tells(p)).toList();
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    counted.forEach(part -> enough.add(counted(part), Occur.SHOULD));
    enough.setMinimumNumberShouldMatch(Math.min(some.least(), counted.size()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(counted.isEmpty() ? MatchAllDocsQuery.INSTANCE : enough.build(), Occur.MUST);
    for (Node other : others) {
      if (other instanceof Node.Not not) {
        query.add(compile(not.part()), Occur.MUST_NOT);
      }
    }
    near(some.parts()).forEach(pair -> query.add(pair, Occur.SHOULD));
    return query.build();
  }

  /** A part that counts for itself too, so that many common words outweigh few rare ones. */
  private Query counted(Node part) {
    return ranks
        ? new BooleanQuery.Builder()
            .add(compile(part), Occur.MUST)
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .build()
        : compile(part);
  }

  /** How many words from here on are the name of something that has other names; 0 where none. */
  private int namedWords(List<Node> parts, int from) {
    for (int n = Math.min(MOST_NAME_WORDS, parts.size() - from); n > 0; n--) {
      List<Node> words = parts.subList(from, from + n);
      if (words.stream().allMatch(QueryCompiler::isPlainWord)
          && !lexicon.alternatives(text(words)).isEmpty()) {
        return n;
      }
    }
    return 0;
  }

  private static boolean isPlainWord(Node part) {
    return part instanceof Node.Word word && word.scope() == Scope.ANYWHERE;
  }

  private static String text(List<Node> words) {
    return words.stream().map(Node::toString).collect(Collectors.joining(" "));
  }

  private Query named(List<Node> words) {
    BooleanQuery.Builder asTyped = new BooleanQuery.Builder();
    words.forEach(word -> asTyped.add(word((Node.Word) word), Occur.MUST));
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(
        words.size() == 1 ? word((Node.Word) words.getFirst()) : asTyped.build(), Occur.SHOULD);
    for (Node other : lexicon.alternatives(text(words))) {
      either.add(other instanceof Node.Word word ? word(word) : compile(other), Occur.SHOULD);
    }
    return either.build();
  }

  /** Neighbouring words of the query, near each other; and all of them, in one headline. */
  private List<Query> near(List<Node> parts) {
    List<Query> near = new ArrayList<>();
    if (!ranks || parts.size() > MOST_NEAR) {
      return near;
    }
    List<Node> words = parts.stream().filter(QueryCompiler::isPlainWord).toList();
    Stems stems = AnalyzedText.of(text(words)).stems();
    List<Node> telling = words.stream().filter(QueryCompiler::tells).toList();
    near.addAll(FieldQueries.together(AnalyzedText.of(text(telling)).stems()));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 1 < stems.size() && i < MOST_NEAR; i++) {
      int first = i;
      if (seen.add(stems.term(i) + " " + stems.term(i + 1))) {
        Query pair =
            FieldQueries.in(
                Scope.ANYWHERE, f -> FieldQueries.phrase(f, stems, first, first + 2, NEAR_SLOP));
        near.add(new BoostQuery(pair, NEAR_BOOST));
      }
    }
    return near;
  }
}
