package org.wirefold.tag;

import java.util.Optional;

/**
 * A topic of the tree.
 *
 * @param parent the id of the topic it is part of; whoever has a topic has its parents too
 * @param medtop the code of the IPTC Media Topic it stands for
 * @param query in Wirefold's query language, alternatives joined by OR; absent where only children
 *     imply the topic
 * @param atLeast so many different alternatives of the query must match
 */
public record Topic(
    String id,
    String label,
    Optional<String> parent,
    Optional<String> medtop,
    Optional<String> query,
    int atLeast) {
  public Topic {
    atLeast = Math.max(1, atLeast);
  }
}
