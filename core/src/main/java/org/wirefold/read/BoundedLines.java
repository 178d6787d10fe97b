package org.wirefold.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a stream line by line as bytes, holding one line of at most {@link #MAX_BYTES} at a time.
 * The line break and a byte order mark at the start are left out. Not thread-safe.
 */
final class BoundedLines {
  /** The longest record that is read at all. */
  static final int MAX_BYTES = 64 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private long number;

  BoundedLines(InputStream in) {
    this.in = in;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param isTooLong whether it was over the limit: {@code bytes} is then empty
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
  record Line(long number, byte[] bytes, boolean isTooLong) {
    boolean isBlank() {
      for (byte b : bytes) {
        if (b < 0 || b > ' ') {
          return false;
        }
      }
      return !isTooLong;
    }
  }

  /** The number of the line that was read last; 0 at the start. */
  long number() {
    return number;
  }

  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean any = false;
    boolean tooLong = false;
    while (next < filled || fill()) {
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      tooLong |= line.size() + (end - next) > MAX_BYTES;
      if (!tooLong) {
        line.write(buffer, next, end - next);
      } else {
        line.reset();
      }
      boolean ended = end < filled;
      next = ended ? end + 1 : end;
      if (ended) {
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    number++;
    return Optional.of(new Line(number, trimmed(line.toByteArray()), tooLong));
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  private byte[] trimmed(byte[] bytes) {
    int from = number == 1 && Charsets.hasUtf8Mark(bytes) ? 3 : 0;
    int to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
  }
}
