package org.wirefold.search;

import java.util.List;
import org.wirefold.article.Story;
import org.wirefold.search.SearchResult.Total;

/**
 * What a search finds as a whole, of one point in time. Immutable.
 *
 * @param dates when it was published
 * @param values the most frequent values of each dimension that was asked for, in that order
 * @param copied stories with more than one copy, the newest first
 */
public record Overview(
    Total total, DateHistogram dates, List<ValuesOverTime> values, List<Story> copied) {
  public Overview {
    values = List.copyOf(values);
    copied = List.copyOf(copied);
  }

  /**
   * The values of one dimension, each over the spans of the whole. As everywhere, what is selected
   * in the dimension itself does not narrow them. What is dated before or after the spans is not
   * counted.
   *
   * @param counts of each value of the facet: its stories (articles, when unfolded) in each span
   */
  public record ValuesOverTime(Facet facet, List<List<Long>> counts) {
    public ValuesOverTime {
      counts = counts.stream().map(List::copyOf).toList();
    }
  }
}
