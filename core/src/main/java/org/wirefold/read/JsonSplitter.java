package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts JSON into its articles by counting brackets on bytes, without parsing it: the lines of a
 * JSON Lines file, or the objects of a JSON file that holds one object, a list of them, or several
 * in a row. An article alone in a JSON file has record 0, others count from 1.
 */
final class JsonSplitter {
  /** How much of a file is looked at before it is cut. */
  static final int SNIFFED_BYTES = 1 << 20;

  private static final Pattern OBJECT = Pattern.compile("\\{\\s*+(?:[\"}]|$)|\\[\\s*+(?:[{\\]]|$)");
  // More than one line starts an object: an object on a line alone is one article.
  private static final Pattern FIRST_LINE_IS_WHOLE =
      Pattern.compile("\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{");
  private static final Pattern LINE = Pattern.compile("\\{[ \\t]*+[\"}]");

  private final InputStream in;
  private final RecordSink sink;
  private final ArticleFormat format;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private Optional<byte[]> first = Optional.empty();
  private long number;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean tooLong;

  private JsonSplitter(InputStream in, RecordSink sink, DayOrder order) {
    this.in = in;
    this.sink = sink;
    this.format = new JsonArticles(order);
  }

  static Fit fit(Head head) {
    return Fit.yesIf(OBJECT.matcher(head.text()).lookingAt())
        .or(head.isText() && head.text().indexOf('{') >= 0);
  }

  static Fit fitLines(Head head) {
    return Fit.yesIf(LINE.matcher(head.text()).lookingAt()).or(head.isText());
  }

  static void splitLines(BufferedInputStream in, RecordSink sink) throws IOException {
    Head head = Head.peek(in, SNIFFED_BYTES);
    splitLines(new BoundedLines(in), sink, DayOrder.in(head.text()));
  }

  static void splitLines(BoundedLines lines, RecordSink sink, DayOrder order) throws IOException {
    ArticleFormat format = new JsonArticles(order);
    for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      BoundedLines.Line l = line.get();
      if (l.isTooLong()) {
        sink.rejectTooLong(l.number());
      } else if (!l.isBlank()) {
        sink.accept(l.number(), l.bytes(), format);
      }
    }
  }

  /** A {@code .json} file; one whose first line is a whole object is read as JSON Lines. */
  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    String head = Head.peek(in, SNIFFED_BYTES).text();
    DayOrder order = DayOrder.in(head);
    if (FIRST_LINE_IS_WHOLE.matcher(head).lookingAt()) {
      splitLines(new BoundedLines(in), sink, order);
    } else {
      new JsonSplitter(in, sink, order).scan();
    }
  }

  private void scan() throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      scan(buffer, n);
    }
    first.ifPresent(bytes -> sink.accept(0, bytes, format));
    if (depth > 0) {
      sink.reject(number + 1, "ends in the middle of an object", "fetch the file again");
    }
  }

  private void scan(byte[] buffer, int length) {
    int from = 0; // of the part of the record that is in this buffer
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (inString) {
        inString = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '{') {
        from = depth++ == 0 ? i : from;
      } else if (b == '"') {
        inString = depth > 0; // between the articles are list brackets, commas and white space
      } else if (b == '}' && depth > 0 && --depth == 0) {
        append(buffer, from, i + 1);
        finish();
      }
    }
    if (depth > 0) {
      append(buffer, from, length);
    }
  }

  private void append(byte[] buffer, int from, int to) {
    tooLong |= record.size() + (to - from) > BoundedLines.MAX_BYTES;
    if (!tooLong) {
      record.write(buffer, from, to - from);
    }
  }

  private void finish() {
    number++;
    first.ifPresent(bytes -> sink.accept(1, bytes, format));
    first = Optional.empty();
    if (tooLong) {
      sink.rejectTooLong(number);
    } else if (number == 1) {
      first = Optional.of(record.toByteArray());
    } else {
      sink.accept(number, record.toByteArray(), format);
    }
    record.reset();
    tooLong = false;
  }
}
