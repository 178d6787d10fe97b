package org.wirefold.ingest;

import java.util.List;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;
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

  /** What became of a record that is an article. */
  enum Outcome {
    INDEXED,
    UNCHANGED,
    /** A person deleted it, and so it stays out. */
    DELETED
  }

  /** One record that is an article has been dealt with, in a batch that is not committed yet. */
  default void settled(SourceRef where, ArticleId id, Outcome outcome) {}

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
