package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a mailbox file into its mails, numbered from 1: each begins behind a blank line with {@code
 * From } and the sender; in the text such lines stand behind {@code >} (RFC 4155 and mboxrd).
 */
final class MboxSplitter {
  private static final Pattern START =
      Pattern.compile("From \\S+\\s.*\\d{4}.*\\R[A-Za-z][A-Za-z0-9-]*:[\\s\\S]*");
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final ArticleFormat FORMAT = new MailArticles();

  private final RecordSink sink;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private long number;
  private boolean tooLong;

  private static final Pattern BOUNDARY =
      Pattern.compile("From \\S+\\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*\\d{4}.*", Pattern.DOTALL);

  private MboxSplitter(RecordSink sink) {
    this.sink = sink;
  }

  static Fit fit(Head head) {
    return Fit.yesIf(START.matcher(head.text()).matches());
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    BoundedLines lines = new BoundedLines(in);
    MboxSplitter splitter = new MboxSplitter(sink);
    boolean afterBlank = true;
    for (Optional<BoundedLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      BoundedLines.Line line = next.get();
      if (afterBlank && isBoundary(line.bytes())) {
        splitter.finish();
        splitter.number++;
      } else if (splitter.number > 0) {
        splitter.add(line);
      }
      afterBlank = line.isBlank();
    }
    splitter.finish();
  }

  private void add(BoundedLines.Line line) {
    byte[] bytes = line.bytes();
    int quoted = 0;
    while (quoted < bytes.length && bytes[quoted] == '>') {
      quoted++;
    }
    int from = quoted > 0 && startsWithFrom(bytes, quoted) ? 1 : 0;
    tooLong |= line.isTooLong() || mail.size() + bytes.length > BoundedLines.MAX_BYTES;
    if (!tooLong) {
      mail.write(bytes, from, bytes.length - from);
      mail.write('\n');
    }
  }

  private void finish() {
    if (tooLong) {
      sink.rejectTooLong(number);
    } else if (number > 0) {
      sink.accept(number, mail.toByteArray(), FORMAT);
    }
    mail.reset();
    tooLong = false;
  }

  // Not every paragraph that begins with "From" begins a mail.
  private static boolean isBoundary(byte[] line) {
    return startsWithFrom(line, 0)
        && BOUNDARY.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
  }

  private static boolean startsWithFrom(byte[] line, int at) {
    for (int i = 0; i < FROM.length; i++) {
      if (at + i >= line.length || line[at + i] != FROM[i]) {
        return false;
      }
    }
    return true;
  }
}
