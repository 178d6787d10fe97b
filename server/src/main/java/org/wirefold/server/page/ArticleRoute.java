package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.NamedArticle;

/** {@code GET /articles/{id}}: one article, with its slashes encoded or plain. */
final class ArticleRoute implements Handler {
  private final StorySearch search;
  private final Templates templates;

  ArticleRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleDetail article = NamedArticle.ofPath(ctx, search);
    ArticleView view =
        new ArticleView(article, search.story(article.story().value()), CameFrom.search(ctx));
    templates.answer(ctx, "article/page.jte", view);
  }
}
