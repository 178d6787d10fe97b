package org.wirefold.query;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Counts the parts of a query, however deep they lie, as Lucene does before it searches. */
final class QueryParts extends QueryVisitor {
  private int parts;

  private QueryParts() {}

  static int count(Query query) {
    QueryParts counter = new QueryParts();
    query.visit(counter);
    return counter.parts;
  }

  @Override
  public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
    return this;
  }

  @Override
  public void visitLeaf(Query query) {
    parts++;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    parts++;
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    parts++;
  }
}
