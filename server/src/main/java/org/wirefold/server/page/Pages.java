package org.wirefold.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;

/** The routes that answer with a page, and the page for errors. Thread-safe. */
public final class Pages {
  private final StorySearch search;
  private final StoryIndex index;
  private final Templates templates = new Templates();
  private final ResultsRoute results;
  private final OverviewRoute overview;

  public Pages(StorySearch search, StoryIndex index) {
    this.search = search;
    this.index = index;
    this.results = new ResultsRoute(search, templates);
    this.overview = new OverviewRoute(search, templates);
  }

  /** Adds every route; {@code <id>} takes slashes, which ids of articles have. */
  public void register(RoutesConfig routes) {
    routes.get("/", results);
    routes.get("/overview", overview);
    routes.get("/facets/{dimension}", new FacetRoute(search, templates));
    routes.get("/stories/<id>", new StoryRoute(search, templates));
    routes.get("/articles/<id>", new ArticleRoute(search, templates));
    routes.get("/compare", new CompareRoute(search, templates));
    routes.get("/why", new WhyRoute(search, index, templates));
    routes.get("/static/{file}", ctx -> StaticFile.named(ctx.pathParam("file")).answer(ctx));
    routes.get("/favicon.ico", ctx -> ctx.redirect(StaticFile.ICON.href()));
  }

  /** Makes the first pages once, so that whoever comes first need not wait for Java to wake up. */
  public void warm() throws IOException {
    results.warm();
    overview.warm();
  }

  /** Makes a page that says what went wrong the answer of a request. */
  public void error(Context ctx, HttpStatus status, String message) {
    templates.answer(ctx, "error/page.jte", new ErrorView(status, message, CameFrom.search(ctx)));
  }
}
