package org.wirefold.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one entry of an archive. What is wrong with them is an {@link IOException}, even
 * where it trips the library that unpacks them. Used by one thread.
 */
final class EntryInput extends FilterInputStream {
  EntryInput(InputStream archive) {
    super(archive);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    // The archive goes on with its next entry.
  }
}
