package org.wirefold.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Reports the bytes that are read through it, block by block. Not thread-safe. */
final class CountingInput extends FilterInputStream {
  private final LongConsumer bytesRead;
  private long total;

  CountingInput(InputStream in, LongConsumer bytesRead) {
    super(in);
    this.bytesRead = bytesRead;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(n);
    return n;
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
