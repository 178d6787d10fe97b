package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.index.SearchLease;
import org.wirefold.query.DateSpan;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;
import org.wirefold.search.SearchRequest.Selection;

/**
 * A request as Lucene queries over articles: what was typed stands apart from the filters, so that
 * another reading of it can be tried under the same ones, and each dimension's selection stands
 * apart, so that a dimension's counts can leave out its own. For one lease.
 *
 * @param text what was typed, which is also highlighted
 * @param filters what is an article, and of these dates
 */
record SearchQuery(Query text, Query filters, Map<Dimension, Query> selections) {
  private static final Query ARTICLES =
      new TermQuery(new Term(StorySchema.KIND, StorySchema.ARTICLE));

  static SearchQuery of(SearchRequest request, Query text, SearchLease lease, Labels labels)
      throws IOException {
    Query filters =
        request.dates().isAlways()
            ? ARTICLES
            : new BooleanQuery.Builder()
                .add(ARTICLES, Occur.FILTER)
                .add(dates(request.dates()), Occur.FILTER)
                .build();
    Map<Dimension, Query> selections = new EnumMap<>(Dimension.class);
    for (Map.Entry<Dimension, Selection> entry : request.selections().entrySet()) {
      Dimension dimension = entry.getKey();
      selections.put(dimension, selected(dimension, entry.getValue(), lease, labels));
    }
    return new SearchQuery(text, filters, selections);
  }

  /** The same filters for another text. */
  SearchQuery withText(Query other) {
    return new SearchQuery(other, filters, selections);
  }

  /** Articles that match everything asked for. */
  Query all() {
    return narrowedBy(selections);
  }

  /** Articles that match everything but the selection in this dimension. */
  Query sideways(Dimension dimension) {
    Map<Dimension, Query> others = new EnumMap<>(selections);
    others.remove(dimension);
    return narrowedBy(others);
  }

  /** Whether all that the index holds is left without the selection in this dimension. */
  boolean isEverythingBeside(Dimension dimension) {
    return text instanceof MatchAllDocsQuery
        && filters.equals(ARTICLES)
        && selections.keySet().stream().allMatch(selected -> selected == dimension);
  }

  private Query narrowedBy(Map<Dimension, Query> chosen) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(text, Occur.MUST);
    query.add(filters, Occur.FILTER);
    chosen.values().forEach(selection -> query.add(selection, Occur.FILTER));
    return query.build();
  }

  private static Query dates(DateRange dates) {
    return LongRange.newIntersectsQuery(
        StorySchema.PUBLISHED_RANGE,
        new long[] {DateSpan.millis(dates.start())},
        new long[] {DateSpan.millis(dates.end())});
  }

  private static Query selected(
      Dimension dimension, Selection selection, SearchLease lease, Labels labels)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(
        selection.include().isEmpty()
            ? MatchAllDocsQuery.INSTANCE
            : any(dimension, resolved(dimension, selection.include(), lease, labels), lease),
        Occur.MUST);
    if (!selection.exclude().isEmpty()) {
      query.add(
          any(dimension, resolved(dimension, selection.exclude(), lease, labels), lease),
          Occur.MUST_NOT);
    }
    return query.build();
  }

  private static Query any(Dimension dimension, List<String> values, SearchLease lease) {
    if (dimension == Dimension.COPIES) {
      return new CopiesQuery(lease.stories(), values);
    }
    return new TermInSetQuery(dimension.field(), values.stream().map(BytesRef::new).toList());
  }

  /**
   * The values of the index that a person means: as typed, or by label, name or alias, or by other
   * letter case.
   */
  static List<String> resolved(
      Dimension dimension, List<String> typed, SearchLease lease, Labels labels)
      throws IOException {
    List<String> values = new ArrayList<>();
    for (String value : typed) {
      values.add(resolved(dimension, value, lease, labels));
    }
    return values;
  }

  private static String resolved(
      Dimension dimension, String typed, SearchLease lease, Labels labels) throws IOException {
    if (dimension == Dimension.COPIES || lease.ordinals(dimension).find(typed) >= 0) {
      return typed;
    }
    Optional<String> known = labels.value(dimension, typed);
    if (known.isPresent()) {
      return known.get();
    }
    FacetOrdinals ordinals = lease.ordinals(dimension);
    for (int ordinal = 0; ordinal < ordinals.count(); ordinal++) {
      String value = ordinals.value(ordinal);
      if (value.equalsIgnoreCase(typed) || labels.label(dimension, value).equalsIgnoreCase(typed)) {
        return value;
      }
    }
    return typed;
  }
}
