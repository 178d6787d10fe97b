package org.wirefold.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unzips gzip data, which is one member after another: all joined, as most files mean it, or one by
 * one, as WARC files have a record in each. Everything before a damage is handed out, and what
 * follows the damage can be found again by the mark that members begin with.
 *
 * <p>Holds 64 KB, whatever the length. Used by one thread. Source: RFC 1952. The platform's own
 * stream knows no boundaries, and drops members where the stream below cannot say what is
 * available.
 */
final class GzipMembers extends InputStream {
  private static final int FIXED_HEADER = 10;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int next;
  private int end;
  private int memberStart;
  private boolean inMember;
  private Optional<IOException> damage = Optional.empty();

  GzipMembers(InputStream in) {
    this.in = in;
  }

  static boolean isGzip(Head head) {
    return head.startsWith((byte) 0x1f, (byte) 0x8b, (byte) 8);
  }

  /** Goes on to the next member; false at the end of the data. */
  boolean advance() throws IOException {
    failAgain();
    inMember = false;
    try {
      while (next < end || fill()) {
        if (buffer[next] != 0) {
          readHeader();
          inflater.reset();
          checksum.reset();
          inMember = true;
          return true;
        }
        next++; // tapes and some tools pad with zeros
      }
      return false;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /**
   * Looks for the next place that may begin a member, from behind the start of the current one
   * where that is still held; false where there is none.
   */
  boolean resync() throws IOException {
    inMember = false;
    damage = Optional.empty();
    next = Math.min(memberStart + 1, end);
    while (true) {
      for (; next + 4 <= end; next++) {
        if (buffer[next] == 0x1f
            && buffer[next + 1] == (byte) 0x8b
            && buffer[next + 2] == 8
            && (buffer[next + 3] & RESERVED) == 0) {
          memberStart = next;
          return true;
        }
      }
      int kept = end - next;
      System.arraycopy(buffer, next, buffer, 0, kept);
      int n = in.read(buffer, kept, buffer.length - kept);
      next = 0;
      end = kept + Math.max(0, n);
      if (n <= 0) {
        return false;
      }
    }
  }

  /** The rest of the current member alone. */
  InputStream member() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return inflate(target, offset, length);
      }
    };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (inMember || advance()) {
      int n = inflate(target, offset, length);
      if (n >= 0) {
        return n;
      }
    }
    return -1;
  }

  /** Frees the inflater; the data below stays open, for its owner to close. */
  @Override
  public void close() {
    inflater.end();
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    failAgain();
    if (!inMember) {
      return -1;
    }
    try {
      while (length > 0) {
        if (inflater.needsInput()) {
          if (next == end) {
            needMore();
          }
          inflater.setInput(buffer, next, end - next);
          next = end;
        }
        int n = inflater.inflate(target, offset, length);
        if (n > 0) {
          checksum.update(target, offset, n);
          return n;
        }
        if (inflater.finished() || inflater.needsDictionary()) {
          next = end - inflater.getRemaining();
          inMember = false;
          readTrailer();
          return -1;
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw damaged(new ZipException(e.getMessage()));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  // Who reads on behind a damage must not take it for the end.
  private void failAgain() throws IOException {
    if (damage.isPresent()) {
      throw damage.get();
    }
  }

  private IOException damaged(IOException e) {
    damage = Optional.of(e);
    return e;
  }

  private void readHeader() throws IOException {
    memberStart = next;
    if (readByte() != 0x1f || readByte() != 0x8b || readByte() != 8) {
      throw new ZipException("no gzip header");
    }
    int flags = readByte();
    skip(FIXED_HEADER - 4);
    if ((flags & HAS_EXTRA) != 0) {
      skip(readByte() | (readByte() << 8));
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void readTrailer() throws IOException {
    if (readInt() != (int) checksum.getValue() || readInt() != (int) inflater.getBytesWritten()) {
      throw new ZipException("wrong checksum or length");
    }
  }

  private int readInt() throws IOException {
    return readByte() | (readByte() << 8) | (readByte() << 16) | (readByte() << 24);
  }

  private void skipText() throws IOException {
    while (readByte() != 0) {
      // up to the NUL that ends it
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      readByte();
    }
  }

  private int readByte() throws IOException {
    if (next == end) {
      needMore();
    }
    return buffer[next++] & 0xff;
  }

  private void needMore() throws IOException {
    if (!fill()) {
      throw new EOFException();
    }
  }

  private boolean fill() throws IOException {
    memberStart = 0;
    next = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }
}
