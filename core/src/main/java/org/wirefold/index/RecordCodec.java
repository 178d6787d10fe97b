package org.wirefold.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores a record as JSON in a field, and reads it back. What is empty, none or 0 is left out: most
 * fields of most articles are. Immutable, thread-safe.
 */
final class RecordCodec<T> {
  private static final JsonSetter.Value MISSING_IS_EMPTY =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
          .withConfigOverride(String.class, type -> type.setNullHandling(MISSING_IS_EMPTY))
          .withConfigOverride(List.class, type -> type.setNullHandling(MISSING_IS_EMPTY))
          .withConfigOverride(Map.class, type -> type.setNullHandling(MISSING_IS_EMPTY))
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final ObjectReader reader;
  private final ObjectWriter writer;

  RecordCodec(Class<T> type) {
    reader = JSON.readerFor(type);
    writer = JSON.writerFor(type);
  }

  StoredField store(String field, T value) {
    return new StoredField(field, writer.writeValueAsBytes(value));
  }

  T read(BytesRef stored) throws IOException {
    try {
      return reader.readValue(stored.bytes, stored.offset, stored.length);
    } catch (JacksonException e) {
      throw new IOException(
          "a stored record cannot be read; rebuild with `wirefold index --fresh`", e);
    }
  }
}
