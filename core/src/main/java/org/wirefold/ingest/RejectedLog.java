package org.wirefold.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wirefold.read.ReadResult.Rejected;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a run rejected in {@code rejected.jsonl}, one rejection a line; made anew by each run.
 * Owned by one thread.
 */
final class RejectedLog implements AutoCloseable {
  static final String FILE = "rejected.jsonl";

  private final JsonMapper json = new JsonMapper();
  private final Optional<OutputStream> out;
  private long count;

  /** Writes into this folder, or counts only where there is none. */
  RejectedLog(Optional<Path> folder) throws IOException {
    out =
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new BufferedOutputStream(Files.newOutputStream(folder.get().resolve(FILE))));
  }

  void add(Rejected rejected) {
    count++;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", rejected.where().file());
    line.put("record", rejected.where().record());
    line.put("problem", rejected.problem());
    line.put("remedy", rejected.remedy());
    out.ifPresent(
        writer -> {
          try {
            // Half a surrogate pair becomes a question mark here; a writer would refuse it.
            writer.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
