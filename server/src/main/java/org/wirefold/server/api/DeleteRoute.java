package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.ingest.Deletion;
import org.wirefold.search.SearchParameters;

/**
 * {@code DELETE /api/articles/{id}}: takes an article out, as {@code wirefold delete} does; with
 * {@code purge=true} its text is gone from the disk when this is answered.
 */
final class DeleteRoute implements Handler {
  private final ArticleWriter writer;

  DeleteRoute(ArticleWriter writer) {
    this.writer = writer;
  }

  /** What was deleted. */
  record Deleted(String id, boolean purged) {}

  @Override
  public void handle(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    String purge = Optional.ofNullable(ctx.queryParam("purge")).orElse("false");
    boolean isPurge = purge.isEmpty() || SearchParameters.isTrue("purge", purge);
    boolean mayBe = !id.isBlank() && id.length() <= ArticleId.MAX_CHARS;
    if (!mayBe
        || !writer.delete(
            new ArticleId(id), isPurge ? Deletion.Text.PURGED : Deletion.Text.LEFT_TO_MERGING)) {
      throw new NotFoundResponse("no article has the id " + id);
    }
    JsonAnswer.of(ctx, new Deleted(id, isPurge));
  }
}
