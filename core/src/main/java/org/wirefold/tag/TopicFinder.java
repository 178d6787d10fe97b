package org.wirefold.tag;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.analysis.AnalyzedText;

/**
 * Finds the topics of an article, with all that they are part of, and where each comes from. What
 * the input says is taken as it is, by our ids where it means topics of ours, and nothing is looked
 * for then. Else a topic that was learnt is decided by what was learnt, so that the figures it was
 * learnt with hold, and every other one by its query. Immutable, thread-safe.
 */
final class TopicFinder {
  private static final Latest<TopicTree, TopicMatcher, RuntimeException> MATCHERS =
      new Latest<>(tree -> new TopicMatcher(tree.topics()));

  private final TopicTree tree;
  private final TopicMatcher matcher;
  private final TopicModel learned;
  private final Set<String> isLearned;

  TopicFinder(TopicTree tree, TopicModel learned) {
    this.tree = tree;
    this.matcher = MATCHERS.of(tree);
    this.learned = learned;
    this.isLearned = new HashSet<>(learned.topics());
  }

  /** From topics to where they come from, in the order in which they were found. */
  Map<String, List<TopicOrigin>> find(List<String> input, AnalyzedText title, AnalyzedText body) {
    Map<String, EnumSet<TopicOrigin>> topics = new LinkedHashMap<>();
    if (!input.isEmpty()) {
      input.forEach(name -> add(tree.idOf(name), TopicOrigin.INPUT, topics));
    } else {
      for (String topic : matcher.match(title.stems(), body.stems())) {
        if (!isLearned.contains(topic)) {
          add(topic, TopicOrigin.QUERY, topics);
        }
      }
      if (!isLearned.isEmpty()) {
        learned
            .match(TopicFeatures.of(title.stems(), body.stems()))
            .forEach(topic -> add(topic, TopicOrigin.LEARNED, topics));
      }
    }
    for (Map.Entry<String, EnumSet<TopicOrigin>> found : List.copyOf(topics.entrySet())) {
      for (String above : tree.above(found.getKey())) {
        found.getValue().forEach(origin -> add(above, origin, topics));
      }
    }
    return topics.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                topic -> List.copyOf(topic.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static void add(
      String topic, TopicOrigin origin, Map<String, EnumSet<TopicOrigin>> topics) {
    topics.computeIfAbsent(topic, t -> EnumSet.noneOf(TopicOrigin.class)).add(origin);
  }
}
