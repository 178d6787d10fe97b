package org.wirefold.server.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records are written as JSON, on the command line and over HTTP alike: names and order are
 * those of the components, what is absent is {@code null}, an instant is ISO text. Thread-safe.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private Json() {}

  /** The value on one line. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The mapper itself, for streams. Immutable. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Makes the value the answer of a request, as UTF-8. */
  public static void answer(Context ctx, Object value) {
    ctx.contentType("application/json").result(write(value).getBytes(StandardCharsets.UTF_8));
  }
}
