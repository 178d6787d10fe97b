package org.wirefold.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Reports the bytes that are read from a disk through it, block by block, and says in a person's
 * words when the disk fails, whatever reads it. Not thread-safe.
 */
final class CountingInput extends FilterInputStream {
  private final LongConsumer bytesRead;
  private long total;

  CountingInput(InputStream in, LongConsumer bytesRead) {
    super(in);
    this.bytesRead = bytesRead;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int n = super.read(target, offset, length);
      count(n);
      return n;
    } catch (IOException e) {
      throw new InputException(
          "could not be read: " + e.getMessage(), "check the disk and try again");
    }
  }

  long total() {
    return total;
  }

  /** Reports what is left of a file that is not read to its end. */
  void skipTo(long size) {
    count(size - total);
  }

  private void count(long n) {
    if (n > 0) {
      total += n;
      bytesRead.accept(n);
    }
  }
}
