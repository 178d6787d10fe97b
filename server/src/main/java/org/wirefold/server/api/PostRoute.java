package org.wirefold.server.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.article.JsonProblem;
import org.wirefold.export.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /api/articles}: one JSON article ({@code application/json}), or any number, a line
 * each ({@code application/x-ndjson}). Lines are indexed and answered in batches, so that a stream
 * may be of any length; what an answer says was indexed is on disk.
 *
 * <p>A page of somebody else's in a browser cannot call it: these media types make browsers ask
 * first (CORS), and nothing here allows it.
 */
final class PostRoute implements Handler {
  static final String LINES = "application/x-ndjson";

  private static final Set<String> LINE_TYPES =
      Set.of(LINES, "application/jsonl", "application/x-jsonlines", "application/jsonlines");
  private static final int MOST_BYTES = 64 << 20;
  private static final int BATCH_BYTES = 8 << 20;
  private static final int BATCH_LINES = 1_000;

  private final ArticleWriter writer;

  PostRoute(ArticleWriter writer) {
    this.writer = writer;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("").split(";", 2)[0].strip();
    if (type.equalsIgnoreCase("application/json")) {
      one(ctx);
    } else if (LINE_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      lines(ctx);
    } else {
      throw new UnsupportedMediaTypeResponse(
          "send application/json for one article, or " + LINES + " for one a line");
    }
  }

  private void one(Context ctx) throws IOException {
    byte[] body = ctx.bodyInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new ContentTooLargeResponse("more than 64 MiB; send articles a line each");
    }
    JsonNode article;
    try {
      article = Json.mapper().readTree(body);
    } catch (JacksonException e) {
      throw new BadRequestResponse("the body is no JSON: " + JsonProblem.of(e));
    }
    if (!article.isObject()) {
      throw new BadRequestResponse("the body is no JSON object; send articles a line each");
    }
    List<ArticleWriter.LineOutcome> outcomes =
        writer.index(Json.write(article).getBytes(StandardCharsets.UTF_8), 1);
    if (outcomes.isEmpty()) {
      throw new BadRequestResponse("the body is no article; give it a \"title\" or a \"body\"");
    }
    ArticleWriter.LineOutcome outcome = outcomes.getFirst();
    if (outcome.isRejected()) {
      throw new HttpResponseException(
          HttpStatus.UNPROCESSABLE_CONTENT.getCode(), outcome.message().orElse("rejected"));
    }
    JsonAnswer.of(ctx, outcome);
  }

  private void lines(Context ctx) throws IOException {
    ctx.contentType(LINES);
    InputStream in = new BufferedInputStream(ctx.bodyInputStream(), 1 << 16);
    OutputStream out = ctx.outputStream();
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    long first = 1;
    int lines = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      batch.write(c);
      if (c == '\n') {
        lines++;
        if (lines == BATCH_LINES || batch.size() >= BATCH_BYTES) {
          answer(batch, first, out);
          first += lines;
          lines = 0;
        }
      } else if (batch.size() > MOST_BYTES) {
        throw new ContentTooLargeResponse("line " + (first + lines) + " has more than 64 MiB");
      }
    }
    answer(batch, first, out);
    out.flush();
  }

  private void answer(ByteArrayOutputStream batch, long first, OutputStream out)
      throws IOException {
    String outcomes =
        writer.index(batch.toByteArray(), first).stream()
            .map(outcome -> Json.write(outcome) + "\n")
            .collect(Collectors.joining());
    out.write(outcomes.getBytes(StandardCharsets.UTF_8));
    out.flush();
    batch.reset();
  }
}
