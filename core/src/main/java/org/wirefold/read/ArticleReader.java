package org.wirefold.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads articles in the formats that people have them in. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class ArticleReader {
  private final Optional<String> namespace;

  /** A reader that prefixes every id with {@code namespace:}, where one is given. */
  public ArticleReader(Optional<String> namespace) {
    this.namespace = namespace;
  }

  /**
   * Every readable file under these paths, in a fixed order; what cannot be looked at is handed to
   * {@code rejected}.
   */
  public List<InputFile> find(List<Path> paths, Consumer<ReadResult.Rejected> rejected) {
    throw new UnsupportedOperationException(namespace.toString());
  }

  /**
   * Cuts one file into records, streaming; a failure on the way becomes a record that parses to a
   * rejection.
   */
  public void split(InputFile file, Consumer<RawRecord> records, LongConsumer bytesRead) {
    throw new UnsupportedOperationException(namespace.toString());
  }

  /** The same for JSON Lines from a stream, such as standard input. */
  public void splitLines(InputStream in, String name, Consumer<RawRecord> records) {
    throw new UnsupportedOperationException(namespace.toString());
  }
}
