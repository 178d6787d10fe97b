package org.wirefold.server.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.wirefold.export.Json;

/** Makes a value, as JSON in UTF-8, the answer of a request. Stateless. */
public final class JsonAnswer {
  private JsonAnswer() {}

  public static void of(Context ctx, Object value) {
    ctx.contentType("application/json").result(Json.write(value).getBytes(StandardCharsets.UTF_8));
  }
}
