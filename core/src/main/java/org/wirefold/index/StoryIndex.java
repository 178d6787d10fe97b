package org.wirefold.index;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An index folder, opened for reading: sees whole commits only, other processes' too. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class StoryIndex implements AutoCloseable {
  private StoryIndex() {}

  /**
   * Opens the index in this folder. A folder without index reads as an empty one, until something
   * is committed there.
   */
  public static StoryIndex open(Path folder) throws IOException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** Looks for a newer commit; cheap when there is none. */
  public void refresh() throws IOException {}

  @Override
  public void close() throws IOException {}
}
