package org.wirefold.read;

import java.util.Optional;
import java.util.function.Consumer;
import org.wirefold.article.SourceRef;

/** Where the records of one file go, as articles to be or as rejections. Used by one thread. */
final class RecordSink {
  /** The format of what could not be opened or is of no format. */
  static final String UNKNOWN = "unknown";

  private final String file;
  private final ArticleIds ids;
  private final Consumer<RawRecord> records;
  private String format = UNKNOWN;
  private long count;

  RecordSink(String file, ArticleIds ids, Consumer<RawRecord> records) {
    this.file = file;
    this.ids = ids;
    this.records = records;
  }

  /** Says what the file turned out to be. */
  void reading(Format found) {
    format = found.key();
  }

  void accept(long record, byte[] bytes, ArticleFormat articles) {
    count++;
    Optional<RejectedLine> again =
        articles instanceof JsonArticles ? RejectedLine.of(bytes) : Optional.empty();
    records.accept(
        again.isPresent()
            ? again.get().record(ids)
            : new CutRecord(
                new RawInput(new SourceRef(file, record), ids, bytes), articles, format));
  }

  void reject(long record, String problem, String remedy) {
    count++;
    SourceRef where = new SourceRef(file, record);
    records.accept(new FailedRecord(new ReadResult.Rejected(where, problem, remedy), format));
  }

  void rejectTooLong(long record) {
    reject(
        record,
        "is longer than " + (BoundedLines.MAX_BYTES >> 20) + " MB",
        "split it: an article is much shorter");
  }

  /** Records handed on so far, rejected ones included. */
  long count() {
    return count;
  }
}
