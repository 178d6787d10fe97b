package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cuts a Reuters SGML file at its {@code <REUTERS>} elements, numbered from 1. */
final class SgmlSplitter {
  private static final byte[] START = "<reuters".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</reuters>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LINE_BREAK = {'\n'};

  private final RecordSink sink;
  private final ArticleFormat format = new ReutersArticles();
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private long number;
  private boolean inside;
  private boolean tooLong;

  private SgmlSplitter(RecordSink sink) {
    this.sink = sink;
  }

  static Fit fit(Head head) {
    return Fit.yesIf(
        head.lower().startsWith("<!doctype lewis")
            || head.rootElement().filter("reuters"::equals).isPresent());
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    BoundedLines lines = new BoundedLines(in);
    SgmlSplitter splitter = new SgmlSplitter(sink);
    for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      splitter.tooLong |= splitter.inside && line.get().isTooLong();
      splitter.add(line.get().bytes());
    }
    if (splitter.inside) {
      sink.reject(splitter.number, "has no </REUTERS> at its end", "fetch the file again");
    }
  }

  private void add(byte[] line) {
    int from = 0;
    while (true) {
      if (!inside) {
        int start = indexOf(line, START, from);
        if (start < 0) {
          return;
        }
        inside = true;
        number++;
        from = start;
      }
      int end = indexOf(line, END, from);
      if (end < 0) {
        append(line, from, line.length);
        append(LINE_BREAK, 0, 1);
        return;
      }
      append(line, from, end + END.length);
      finish();
      from = end + END.length;
    }
  }

  // Where the tag, which is written in lower case, begins in any case; -1 for nowhere.
  private static int indexOf(byte[] line, byte[] tag, int from) {
    for (int i = from; i + tag.length <= line.length; i++) {
      if (line[i] == '<' && isAt(line, i, tag)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] line, int at, byte[] tag) {
    for (int i = 1; i < tag.length; i++) {
      byte b = line[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b) != tag[i]) {
        return false;
      }
    }
    return true;
  }

  private void append(byte[] bytes, int from, int to) {
    tooLong |= record.size() + (to - from) > BoundedLines.MAX_BYTES;
    if (!tooLong) {
      record.write(bytes, from, to - from);
    }
  }

  private void finish() {
    if (tooLong) {
      sink.rejectTooLong(number);
    } else {
      sink.accept(number, record.toByteArray(), format);
    }
    record.reset();
    inside = false;
    tooLong = false;
  }
}
