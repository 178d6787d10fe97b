package org.wirefold.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares topics that were found with those that articles have, topic by topic. Owned by one
 * thread.
 */
public final class TopicScore {
  /**
   * How well one topic was found.
   *
   * @param articles that have it
   * @param found that were said to have it
   * @param right of those
   * @param precision 1 where none was found
   * @param recall 1 where none has it
   */
  public record Row(
      String topic,
      int articles,
      int found,
      int right,
      double precision,
      double recall,
      double f1) {
    static Row of(String topic, int articles, int found, int right) {
      return new Row(
          topic,
          articles,
          found,
          right,
          share(right, found),
          share(right, articles),
          share(2 * right, found + articles));
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  private static final class Counts {
    private int articles;
    private int found;
    private int right;
  }

  private final Map<String, Counts> topics = new TreeMap<>();

  /**
   * @param topics those that count
   */
  public TopicScore(Collection<String> topics) {
    topics.forEach(topic -> this.topics.put(topic, new Counts()));
  }

  /** One article more. */
  public void add(Collection<String> has, Collection<String> found) {
    topics.forEach(
        (topic, counts) -> {
          boolean is = has.contains(topic);
          boolean was = found.contains(topic);
          counts.articles += is ? 1 : 0;
          counts.found += was ? 1 : 0;
          counts.right += is && was ? 1 : 0;
        });
  }

  /** Each topic, by name. */
  public List<Row> rows() {
    return topics.entrySet().stream()
        .map(e -> Row.of(e.getKey(), e.getValue().articles, e.getValue().found, e.getValue().right))
        .toList();
  }

  /** All decisions together: topics of many articles weigh most. */
  public Row micro() {
    return Row.of(
        "micro",
        topics.values().stream().mapToInt(c -> c.articles).sum(),
        topics.values().stream().mapToInt(c -> c.found).sum(),
        topics.values().stream().mapToInt(c -> c.right).sum());
  }

  /** The mean F1 of the topics that some article has: each weighs the same. */
  public double macroF1() {
    return rows().stream().filter(r -> r.articles() > 0).mapToDouble(Row::f1).average().orElse(1);
  }
}
