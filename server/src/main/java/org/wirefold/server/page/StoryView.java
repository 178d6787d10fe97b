package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import org.wirefold.search.StoryDetail;

/** A story and its copies over time. Immutable. */
public record StoryView(StoryDetail story) {

  public String headline() {
    return story.canonical().title();
  }

  public String title() {
    return headline() + " – Wirefold";
  }

  public String canonicalHref() {
    return Links.article(story.canonical().id());
  }

  /** {@code Ran in 5 places}, or that it ran once. */
  public String spread() {
    return story.copies().size() == 1
        ? "Ran once, as far as this index holds it"
        : "Ran in " + Words.count(story.copies().size(), "place", "places");
  }

  public List<CopyRow> copies() {
    return story.copies().stream().map(copy -> CopyRow.of(story, copy, Optional.empty())).toList();
  }
}
