package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;

/** Finds the story whose id, or that of an article in it, the path gives. Stateless. */
public final class NamedStory {
  private NamedStory() {}

  /** The story; {@link NotFoundResponse} where there is none, or none that may be shown. */
  public static StoryDetail of(Context ctx, StorySearch search) throws IOException {
    String id = ctx.pathParam("id");
    Optional<StoryDetail> found = search.story(id);
    if (found.isEmpty()) {
      throw new NotFoundResponse(
          search.withheld(id).orElse("no story and no article has the id " + id));
    }
    return found.get();
  }
}
