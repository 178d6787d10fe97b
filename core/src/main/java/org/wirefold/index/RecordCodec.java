package org.wirefold.index;

import java.io.IOException;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Stores a record as JSON in a field, and reads it back. Immutable, thread-safe. */
final class RecordCodec<T> {
  private static final JsonMapper JSON = new JsonMapper();

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
