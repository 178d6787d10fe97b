package org.wirefold.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what an article is about first: being named in the headline weighs {@value #TITLE}, in the
 * first paragraph {@value #LEAD}, and each mention, up to {@value #MOST}, one. Of equals, the
 * earlier one goes first. Stateless.
 */
final class Salience {
  static final int TITLE = 6;
  static final int LEAD = 3;
  static final int MOST = 6;

  private Salience() {}

  /**
   * The entities of this kind among these mentions, each once.
   *
   * @param bodyStart where the body begins, as mentions count
   * @param leadEnd where its first paragraph ends
   */
  static List<String> order(Mention.Kind kind, List<Mention> mentions, int bodyStart, int leadEnd) {
    Map<String, int[]> weights = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      if (mention.kind() != kind) {
        continue;
      }
      int[] weight = weights.computeIfAbsent(mention.entity(), entity -> new int[3]);
      if (mention.start() < bodyStart) {
        weight[0] = TITLE;
      } else if (mention.start() < leadEnd) {
        weight[1] = LEAD;
      }
      weight[2] = Math.min(MOST, weight[2] + 1);
    }
    List<Map.Entry<String, int[]>> ordered = new ArrayList<>(weights.entrySet());
    ordered.sort(
        Comparator.comparingInt(
            entry -> -entry.getValue()[0] - entry.getValue()[1] - entry.getValue()[2]));
    List<String> entities = new ArrayList<>(ordered.size());
    ordered.forEach(entry -> entities.add(entry.getKey()));
    return entities;
  }
}
