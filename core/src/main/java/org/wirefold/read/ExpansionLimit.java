package org.wirefold.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Ends a packed input that grows out of all proportion when it is unpacked, a zip bomb: after the
 * first 64 MB, what comes out may be at most 200 times what was read from the disk for it, however
 * many layers lie between. Texts shrink to a tenth, the most repetitive of them to a hundredth.
 */
final class ExpansionLimit extends FilterInputStream {
  static final long FREE_BYTES = 64 << 20;
  static final int MAX_RATIO = 200;

  private final LongSupplier packed;
  private final long packedBefore;
  private long unpacked;

  /**
   * @param packed bytes read from the disk so far
   */
  ExpansionLimit(InputStream in, LongSupplier packed) {
    super(in);
    this.packed = packed;
    this.packedBefore = packed.getAsLong();
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    check(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    check(n);
    return n;
  }

  private void check(int n) throws InputException {
    unpacked += Math.max(0, n);
    if (unpacked > FREE_BYTES
        && unpacked > MAX_RATIO * Math.max(1, packed.getAsLong() - packedBefore)) {
      throw new InputException(
          "unpacks to more than " + MAX_RATIO + " times its size, as a zip bomb does",
          "unpack it yourself if it is what it should be");
    }
  }
}
