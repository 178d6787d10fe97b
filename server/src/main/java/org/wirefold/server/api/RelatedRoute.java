package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import org.wirefold.article.StoryId;
import org.wirefold.search.RelatedStory;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/** {@code GET /api/related/{id}}: other stories about the same as this one. */
final class RelatedRoute implements Handler {
  private static final int DEFAULT_SIZE = 6;

  private final StorySearch search;

  RelatedRoute(StorySearch search) {
    this.search = search;
  }

  record Related(StoryId story, List<RelatedStory> related) {}

  @Override
  public void handle(Context ctx) throws IOException {
    StoryId story = NamedStory.of(ctx, search).story();
    int size =
        SearchParameters.size(ctx.queryParamMap(), SearchRequest.MAX_SIZE).orElse(DEFAULT_SIZE);
    JsonAnswer.of(ctx, new Related(story, search.related(story, size)));
  }
}
