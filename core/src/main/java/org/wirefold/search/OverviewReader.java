package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.wirefold.article.Story;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Overview.ValuesOverTime;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult.Total;

/**
 * Reads the overview of one search. The query is run once, and once more for each dimension in
 * which something is selected; then a pass over the matches counts the dates, another each
 * dimension, and another its listed values over time. For one lease and one thread.
 */
final class OverviewReader {
  private final SearchRequest request;
  private final SearchQuery query;
  private final SearchLease lease;
  private final Facets facets;
  private final StoryTable table;

  OverviewReader(SearchRequest request, SearchQuery query, SearchLease lease, IndexState state) {
    this.request = request;
    this.query = query;
    this.lease = lease;
    this.facets = new Facets(request, query, lease, state);
    this.table = lease.stories();
  }

  /**
   * The overview.
   *
   * @param values how many of each dimension that the request has facets for
   * @param copied how many stories with copies
   */
  Overview read(int values, int copied) throws IOException {
    Matches matches = Matches.of(query.all(), lease, ScoreMode.COMPLETE_NO_SCORES);
    Ranking ranking = new Ranking(matches, table, Fold.STORIES);
    Timeline time = Timeline.of(matches, table, request.fold());
    List<ValuesOverTime> dimensions = new ArrayList<>();
    for (Dimension dimension : request.facets()) {
      dimensions.add(overTime(dimension, matches, time, values));
    }
    return new Overview(
        new Total(ranking.stories(), matches.count()),
        time.histogram(),
        dimensions,
        copied(ranking, copied));
  }

  private List<Story> copied(Ranking ranking, int size) throws IOException {
    List<Story> stories = new ArrayList<>();
    Ranking.Page page =
        ranking.page(Sort.NEWEST, size, Optional.empty(), number -> table.size(number) < 2);
    for (RankedHit hit : page.hits()) {
      stories.add(lease.story(hit.key()));
    }
    return stories;
  }

  private ValuesOverTime overTime(Dimension dimension, Matches matches, Timeline time, int size)
      throws IOException {
    Matches beside =
        query.selections().containsKey(dimension)
            ? Matches.of(query.sideways(dimension), lease, ScoreMode.COMPLETE_NO_SCORES)
            : matches;
    Facet facet = facets.over(dimension, beside, size);
    long[][] counts = new long[facet.values().size()][time.size()];
    if (counts.length > 0 && time.size() > 0) {
      count(dimension, beside, places(dimension, facet), time, counts);
    }
    return new ValuesOverTime(
        facet, Arrays.stream(counts).map(each -> Arrays.stream(each).boxed().toList()).toList());
  }

  /** By ordinal: the value's place in the facet; -1 where it is not listed. */
  private int[] places(Dimension dimension, Facet facet) throws IOException {
    FacetOrdinals ordinals = lease.ordinals(dimension);
    int[] places = new int[ordinals.count()];
    Arrays.fill(places, -1);
    for (int i = 0; i < facet.values().size(); i++) {
      int ordinal = ordinals.find(facet.values().get(i).value());
      if (ordinal >= 0) {
        places[ordinal] = i;
      }
    }
    return places;
  }

  private void count(
      Dimension dimension, Matches matches, int[] places, Timeline time, long[][] counts)
      throws IOException {
    StoryValues seen = new StoryValues(request.fold() == Fold.STORIES ? table.numbers() : 0);
    int i = 0;
    for (LeafReaderContext leaf : lease.searcher().getIndexReader().leaves()) {
      FacetOrdinals.Segment segment = lease.ordinals(dimension).of(leaf);
      SortedSetDocValues values = segment.values();
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; i < matches.count() && matches.document(i) < end; i++) {
        int document = matches.document(i);
        long at = table.publishedAt(document);
        int span = at == StoryTable.UNDATED ? -1 : time.place(at);
        if (span < 0 || span == time.size() || !values.advanceExact(document - leaf.docBase)) {
          continue;
        }
        int story = table.storyOf(document);
        boolean once = request.fold() == Fold.ARTICLES || table.size(story) == 1;
        for (int v = values.docValueCount(); v > 0; v--) {
          int place = places[(int) segment.toGlobal().get(values.nextOrd())];
          if (place >= 0 && (once || seen.add(story, place * time.size() + span))) {
            counts[place][span]++;
          }
        }
      }
    }
  }
}
