package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Cuts a file of one format into records, streaming. */
@FunctionalInterface
interface RecordSplitter {
  void split(BufferedInputStream in, RecordSink sink) throws IOException;

  /** For a format with one article a file. */
  static RecordSplitter whole(ArticleFormat format) {
    return (in, sink) -> {
      byte[] bytes = in.readNBytes(BoundedLines.MAX_BYTES + 1);
      if (bytes.length > BoundedLines.MAX_BYTES) {
        sink.rejectTooLong(0);
      } else {
        sink.accept(0, bytes, format);
      }
    };
  }
}
