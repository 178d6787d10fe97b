package org.wirefold.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.wirefold.analysis.Stems;
import org.wirefold.query.QueryReader;
import org.wirefold.query.QuerySyntaxException;

/**
 * Says which topics' queries an article matches. The words and phrases of all queries are found in
 * one pass over the stems, then the queries that have one of them are evaluated on what was found:
 * the cost hardly grows with the number of topics. What a pattern cannot say (words near each
 * other, near spellings, wildcards) Lucene answers, on an index of the one article, made of the
 * same stems; that costs some hundred microseconds an article as soon as one topic asks for it.
 * Immutable, thread-safe.
 */
final class TopicMatcher {
  private final TopicPatterns patterns = new TopicPatterns();
  private final List<TopicRule> rules = new ArrayList<>();

  /** For each pattern the rules that have it, by their places in {@link #rules}. */
  private final List<BitSet> rulesOf = new ArrayList<>();

  private final BitSet always = new BitSet();

  /** Compiles the queries, which {@link TopicLines} has found to be sound. */
  TopicMatcher(Collection<Topic> topics) {
    QueryReader reader = new QueryReader();
    for (Topic topic : topics) {
      if (topic.query().isPresent()) {
        try {
          rules.add(TopicRule.of(topic, reader, patterns));
        } catch (QuerySyntaxException e) {
          throw new IllegalStateException("the query of the topic " + topic.id(), e);
        }
      }
    }
    for (int p = 0; p < patterns.count(); p++) {
      rulesOf.add(new BitSet());
    }
    for (int r = 0; r < rules.size(); r++) {
      int rule = r;
      rules.get(r).patterns().stream().forEach(pattern -> rulesOf.get(pattern).set(rule));
      always.set(r, rules.get(r).always());
    }
  }

  /** The topics whose own query matches; parents are not added. */
  List<String> match(Stems title, Stems body) {
    BitSet found = patterns.find(title, body);
    BitSet possible = (BitSet) always.clone();
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      possible.or(rulesOf.get(p));
    }
    TopicCondition.Found article = new TopicCondition.Found(found, title, body);
    List<String> topics = new ArrayList<>();
    for (int r = possible.nextSetBit(0); r >= 0; r = possible.nextSetBit(r + 1)) {
      if (rules.get(r).holds(article)) {
        topics.add(rules.get(r).topic());
      }
    }
    return topics;
  }
}
