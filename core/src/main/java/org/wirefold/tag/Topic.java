package org.wirefold.tag;

import java.util.List;
import java.util.Optional;

/**
 * A topic of the tree. Immutable.
 *
 * @param parent the id of the topic it is part of; whoever has a topic has its parents too
 * @param medtop the code of the IPTC Media Topic it stands for
 * @param names what inputs call this very topic; they become its id
 * @param includes what inputs call parts of it; these stay as they are, below this topic
 * @param query in Wirefold's query language, alternatives joined by OR; absent where only children
 *     imply the topic
 * @param atLeast so many different alternatives of the query must match
 */
public record Topic(
    String id,
    String label,
    Optional<String> parent,
    Optional<String> medtop,
    List<String> names,
    List<String> includes,
    Optional<String> query,
    int atLeast) {
  public Topic {
    names = List.copyOf(names);
    includes = List.copyOf(includes);
    atLeast = Math.max(1, atLeast);
  }

  /** A topic of the top level that a query gives. */
  static Topic ofQuery(String id, String query, int atLeast) {
    return new Topic(
        id,
        id,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(query),
        atLeast);
  }
}
