package org.wirefold.tag;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wirefold.analysis.Stems;
import org.wirefold.analysis.WordHash;
import org.wirefold.query.QueryReader;
import org.wirefold.query.QuerySyntaxException;
import org.wirefold.schema.StorySchema;

/**
 * Says which topics' queries an article matches. All words and phrases of all queries are found in
 * one pass over the stems, then each query is evaluated on what was found: the cost hardly grows
 * with the number of topics, where running thousands of queries on an index of one document costs
 * milliseconds. Understands words, phrases, prefixes, AND, OR, NOT and fields. Immutable,
 * thread-safe.
 */
final class TopicMatcher {
  /** Whether a part of a query holds, given the patterns found. */
  private interface Condition {
    boolean holds(BitSet found);
  }

  // Loops, not streams: these run some thousand times an article.
  private record AnyOf(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(BitSet found) {
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).holds(found)) {
          return true;
        }
      }
      return false;
    }
  }

  private record AllOf(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(BitSet found) {
      for (int i = 0; i < conditions.size(); i++) {
        if (!conditions.get(i).holds(found)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A topic's alternatives; {@code atLeast} of them must hold. */
  private record Rule(String topic, List<Condition> alternatives, int atLeast) {
    boolean holds(BitSet found) {
      int holding = 0;
      for (Condition alternative : alternatives) {
        if (alternative.holds(found) && ++holding >= atLeast) {
          return true;
        }
      }
      return false;
    }
  }

  /** Patterns of one field as a trie of terms; a prefix ends in a node of its own. */
  private static final class Node {
    final LongObjectHashMap<Node> next = new LongObjectHashMap<>(2);
    int pattern = -1;

    Node child(long term) {
      Node child = next.get(term);
      if (child == null) {
        child = new Node();
        next.put(term, child);
      }
      return child;
    }
  }

  private record Prefix(String text, int pattern) {}

  /** All patterns of one field. */
  private static final class Patterns {
    final Node trie = new Node();
    final WordFilter first = new WordFilter(1);
    final Map<Character, List<Prefix>> prefixes = new HashMap<>();
  }

  private final Patterns inTitle = new Patterns();
  private final Patterns inBody = new Patterns();
  private final List<Rule> rules = new ArrayList<>();

  /** For each pattern the rules that have it, by their places in {@link #rules}. */
  private final List<BitSet> rulesOf = new ArrayList<>();

  /**
   * Compiles the queries; {@link IllegalStateException} names the topic whose query cannot be used.
   */
  TopicMatcher(Collection<Topic> topics) {
    QueryReader reader = new QueryReader();
    for (Topic topic : topics) {
      if (topic.query().isEmpty()) {
        continue;
      }
      try {
        rules.add(rule(topic, reader.readStrictly(topic.query().get())));
      } catch (QuerySyntaxException e) {
        throw new IllegalStateException(
            "topics.yaml: the query of \""
                + topic.id()
                + "\" cannot be read, because "
                + e.getMessage(),
            e);
      }
    }
  }

  private Rule rule(Topic topic, Query query) throws QuerySyntaxException {
    return new Rule(topic.id(), alternatives(query), topic.atLeast());
  }

  /** The topics whose own query matches; parents are not added. */
  Set<String> match(Stems title, Stems body) {
    BitSet found = new BitSet(rulesOf.size());
    scan(title, inTitle, found);
    scan(body, inBody, found);
    BitSet possible = new BitSet(rules.size());
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      possible.or(rulesOf.get(p));
    }
    Set<String> topics = new LinkedHashSet<>();
    for (int r = possible.nextSetBit(0); r >= 0; r = possible.nextSetBit(r + 1)) {
      if (rules.get(r).holds(found)) {
        topics.add(rules.get(r).topic());
      }
    }
    return topics;
  }

  private static void scan(Stems stems, Patterns patterns, BitSet found) {
    for (int i = 0; i < stems.size(); i++) {
      long first = stems.hash(i);
      if (patterns.first.mayContain(first)) {
        Node node = patterns.trie.next.get(first);
        for (int j = i; node != null; ) {
          if (node.pattern >= 0) {
            found.set(node.pattern);
          }
          node = ++j < stems.size() ? node.next.get(stems.hash(j)) : null;
        }
      }
      if (!patterns.prefixes.isEmpty()) {
        for (Prefix prefix : patterns.prefixes.getOrDefault(stems.firstChar(i), List.of())) {
          if (stems.startsWith(i, prefix.text())) {
            found.set(prefix.pattern());
          }
        }
      }
    }
  }

  /** The top-level alternatives: one, unless the query is a pure disjunction. */
  private List<Condition> alternatives(Query query) throws QuerySyntaxException {
    if (query instanceof BooleanQuery b
        && b.clauses().stream().allMatch(c -> c.occur() == BooleanClause.Occur.SHOULD)) {
      List<Condition> alternatives = new ArrayList<>();
      for (BooleanClause clause : b.clauses()) {
        alternatives.add(compile(clause.query()));
      }
      return alternatives;
    }
    return List.of(compile(query));
  }

  private Condition compile(Query query) throws QuerySyntaxException {
    return switch (query) {
      case BoostQuery boost -> compile(boost.getQuery());
      case TermQuery term -> pattern(term.getTerm().field(), List.of(term.getTerm().text()));
      case PhraseQuery phrase ->
          pattern(phrase.getField(), List.of(phrase.getTerms()).stream().map(Term::text).toList());
      case PrefixQuery prefix -> prefix(prefix.getPrefix());
      case DisjunctionMaxQuery any -> anyOf(List.copyOf(any.getDisjuncts()));
      case BooleanQuery bool -> compile(bool);
      default ->
          throw new QuerySyntaxException(
              "topics understand words, phrases, prefixes, AND, OR and NOT only");
    };
  }

  private Condition compile(BooleanQuery query) throws QuerySyntaxException {
    List<Condition> must = new ArrayList<>();
    List<Condition> not = new ArrayList<>();
    List<Query> should = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      switch (clause.occur()) {
        case MUST, FILTER -> must.add(compile(clause.query()));
        case MUST_NOT -> not.add(compile(clause.query()));
        case SHOULD -> should.add(clause.query());
      }
    }
    if (must.isEmpty() && !should.isEmpty()) {
      must.add(anyOf(should));
    }
    Condition any = new AnyOf(not);
    Condition all = new AllOf(must);
    return found -> all.holds(found) && !any.holds(found);
  }

  private Condition anyOf(List<Query> queries) throws QuerySyntaxException {
    List<Condition> any = new ArrayList<>();
    for (Query query : queries) {
      any.add(compile(query));
    }
    return new AnyOf(any);
  }

  private Condition pattern(String field, List<String> terms) {
    Patterns patterns = of(field);
    patterns.first.add(WordHash.of(terms.getFirst()));
    Node node = patterns.trie;
    for (String term : terms) {
      node = node.child(WordHash.of(term));
    }
    if (node.pattern < 0) {
      node.pattern = newPattern();
    }
    return use(node.pattern);
  }

  private Condition prefix(Term term) {
    int pattern = newPattern();
    of(term.field())
        .prefixes
        .computeIfAbsent(term.text().charAt(0), c -> new ArrayList<>())
        .add(new Prefix(term.text(), pattern));
    return use(pattern);
  }

  private Patterns of(String field) {
    return field.equals(StorySchema.TITLE) ? inTitle : inBody;
  }

  private int newPattern() {
    rulesOf.add(new BitSet());
    return rulesOf.size() - 1;
  }

  /** Notes that the rule being compiled, which comes next in {@link #rules}, has this pattern. */
  private Condition use(int pattern) {
    rulesOf.get(pattern).set(rules.size());
    return found -> found.get(pattern);
  }
}
