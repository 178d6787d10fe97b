package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.search.Query;
import org.wirefold.index.SearchLease;
import org.wirefold.search.Cursor.Part;
import org.wirefold.search.SearchResult.Hit;

/**
 * One page of results: what the query finds as typed, then what another reading of it finds
 * besides. For one request.
 */
final class ResultPage {
  private final SearchRequest request;
  private final SearchLease lease;
  private final Labels labels;
  private final Optional<Cursor> from;
  private final List<Hit> hits = new ArrayList<>();
  private Optional<String> next = Optional.empty();

  ResultPage(SearchRequest request, SearchLease lease, Labels labels) {
    this.request = request;
    this.lease = lease;
    this.labels = labels;
    this.from = request.cursor().map(text -> Cursor.read(text, request));
  }

  List<Hit> hits() {
    return hits;
  }

  /** The cursor of the next page; empty on the last. */
  Optional<String> next() {
    return next;
  }

  /** Adds what the query finds as typed. */
  void add(Part part, Ranking ranking, Query text) throws IOException {
    if (from.isEmpty() || from.get().part() == part) {
      add(part, ranking, text, from.map(Cursor::last), key -> false);
    }
  }

  /** Goes on with another reading where the page has room for it, without what was shown. */
  void follow(Ranking ranking, Query text, IntPredicate without) throws IOException {
    if (next.isEmpty()) {
      Optional<RankedHit> after =
          from.filter(cursor -> cursor.part() == Part.RELAXED).map(Cursor::last);
      add(Part.RELAXED, ranking, text, after, without);
    }
  }

  private void add(
      Part part, Ranking ranking, Query text, Optional<RankedHit> after, IntPredicate without)
      throws IOException {
    int size = request.size() - hits.size();
    Ranking.Page page = ranking.page(request.sort(), size, after, without);
    HitReader reader = new HitReader(lease, labels, new Snippets(text), ranking);
    for (RankedHit hit : page.hits()) {
      hits.add(reader.read(hit));
    }
    if (page.more() && request.size() > 0) {
      RankedHit last =
          page.hits().isEmpty() ? RankedHit.beforeAll(request.sort()) : page.hits().getLast();
      next = Optional.of(new Cursor(request.sort(), request.fold(), part, last).text());
    }
  }
}
