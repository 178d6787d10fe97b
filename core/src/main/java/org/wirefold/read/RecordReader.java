package org.wirefold.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that does not end, before it fills the memory: more than {@link
 * BoundedLines#MAX_BYTES} characters. Used by one thread.
 */
final class RecordReader extends FilterReader {
  private long read;

  RecordReader(Reader in) {
    super(in);
  }

  /** Thrown through the library that reads, which would wrap another one. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  void startRecord() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(n);
    return n;
  }

  private void count(int n) {
    read += Math.max(0, n);
    if (read > BoundedLines.MAX_BYTES) {
      throw new TooLongException();
    }
  }
}
