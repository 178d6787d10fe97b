package org.wirefold.server.api;

import io.javalin.config.RoutesConfig;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;

/** The routes that answer in JSON. */
public final class Api {
  private Api() {}

  /** Adds every route; {@code <id>} takes slashes, which ids of articles have. */
  public static void register(RoutesConfig routes, StorySearch search, StoryIndex index) {
    routes.get("/health", new HealthRoute(search));
    routes.get("/api/search", new SearchRoute(search));
    routes.get("/api/stories/<id>", new StoryRoute(search));
    routes.get("/api/articles/<id>", new ArticleRoute(search));
    routes.get("/api/compare", new CompareRoute(search));
    routes.get("/api/why", new WhyRoute(search, index));
    routes.get("/api/suggest", new SuggestRoute(search));
    routes.get("/api/histogram", new HistogramRoute(search));
    routes.get("/api/related/<id>", new RelatedRoute(search));
    routes.get("/api/facets/{dimension}", new FacetRoute(search));
  }
}
