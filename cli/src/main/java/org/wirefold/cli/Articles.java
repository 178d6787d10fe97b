package org.wirefold.cli;

import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;

/** Finds articles that a person names, and says where there is none. Stateless. */
final class Articles {
  private Articles() {}

  static Optional<ArticleDetail> find(StorySearch search, String id, Console console)
      throws IOException {
    Optional<ArticleDetail> article = search.article(new ArticleId(id));
    if (article.isEmpty()) {
      console.say(Text.clean(search.withheld(id).orElse("no article has the id " + id)));
    }
    return article;
  }
}
