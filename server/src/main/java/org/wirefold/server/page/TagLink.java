package org.wirefold.server.page;

import java.util.List;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Tag;

/** A company, topic or the like, with the search for everything that has it. */
public record TagLink(String label, String href) {

  static List<TagLink> of(Dimension dimension, List<Tag> tags) {
    return tags.stream()
        .map(tag -> new TagLink(Words.name(tag.label()), Links.search(dimension, tag.value())))
        .toList();
  }
}
