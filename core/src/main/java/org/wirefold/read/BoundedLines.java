package org.wirefold.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a stream line by line as bytes, holding one line of at most {@link #MAX_BYTES} at a time.
 * The line break and a byte order mark at the start are left out. A line is copied once, out of the
 * buffer that it was read into. Not thread-safe.
 */
final class BoundedLines {
  /** The longest record that is read at all. */
  static final int MAX_BYTES = 64 << 20;

  static final String TOO_LONG = "is longer than " + (MAX_BYTES >> 20) + " MB";
  static final String SPLIT_IT = "split it: an article is much shorter";

  private static final int BUFFER = 1 << 16;
  private static final int LARGE = 1 << 20; // longer buffers are let go again

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
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
    boolean tooLong = false;
    int seen = 0; // bytes behind next that hold no line break
    while (true) {
      int end = next + seen;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean ended = end < filled;
      seen = end - next;
      if (tooLong || seen > MAX_BYTES) {
        tooLong = true; // and none of it is kept
        next = end;
        seen = 0;
      }
      if (ended || !fill()) {
        return ended || seen > 0 || tooLong
            ? Optional.of(cut(next + seen, tooLong))
            : Optional.empty();
      }
    }
  }

  private Line cut(int end, boolean tooLong) {
    number++;
    int from = next;
    int to = end;
    if (number == 1 && hasUtf8Mark(from, to)) {
      from += 3;
    }
    if (to > from && buffer[to - 1] == '\r') {
      to--;
    }
    next = Math.min(end + 1, filled);
    return new Line(number, Arrays.copyOfRange(buffer, from, to), tooLong);
  }

  private boolean hasUtf8Mark(int from, int to) {
    return to - from >= 3 && Charsets.hasUtf8Mark(Arrays.copyOfRange(buffer, from, from + 3));
  }

  // Reads more behind what is kept, which is moved to the front, into a longer buffer if need be.
  private boolean fill() throws IOException {
    int kept = filled - next;
    byte[] old = buffer;
    if (kept == buffer.length) {
      buffer = new byte[Math.min(2 * kept, MAX_BYTES + BUFFER)];
    } else if (buffer.length > LARGE && kept < BUFFER) {
      buffer = new byte[2 * BUFFER];
    }
    System.arraycopy(old, next, buffer, 0, kept);
    next = 0;
    filled = kept;
    int n = in.read(buffer, kept, buffer.length - kept);
    filled += Math.max(0, n);
    return n > 0;
  }
}
