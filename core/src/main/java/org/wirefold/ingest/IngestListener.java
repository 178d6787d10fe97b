package org.wirefold.ingest;

import java.util.List;
import org.wirefold.read.ReadResult;

/** Told how a run goes. Called from several threads, never two at once. */
public interface IngestListener {
  /** {@code total} bytes of files were found to read; 0 when that cannot be known. */
  default void started(long total) {}

  /** So many bytes are read, and so many articles indexed, since the start. */
  default void advanced(long bytes, long articles) {}

  /**
   * The file of rules on furniture has these mistakes, each with its place and remedy; the rules of
   * the run before stay in force.
   */
  default void misruled(List<String> mistakes) {}

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
