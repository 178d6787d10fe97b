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
 * @param storyOf the story number of every article of the batch, and of every other that moved
 */
public record FoldOutcome(List<Story> changed, List<Long> gone, Map<ArticleId, Long> storyOf) {
  public FoldOutcome {
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    storyOf = Map.copyOf(storyOf);
  }
}
