package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.RequestException;
import org.wirefold.search.StorySearch;

/** Finds the article whose id a request gives. Stateless. */
public final class NamedArticle {
  private NamedArticle() {}

  /** The one that the path names; {@link NotFoundResponse} as below. */
  public static ArticleDetail ofPath(Context ctx, StorySearch search) throws IOException {
    return find(ctx.pathParam("id"), search);
  }

  /**
   * The one that a parameter names; {@link RequestException} where the parameter is missing, {@link
   * NotFoundResponse} where no article has the id, or none that may be shown.
   */
  public static ArticleDetail of(Context ctx, String parameter, StorySearch search)
      throws IOException {
    String id = Optional.ofNullable(ctx.queryParam(parameter)).orElse("");
    if (id.isBlank()) {
      throw new RequestException(
          parameter, "\"%s\" is missing; give the id of an article".formatted(parameter));
    }
    return find(id, search);
  }

  private static ArticleDetail find(String id, StorySearch search) throws IOException {
    boolean isPossible = !id.isBlank() && id.length() <= ArticleId.MAX_CHARS;
    Optional<ArticleDetail> article =
        isPossible ? search.article(new ArticleId(id)) : Optional.empty();
    if (article.isEmpty()) {
      throw new NotFoundResponse(search.withheld(id).orElse("no article has the id " + id));
    }
    return article.get();
  }
}
