package org.wirefold.ingest;

import org.wirefold.read.ReadResult;

/** Told how a run goes. Called from several threads, never two at once. */
public interface IngestListener {
  /** {@code total} bytes of files were found to read; 0 when that cannot be known. */
  default void started(long total) {}

  /** So many bytes are read, and so many articles indexed, since the start. */
  default void advanced(long bytes, long articles) {}

  /** One record was rejected. */
  default void rejected(ReadResult.Rejected rejection) {}

  /**
   * Asked all the time, from any thread: once it says yes, nothing more is read, and the run ends
   * well with what was read till then.
   */
  default boolean isStopWanted() {
    return false;
  }
}
