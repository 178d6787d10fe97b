package org.wirefold.export;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records are written as JSON, in files, on the command line and over HTTP alike: names and
 * order are those of the components, what is absent is {@code null}, an instant is ISO text.
 * Thread-safe.
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
}
