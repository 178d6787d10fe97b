package org.wirefold.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches an archive go by for what ends it: the last record of a zip, the empty blocks of a tar.
 * An archive cut off right between two entries shows it in no other way. Not thread-safe.
 */
final class ArchiveEnd extends FilterInputStream {
  private static final int ZIP_END = ('P' << 24) | ('K' << 16) | (5 << 8) | 6;
  private static final int TAR_BLOCK = 512;

  private int last;
  private int zeros;
  private boolean zipEnd;

  ArchiveEnd(InputStream in) {
    super(in);
  }

  boolean isSeen(ArchiveSplitter.Kind kind) {
    return switch (kind) {
      case ZIP -> zipEnd;
      case TAR -> zeros >= TAR_BLOCK;
    };
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      watch(b);
    }
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    for (int i = offset; i < offset + n; i++) {
      watch(target[i]);
    }
    return n;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length; // nothing may pass unseen
  }

  private void watch(int b) {
    last = (last << 8) | (b & 0xff);
    zipEnd |= last == ZIP_END;
    zeros = b == 0 ? Math.min(zeros + 1, TAR_BLOCK) : 0;
  }
}
