package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import org.wirefold.article.StoryId;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.NamedStory;

/** {@code GET /stories/{id}}: one story; a former id redirects to the one it has now. */
final class StoryRoute implements Handler {
  private static final int RELATED = 5;

  private final StorySearch search;
  private final Templates templates;

  StoryRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    StoryDetail story = NamedStory.of(ctx, search);
    SearchRequest from = CameFrom.search(ctx);
    if (story.formerIds().contains(new StoryId(id))) {
      ctx.redirect(Links.story(story.story(), from), HttpStatus.MOVED_PERMANENTLY);
    } else {
      templates.answer(
          ctx,
          "story/page.jte",
          new StoryView(
              story,
              search.article(story.canonical().id()),
              search.related(story.story(), RELATED),
              from));
    }
  }
}
