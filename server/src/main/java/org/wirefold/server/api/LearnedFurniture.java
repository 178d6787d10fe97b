package org.wirefold.server.api;

import java.util.List;
import org.wirefold.article.ArticleId;
import org.wirefold.search.LearnedDetail;

/** What was learnt of the blocks that were dropped from an article. Immutable. */
public record LearnedFurniture(ArticleId article, List<LearnedDetail> learned) {
  public LearnedFurniture {
    learned = List.copyOf(learned);
  }
}
