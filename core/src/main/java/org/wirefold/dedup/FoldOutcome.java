package org.wirefold.dedup;

import java.util.List;
import java.util.Map;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;

/**
 * What a batch changed. Immutable.
 *
 * @param changed stories that are new or have other members, root, canonical or evidence than
 *     before
 * @param gone numbers of stories that are no more
 * @param storyOf the story number of every arrival
 * @param moved the story number of every other article that changed its story
 */
public record FoldOutcome(
    List<Story> changed,
    List<Long> gone,
    Map<ArticleId, Long> storyOf,
    Map<ArticleId, Long> moved) {
  public FoldOutcome {
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    storyOf = Map.copyOf(storyOf);
    moved = Map.copyOf(moved);
  }
}
