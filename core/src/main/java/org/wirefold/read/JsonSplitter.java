package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts JSON into its articles by counting brackets on bytes, without parsing it: the lines of a
 * JSON Lines file, or the objects of a JSON file that holds one object, a list of them, or several
 * in a row. An article alone in a JSON file has record 0, others count from 1.
 */
final class JsonSplitter {
  private static final ArticleFormat FORMAT = new JsonArticles();

  private static final Pattern OBJECT = Pattern.compile("\\{\\s*+(?:[\"}]|$)|\\[\\s*+(?:[{\\]]|$)");
  private static final Pattern LINE = Pattern.compile("\\{[ \\t]*+[\"}]");

  private final InputStream in;
  private final RecordSink sink;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream();
  private Optional<byte[]> first = Optional.empty();
  private long number;
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean tooLong;

  private JsonSplitter(InputStream in, RecordSink sink) {
    this.in = in;
    this.sink = sink;
  }

  static Fit fit(Head head) {
    return Fit.yesIf(OBJECT.matcher(head.text()).lookingAt())
        .or(head.isText() && head.text().indexOf('{') >= 0);
  }

  static Fit fitLines(Head head) {
    return Fit.yesIf(LINE.matcher(head.text()).lookingAt()).or(head.isText());
  }

  static void splitLines(BufferedInputStream in, RecordSink sink) throws IOException {
    splitLines(new BoundedLines(in), sink);
  }

  static void splitLines(BoundedLines lines, RecordSink sink) throws IOException {
    for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      BoundedLines.Line l = line.get();
      if (l.isTooLong()) {
        sink.rejectTooLong(l.number());
      } else if (!l.isBlank()) {
        sink.accept(l.number(), l.bytes(), FORMAT);
      }
    }
  }

  /** A {@code .json} file; one whose first line is a whole object is read as JSON Lines. */
  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    if (firstLineIsWhole(in)) {
      splitLines(new BoundedLines(in), sink);
    } else {
      new JsonSplitter(in, sink).scan();
    }
  }

  // True only when more than one line starts an object: an object on a line alone is one article.
  private static boolean firstLineIsWhole(BufferedInputStream in) throws IOException {
    in.mark(1 << 20);
    byte[] head = in.readNBytes(1 << 20);
    in.reset();
    String start = new String(head, StandardCharsets.ISO_8859_1);
    return start.matches("(?s)[^\\[{]{0,9}\\{[^\\n]*\\}[ \\t\\r]*\\n\\s*\\{.*");
  }

  private void scan() throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      scan(buffer, n);
    }
    first.ifPresent(bytes -> sink.accept(0, bytes, FORMAT));
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
    first.ifPresent(bytes -> sink.accept(1, bytes, FORMAT));
    first = Optional.empty();
    if (tooLong) {
      sink.rejectTooLong(number);
    } else if (number == 1) {
      first = Optional.of(record.toByteArray());
    } else {
      sink.accept(number, record.toByteArray(), FORMAT);
    }
    record.reset();
    tooLong = false;
  }
}
