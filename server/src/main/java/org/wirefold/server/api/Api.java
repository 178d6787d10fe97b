package org.wirefold.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import org.wirefold.export.ExportFormat;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.DateHistogram;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.Route.Answer;
import org.wirefold.server.api.Route.Parameter;

/** The routes for programs: the one table from which they are served and described. */
public final class Api {
  /** A header on every answer, that of a page or an error too: {@link #VERSION}. */
  public static final String HEADER = "Wirefold-Api";

  /** Another one breaks what programs know. */
  public static final String VERSION = "1";

  private static final Parameter STORY = Parameter.required("id", "of a story or an article");
  private static final Parameter ARTICLE = Parameter.required("id", "of an article");

  private Api() {}

  /** Adds every route. */
  public static void register(RoutesConfig routes, StorySearch search, StoryIndex index) {
    List<Route> all = routes(search, index);
    OpenApi description = new OpenApi(all);
    for (Route route : all) {
      routes.addHttpHandler(route.method(), route.path(), route.handler());
    }
    routes.get("/openapi.json", description);
  }

  private static List<Route> routes(StorySearch search, StoryIndex index) {
    ArticleWriter writer = new ArticleWriter(index);
    Parameter format = Parameter.of("format", ExportFormat.known() + "; jsonl where absent");
    return List.of(
        Route.get(
            "/health",
            "That the index can be read, and how much it holds.",
            List.of(),
            HealthRoute.Health.class,
            new HealthRoute(search)),
        Route.get(
            "/api/search",
            "Stories that match, each by the copy that matches best.",
            Parameters.search(),
            SearchResult.class,
            new SearchRoute(search)),
        Route.get(
            "/api/suggest",
            "Names and headlines that q may be the beginning of.",
            List.of(Parameter.required("q", "what was typed so far"), Parameters.SIZE),
            SuggestRoute.Suggestions.class,
            new SuggestRoute(search)),
        Route.get(
            "/api/histogram",
            "How what a search matches spreads over time.",
            Parameters.filters(),
            DateHistogram.class,
            new HistogramRoute(search)),
        Route.get(
            "/api/facets/{dimension}",
            "The values of one dimension with their counts.",
            Parameters.and(
                Parameters.filters(),
                Parameter.required("dimension", "company, topic and so on"),
                Parameter.of("prefix", "only values that begin so"),
                Parameters.SIZE),
            Facet.class,
            new FacetRoute(search)),
        Route.get(
            "/api/stories/<id>",
            "One story: its copies over time, relations, evidence.",
            List.of(STORY),
            StoryDetail.class,
            new StoryRoute(search)),
        Route.get(
            "/api/related/<id>",
            "Other stories about the same.",
            List.of(STORY, Parameters.SIZE),
            RelatedRoute.Related.class,
            new RelatedRoute(search)),
        Route.get(
            "/api/articles/<id>",
            "One article in full.",
            List.of(ARTICLE),
            ArticleDetail.class,
            new ArticleRoute(search)),
        Route.get(
            "/api/furniture/<id>",
            "What was learnt of the blocks that were dropped from an article.",
            List.of(ARTICLE),
            LearnedFurniture.class,
            new FurnitureRoute(search)),
        new Route(
            HandlerType.POST,
            "/api/articles",
            "Takes one JSON article, or JSON Lines; answers line by line, once they are on disk.",
            List.of(),
            new Answer(
                List.of("application/json", PostRoute.LINES), ArticleWriter.LineOutcome.class),
            new PostRoute(writer)),
        new Route(
            HandlerType.DELETE,
            "/api/articles/<id>",
            "Takes an article out; it does not come back by being read again.",
            List.of(ARTICLE, Parameter.of("purge", "true removes its text from the disk at once")),
            Answer.json(DeleteRoute.Deleted.class),
            new DeleteRoute(writer)),
        Route.get(
            "/api/compare",
            "What the right article adds to, drops from and changes in the left one.",
            List.of(
                Parameter.required("left", "id of an article"),
                Parameter.required("right", "id of an article")),
            ArticleComparison.class,
            new CompareRoute(search)),
        Route.get(
            "/api/why",
            "Why two articles are in one story or not; with q, why the left one matches it.",
            List.of(
                Parameter.required("left", "id of an article"),
                Parameter.of("right", "id of an article"),
                Parameter.of("q", "a query, in place of right")),
            Object.class,
            new WhyRoute(search, index)),
        new Route(
            HandlerType.GET,
            "/api/export",
            "Every article that matches, streamed, a row each.",
            Parameters.and(
                Parameters.filters(), format, Parameter.of("fields", "which columns: id,story,…")),
            Answer.text(
                ExportFormat.JSONL.mediaType(),
                ExportFormat.CSV.mediaType(),
                ExportFormat.TSV.mediaType()),
            new ExportRoute(search)),
        new Route(
            HandlerType.GET,
            "/feed.atom",
            "A search as a feed, newest first, an entry a story.",
            Parameters.search(),
            Answer.text(FeedRoute.ATOM),
            new FeedRoute(search)));
  }
}
