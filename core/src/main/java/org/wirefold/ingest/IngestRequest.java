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
 * @param deleted what happens when an article that a person deleted is read again
 * @param namespace a prefix for ids, for sources that number from 1
 * @param furniture the file with a person's rules on furniture; where absent, the one in the index
 *     folder, if there is one
 * @param companies the file with a person's companies; where absent, likewise
 * @param topics the file with a person's topics; where absent, likewise
 */
public record IngestRequest(
    List<String> inputs,
    Path index,
    Mode mode,
    Deleted deleted,
    Optional<String> namespace,
    Optional<Path> furniture,
    Optional<Path> companies,
    Optional<Path> topics) {
  /** What happens to the index. */
  public enum Mode {
    ADD,
    /** Replaces the whole index, in one swap at the end. */
    FRESH,
    /** Reads and folds, but writes nothing. */
    DRY_RUN
  }

  /** What happens to articles that were deleted. */
  public enum Deleted {
    STAY_OUT,
    COME_BACK
  }

  public IngestRequest {
    inputs = List.copyOf(inputs);
  }

  /** A request to add these inputs, and nothing that was deleted. */
  public IngestRequest(List<String> inputs, Path index) {
    this(inputs, index, Mode.ADD, Deleted.STAY_OUT, Optional.empty());
  }

  /** A request that takes what a person wrote from the index folder. */
  public IngestRequest(
      List<String> inputs, Path index, Mode mode, Deleted deleted, Optional<String> namespace) {
    this(
        inputs,
        index,
        mode,
        deleted,
        namespace,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
