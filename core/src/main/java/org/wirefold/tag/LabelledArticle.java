package org.wirefold.tag;

import java.util.Set;

/**
 * An article of which it is known which topics it has. Immutable.
 *
 * @param topics all that it has; those that are not among them it does not have
 */
public record LabelledArticle(TopicFeatures features, Set<String> topics) {
  public LabelledArticle {
    topics = Set.copyOf(topics);
  }
}
