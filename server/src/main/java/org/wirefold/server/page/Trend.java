package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.search.DateHistogram;
import org.wirefold.search.Facet;

/**
 * One company or topic over the same bars as the whole search. It rises where the later half of the
 * bars has clearly more of its stories than of all stories, and falls where clearly fewer.
 * Immutable.
 *
 * @param direction empty where too few stories make a trend
 * @param bars heights as percentages of its own highest bar; empty where there is no time to show
 */
public record Trend(
    String label, String count, String href, Optional<Direction> direction, List<Bar> bars) {
  private static final double CLEARLY = 1.25;
  private static final long ENOUGH = 4;

  /** Where it is going, against all stories of the search. */
  public enum Direction {
    RISING,
    STEADY,
    FALLING;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A bar of the small picture, in percentages of it. */
  public record Bar(double x, double width, double height) {
    public double top() {
      return 100 - height;
    }
  }

  /**
   * The trend of a value.
   *
   * @param own its stories in each span of the whole
   */
  static Trend of(Facet.Value value, String href, DateHistogram whole, List<Long> own) {
    List<Long> all = whole.spans().stream().map(DateHistogram.Span::count).toList();
    return new Trend(
        value.label(),
        Words.number(value.count()),
        href,
        value.count() < ENOUGH ? Optional.empty() : Optional.of(direction(own, all)),
        bars(own));
  }

  private static Direction direction(List<Long> own, List<Long> all) {
    double ratio = laterShare(own) / laterShare(all);
    return ratio > CLEARLY
        ? Direction.RISING
        : ratio < 1 / CLEARLY ? Direction.FALLING : Direction.STEADY;
  }

  private static double laterShare(List<Long> counts) {
    long later = counts.stream().skip(counts.size() / 2).mapToLong(Long::longValue).sum();
    return (later + 0.5) / (counts.stream().mapToLong(Long::longValue).sum() + 1);
  }

  private static List<Bar> bars(List<Long> counts) {
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        double width = 100.0 / counts.size();
        bars.add(new Bar(i * width, width * 0.8, Math.max(8, 100.0 * counts.get(i) / most)));
      }
    }
    return bars;
  }
}
