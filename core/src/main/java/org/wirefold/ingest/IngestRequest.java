package org.wirefold.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to index, and how.
 *
 * @param inputs files and folders; {@code -} is JSON Lines on standard input
 * @param index the index folder
 * @param mode whether to add, to begin anew, or only to look
 * @param namespace a prefix for ids, for sources that number from 1
 */
public record IngestRequest(
    List<String> inputs, Path index, Mode mode, Optional<String> namespace) {
  /** What happens to the index. */
  public enum Mode {
    ADD,
    /** Replaces the whole index, in one swap at the end. */
    FRESH,
    /** Reads and folds, but writes nothing. */
    DRY_RUN
  }

  public IngestRequest {
    inputs = List.copyOf(inputs);
  }
}
