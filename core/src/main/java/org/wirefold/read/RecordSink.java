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
  private boolean handsOn;

  RecordSink(String file, ArticleIds ids, Consumer<RawRecord> records) {
    this.file = file;
    this.ids = ids;
    this.records = records;
  }

  /** Says what the file turned out to be, by the {@link Format#key}. */
  void reading(String found) {
    format = found;
  }

  /** The sink of a file in this one, which counts here too. */
  RecordSink within(String entry) {
    return new RecordSink(file + "/" + EntryNames.name(entry), ids, this::pass);
  }

  void accept(long record, byte[] bytes, ArticleFormat articles) {
    Optional<RejectedLine> again =
        articles instanceof JsonArticles ? RejectedLine.of(bytes) : Optional.empty();
    pass(
        again.isPresent()
            ? again.get().record(ids)
            : new CutRecord(
                new RawInput(new SourceRef(file, record), ids, bytes), articles, format));
  }

  void reject(long record, String problem, String remedy) {
    SourceRef where = new SourceRef(file, record);
    pass(new FailedRecord(new ReadResult.Rejected(where, problem, remedy), format));
  }

  void rejectTooLong(long record) {
    reject(record, BoundedLines.TOO_LONG, BoundedLines.SPLIT_IT);
  }

  /**
   * Counts a record that no article is to be had from by its nature.
   *
   * @param kind what it is, in a word or a few: summaries count by it
   */
  void skip(long record, String kind) {
    pass(new SkippedRecord(new ReadResult.Skipped(new SourceRef(file, record), kind), format));
  }

  /** Records handed on so far, rejected and skipped ones included. */
  long count() {
    return count;
  }

  /**
   * Whether a record is being handed on: what is thrown then is not the splitter's fault, but the
   * way to stop it.
   */
  boolean handsOn() {
    return handsOn;
  }

  /** Names a fault of ours, or of a library, which must not stop the rest. */
  void rejectFailed(Throwable fault) {
    reject(
        0,
        "cutting it into records failed with " + fault + ", after " + count + " records",
        "please report this with the file");
  }

  private void pass(RawRecord record) {
    count++;
    handsOn = true;
    records.accept(record);
    handsOn = false;
  }
}
