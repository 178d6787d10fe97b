package org.wirefold.read;

import java.util.Optional;
import org.wirefold.article.SourceRef;

/**
 * A piece of input that holds at most one article, cut out of its file but not yet parsed.
 * Immutable, thread-safe.
 */
public interface RawRecord {
  SourceRef where();

  /** The format of the file it was cut out of, such as {@code jsonl}; {@code unknown} for none. */
  String format();

  /** Parses and cleans the record. Costly: meant for a pool. Never throws on bad input. */
  ReadResult parse();

  /**
   * What {@link org.wirefold.article.Article#rawHash} of its article will be, and cheap: the same
   * at the same place is the same article, unchanged. Empty where nothing was cut.
   */
  default Optional<String> rawHash() {
    return Optional.empty();
  }

  /** How many bytes it holds on to. */
  default int length() {
    return 0;
  }
}
