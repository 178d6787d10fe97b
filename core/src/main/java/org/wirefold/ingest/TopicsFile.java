package org.wirefold.ingest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.TopicTree;

/**
 * The topics that a person wrote, as found when a run begins. Immutable.
 *
 * @param text of the file, for the index to keep
 * @param tree ours with the person's
 */
record TopicsFile(String text, TopicTree tree) {
  /**
   * The topics in this file, or else in the one in the index folder; ours alone where there is no
   * file.
   *
   * @throws RegistryException with all that is wrong with it
   */
  static TopicsFile read(Path index, Optional<Path> named) throws IOException {
    Path file = path(index, named);
    if (named.isEmpty() && !Files.exists(file)) {
      return of("", file);
    }
    try {
      return of(Files.readString(file, StandardCharsets.UTF_8), file);
    } catch (MalformedInputException e) {
      throw RegistryException.of(file + ": is not UTF-8; save it as UTF-8");
    }
  }

  /** The same; a file with mistakes leaves those in force that the last run found. */
  static TopicsFile inForce(Path index, Optional<Path> named, IngestListener listener)
      throws IOException {
    try {
      return read(index, named);
    } catch (RegistryException e) {
      listener.misruled(e.sentences());
    }
    if (!StoryIndex.isIn(index)) {
      return of("", path(index, named));
    }
    try (StoryIndex held = StoryIndex.open(index);
        SearchLease lease = held.lease()) {
      return of(lease.held().topics().orElse(""), path(index, named));
    }
  }

  /** Has the next commit record them, where they are not what it has. */
  void keepIn(StoryWriter writer) throws IOException {
    if (!writer.held().topics().orElse("").equals(text)) {
      writer.putTopics(text);
    }
  }

  private static Path path(Path index, Optional<Path> named) {
    return named.orElseGet(() -> index.resolve(TopicTree.FILE));
  }

  private static TopicsFile of(String text, Path file) throws RegistryException {
    return new TopicsFile(text, TopicTree.with(text, file.toString()));
  }
}
