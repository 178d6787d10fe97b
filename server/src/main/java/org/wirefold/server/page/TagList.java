package org.wirefold.server.page;

import java.util.List;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Tag;

/**
 * What an article is tagged with in one dimension: some at once, the others on request, since a
 * page may name thousands of companies. Immutable.
 */
public record TagList(List<TagLink> first, List<TagLink> rest) {
  private static final int MOST = 500;

  static TagList of(Dimension dimension, List<Tag> tags, int atOnce) {
    List<TagLink> links = TagLink.of(dimension, tags.stream().limit(MOST).toList());
    // A button that shows one more takes the room of that one.
    int cut = links.size() <= atOnce + 1 ? links.size() : atOnce;
    return new TagList(links.subList(0, cut), links.subList(cut, links.size()));
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }
}
