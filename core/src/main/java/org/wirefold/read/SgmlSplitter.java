package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Cuts a Reuters SGML file at its {@code <REUTERS>} elements, numbered from 1. */
final class SgmlSplitter {
  private static final String START = "<reuters";
  private static final String END = "</reuters>";

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
      splitter.add(new String(line.get().bytes(), StandardCharsets.ISO_8859_1));
    }
    if (splitter.inside) {
      sink.reject(splitter.number, "has no </REUTERS> at its end", "fetch the file again");
    }
  }

  private void add(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int from = 0;
    while (true) {
      if (!inside) {
        int start = lower.indexOf(START, from);
        if (start < 0) {
          return;
        }
        inside = true;
        number++;
        from = start;
      }
      int end = lower.indexOf(END, from);
      append(line.substring(from, end < 0 ? line.length() : end + END.length()));
      if (end < 0) {
        append("\n");
        return;
      }
      finish();
      from = end + END.length();
    }
  }

  private void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    tooLong |= record.size() + bytes.length > BoundedLines.MAX_BYTES;
    if (!tooLong) {
      record.writeBytes(bytes);
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
