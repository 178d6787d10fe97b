package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.wirefold.article.StoryId;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /api/stories/{id}}: the story of this id, or the one that holds the article of this
 * id. A former id of a story that was merged redirects to the id it has now.
 */
final class StoryRoute implements Handler {
  private final StorySearch search;

  StoryRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    StoryDetail story = NamedStory.of(ctx, search);
    if (story.formerIds().contains(new StoryId(id))) {
      ctx.redirect("/api" + Url.story(story.story()), HttpStatus.MOVED_PERMANENTLY);
    } else {
      JsonAnswer.of(ctx, story);
    }
  }
}
