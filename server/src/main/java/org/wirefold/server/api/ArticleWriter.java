package org.wirefold.server.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.Deletion;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.ingest.LineSource;
import org.wirefold.read.ReadResult;

/**
 * Writes to the index for whoever asks over HTTP, one after the other; the index's own lock is held
 * for one batch at a time, so that {@code wirefold index} beside the server gets its turn.
 * Thread-safe.
 */
final class ArticleWriter {
  private final StoryIndex index;
  private final ReentrantLock turn = new ReentrantLock(true);

  ArticleWriter(StoryIndex index) {
    this.index = index;
  }

  /** What became of one line. */
  record LineOutcome(long line, Optional<String> id, String status, Optional<String> message) {
    boolean isRejected() {
      return status.equals("rejected");
    }
  }

  /**
   * Indexes these lines; when it returns, what it says was indexed is on disk.
   *
   * @param first number of the first line
   * @return an outcome for each line that is not blank, in order
   */
  List<LineOutcome> index(byte[] lines, long first) throws IOException {
    TreeMap<Long, LineOutcome> outcomes = new TreeMap<>();
    IngestListener listener =
        new IngestListener() {
          @Override
          public void settled(SourceRef where, ArticleId id, IngestListener.Outcome outcome) {
            long line = first + where.record() - 1;
            String status =
                switch (outcome) {
                  case INDEXED -> "indexed";
                  case UNCHANGED -> "unchanged";
                  case DELETED -> "deleted";
                };
            outcomes.put(
                line, new LineOutcome(line, Optional.of(id.value()), status, Optional.empty()));
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            long line = first + Math.max(1, rejection.where().record()) - 1;
            String message = rejection.problem() + "; " + rejection.remedy();
            outcomes.put(
                line, new LineOutcome(line, Optional.empty(), "rejected", Optional.of(message)));
          }
        };
    IngestRequest request = new IngestRequest(List.of("-"), index.folder());
    // What has no name goes by the content it was sent with: sent again, it is the same article.
    String name = "posted/" + UUID.nameUUIDFromBytes(lines);
    turn.lock();
    try {
      var unused =
          Ingest.run(
              request, new LineSource(new ByteArrayInputStream(lines), name, true), listener);
      index.refresh(); // whoever wrote it finds it
    } finally {
      turn.unlock();
    }
    return List.copyOf(outcomes.values());
  }

  /** Takes an article out; false where none has the id, which then never comes in. */
  boolean delete(ArticleId id, Deletion.Text text) throws IOException {
    turn.lock();
    try {
      boolean isDeleted = !Deletion.run(index.folder(), List.of(id), text).deleted().isEmpty();
      index.refresh();
      return isDeleted;
    } finally {
      turn.unlock();
    }
  }
}
