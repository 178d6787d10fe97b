package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wirefold.export.ArticleExport;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /api/export}: every article that matches, streamed and uncapped, a row each; {@code
 * format} is that of the command, and so are {@code fields}.
 */
final class ExportRoute implements Handler {
  private final StorySearch search;

  ExportRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleExport export =
        ArticleExport.of(
            Optional.ofNullable(ctx.queryParam("format")),
            Optional.ofNullable(ctx.queryParam("fields")));
    SearchRequest request = SearchParameters.read(ctx.queryParamMap());
    ctx.contentType(export.format().mediaType());
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"wirefold." + export.format().ending() + "\"");
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
      export.write(search, request, out);
    }
  }
}
