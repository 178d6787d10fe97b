package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.RequestException;
import org.wirefold.search.StorySearch;

/** Finds the article whose id a parameter gives. Stateless. */
public final class NamedArticle {
  private NamedArticle() {}

  /**
   * The article; {@link RequestException} where the parameter is missing, {@link NotFoundResponse}
   * where no article has the id, or none that may be shown.
   */
  public static ArticleDetail of(Context ctx, String parameter, StorySearch search)
      throws IOException {
    String id = Optional.ofNullable(ctx.queryParam(parameter)).orElse("");
    if (id.isBlank()) {
      throw new RequestException(
          parameter, "\"%s\" is missing; give the id of an article".formatted(parameter));
    }
    Optional<ArticleDetail> article =
        id.length() > ArticleId.MAX_CHARS ? Optional.empty() : search.article(new ArticleId(id));
    if (article.isEmpty()) {
      throw new NotFoundResponse(search.withheld(id).orElse("no article has the id " + id));
    }
    return article.get();
  }
}
