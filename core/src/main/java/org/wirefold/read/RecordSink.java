package org.wirefold.read;

import java.util.function.Consumer;
import org.wirefold.article.SourceRef;

/** Where the records of one file go, as articles to be or as rejections. Used by one thread. */
final class RecordSink {
  private final String file;
  private final ArticleIds ids;
  private final Consumer<RawRecord> records;
  private long count;

  RecordSink(String file, ArticleIds ids, Consumer<RawRecord> records) {
    this.file = file;
    this.ids = ids;
    this.records = records;
  }

  void accept(long record, byte[] bytes, ArticleFormat format) {
    count++;
    records.accept(new CutRecord(new RawInput(new SourceRef(file, record), ids, bytes), format));
  }

  void reject(long record, String problem, String remedy) {
    count++;
    SourceRef where = new SourceRef(file, record);
    records.accept(new FailedRecord(new ReadResult.Rejected(where, problem, remedy)));
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
