package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Cuts a web archive into its pages, numbered by their record from 1. Everything in it that is no
 * page is counted by its kind. Behind a damaged record, reading goes on at the next gzip member or
 * at the next bytes that begin like a record, so that damage costs only what it hits.
 *
 * <p>Holds one page of at most {@link BoundedLines#MAX_BYTES}. Source: ISO 28500 (WARC 1.1).
 */
final class WarcSplitter {
  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final String DAMAGED = "is a damaged record of a web archive";
  private static final String FETCH_AGAIN = "fetch the file again; the others are read";

  private final RecordSink sink;
  private long number;
  private boolean failed;

  WarcSplitter(RecordSink sink) {
    this.sink = sink;
  }

  static Fit fit(Head head) {
    return Fit.yesIf(head.hasAt(0, "WARC/"));
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    new WarcSplitter(sink).records(in);
  }

  /** The same for gzip data that has a record, or several, in each member. */
  void splitMembers(GzipMembers members, UnaryOperator<InputStream> limited) throws IOException {
    boolean more = true;
    while (more) {
      boolean whole = false;
      try {
        more = members.advance();
        InputStream member = limited.apply(members.member());
        whole =
            !more || (records(member) && member.transferTo(OutputStream.nullOutputStream()) >= 0);
      } catch (InputException e) {
        failed = true;
        sink.reject(number, e.problem(), e.remedy());
      } catch (IOException e) {
        rejectDamaged();
      }
      more = whole ? more : members.resync();
    }
  }

  // False where the data below broke off: nothing more can be had from this stream.
  private boolean records(InputStream in) throws InputException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    ReadableByteChannel channel = Channels.newChannel(in);
    failed = false;
    try {
      WarcReader reader = new WarcReader(channel, buffer);
      while (true) {
        Optional<WarcRecord> record;
        try {
          record = next(reader);
        } catch (ParsingException e) {
          rejectDamaged();
          if (!resync(channel, buffer)) {
            return true;
          }
          reader = new WarcReader(channel, buffer);
          continue;
        }
        if (record.isEmpty()) {
          return true;
        }
        number++;
        hand(record.get());
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException e) {
      rejectDamaged();
      return false;
    }
  }

  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      Optional<WarcRecord> record = reader.next();
      if (record.isPresent() && record.get().body().size() < 0) {
        throw new ParsingException("negative length"); // it would be read again, for ever
      }
      return record;
    } catch (RuntimeException e) {
      throw new ParsingException("odd header: " + e);
    }
  }

  private void hand(WarcRecord record) throws InputException {
    WarcPage content;
    try {
      content = WarcPage.of(record);
    } catch (InputException e) {
      throw e;
    } catch (UnreadableException e) {
      failed = false;
      sink.reject(number, e.problem(), e.remedy());
      return;
    } catch (IOException | RuntimeException e) {
      failed = true;
      sink.reject(number, DAMAGED, FETCH_AGAIN);
      return;
    }
    failed = false;
    switch (content) {
      case WarcPage.Html page ->
          sink.accept(number, page.bytes(), new HtmlArticles(page.url(), page.charset()));
      case WarcPage.Other other -> sink.skip(number, other.kind());
    }
  }

  // A record that could not be read may fail again when its end is looked for: said once.
  private void rejectDamaged() {
    if (!failed) {
      sink.reject(++number, DAMAGED, FETCH_AGAIN);
    }
    failed = true;
  }

  // Leaves the buffer at the next bytes that begin like a record; false where there are none.
  private static boolean resync(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
    while (true) {
      for (int i = buffer.position(); i + START.length <= buffer.limit(); i++) {
        if (startsAt(buffer, i)) {
          buffer.position(i);
          return true;
        }
      }
      buffer.position(Math.max(buffer.position(), buffer.limit() - START.length + 1));
      buffer.compact();
      int n = channel.read(buffer);
      buffer.flip();
      if (n < 0) {
        return false;
      }
    }
  }

  private static boolean startsAt(ByteBuffer buffer, int at) {
    for (int i = 0; i < START.length; i++) {
      if (at + i >= buffer.limit() || buffer.get(at + i) != START[i]) {
        return false;
      }
    }
    return true;
  }
}
