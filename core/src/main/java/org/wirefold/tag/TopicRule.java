package org.wirefold.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.wirefold.query.QueryReader;
import org.wirefold.query.QuerySyntaxException;
import org.wirefold.schema.StorySchema;

/**
 * When an article has a topic: {@code atLeast} of the alternatives of its query must hold.
 * Immutable, thread-safe.
 *
 * @param alternatives one, unless the query is a disjunction
 * @param patterns an article that has none of these does not have the topic
 * @param always whether that cannot be said, so that every article must be looked at
 */
record TopicRule(
    String topic, List<TopicCondition> alternatives, int atLeast, BitSet patterns, boolean always) {
  private static final Set<String> FIELDS = Set.of(StorySchema.TITLE, StorySchema.BODY);

  boolean holds(TopicCondition.Found found) {
    int holding = 0;
    for (TopicCondition alternative : alternatives) {
      if (alternative.holds(found) && ++holding >= atLeast) {
        return true;
      }
    }
    return false;
  }

  /**
   * Compiles the query of a topic that has one.
   *
   * @param patterns takes in those of the query
   * @throws QuerySyntaxException where it cannot be read, or can never match
   */
  static TopicRule of(Topic topic, QueryReader reader, TopicPatterns patterns)
      throws QuerySyntaxException {
    Compiler compiler = new Compiler(patterns);
    List<TopicCondition> alternatives =
        compiler.alternatives(reader.readStrictly(topic.query().orElseThrow()));
    if (topic.atLeast() > alternatives.size()) {
      throw new QuerySyntaxException(
          "it asks for "
              + topic.atLeast()
              + " alternatives of "
              + alternatives.size()
              + "; join them by OR, without brackets around all of them");
    }
    return new TopicRule(topic.id(), alternatives, topic.atLeast(), compiler.used, compiler.always);
  }

  /** Makes conditions of the parts of one query, and notes which patterns it has. */
  private static final class Compiler {
    private final TopicPatterns patterns;
    private final BitSet used = new BitSet();
    private boolean always;

    Compiler(TopicPatterns patterns) {
      this.patterns = patterns;
    }

    List<TopicCondition> alternatives(Query query) throws QuerySyntaxException {
      if (query instanceof BooleanQuery b
          && b.getMinimumNumberShouldMatch() <= 1
          && b.clauses().stream().allMatch(c -> c.occur() == BooleanClause.Occur.SHOULD)) {
        return all(b.clauses().stream().map(BooleanClause::query).toList());
      }
      return List.of(compile(query));
    }

    private TopicCondition compile(Query query) throws QuerySyntaxException {
      return switch (query) {
        case BoostQuery boost -> compile(boost.getQuery());
        case TermQuery term ->
            isText(term.getTerm().field())
                ? phrase(term.getTerm().field(), List.of(term.getTerm().text()))
                : lucene(query);
        case PhraseQuery phrase ->
            isExact(phrase)
                ? phrase(
                    phrase.getField(), List.of(phrase.getTerms()).stream().map(Term::text).toList())
                : lucene(query);
        case PrefixQuery prefix ->
            isPattern(prefix.getPrefix())
                ? use(patterns.addPrefix(prefix.getPrefix()))
                : lucene(query);
        case DisjunctionMaxQuery any ->
            new TopicCondition.AnyOf(all(List.copyOf(any.getDisjuncts())));
        case BooleanQuery bool ->
            bool.getMinimumNumberShouldMatch() <= 1 ? compile(bool) : lucene(query);
        case MatchNoDocsQuery nothing -> throw new QuerySyntaxException("there are no words in it");
        default -> lucene(query);
      };
    }

    private TopicCondition compile(BooleanQuery query) throws QuerySyntaxException {
      List<TopicCondition> required = new ArrayList<>();
      List<TopicCondition> excluded = new ArrayList<>();
      List<TopicCondition> optional = new ArrayList<>();
      for (BooleanClause clause : query.clauses()) {
        TopicCondition part = compile(clause.query());
        switch (clause.occur()) {
          case MUST, FILTER -> required.add(part);
          case MUST_NOT -> excluded.add(new TopicCondition.Not(part));
          case SHOULD -> optional.add(part);
        }
      }
      boolean needsOptional = required.isEmpty() || query.getMinimumNumberShouldMatch() > 0;
      if (needsOptional) {
        if (optional.isEmpty()) {
          throw new QuerySyntaxException(
              "exclusions alone find nothing; write what to look for before them");
        }
        required.add(new TopicCondition.AnyOf(optional));
      }
      required.addAll(excluded);
      return new TopicCondition.AllOf(required);
    }

    private List<TopicCondition> all(List<Query> queries) throws QuerySyntaxException {
      List<TopicCondition> compiled = new ArrayList<>();
      for (Query query : queries) {
        compiled.add(compile(query));
      }
      return compiled;
    }

    private TopicCondition phrase(String field, List<String> terms) {
      return use(patterns.addPhrase(field, terms));
    }

    private TopicCondition use(int pattern) {
      used.set(pattern);
      return new TopicCondition.Occurs(pattern);
    }

    private TopicCondition lucene(Query query) throws QuerySyntaxException {
      Set<String> others = new TreeSet<>();
      query.visit(
          new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
              if (!isText(field)) {
                others.add(field);
              }
              return true;
            }
          });
      if (!others.isEmpty() && !(query instanceof MatchAllDocsQuery)) {
        throw new QuerySyntaxException(
            "topics see the headline and the text only; leave out other fields");
      }
      always = true;
      return new TopicCondition.Matches(query);
    }

    private static boolean isText(String field) {
      return FIELDS.contains(field);
    }

    private static boolean isPattern(Term prefix) {
      return isText(prefix.field()) && !prefix.text().isEmpty();
    }

    /** Whether its words stand side by side, in their order. */
    private static boolean isExact(PhraseQuery phrase) {
      int[] positions = phrase.getPositions();
      boolean exact = phrase.getSlop() == 0 && isText(phrase.getField());
      for (int i = 1; i < positions.length; i++) {
        exact &= positions[i] == positions[i - 1] + 1;
      }
      return exact;
    }
  }
}
