package org.wirefold.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that does not end, before it fills the memory: more than {@link
 * BoundedLines#MAX_BYTES} characters, or in markup more than {@value #MOST_TAGS} tags, each of
 * which takes far more memory than room in the file. Used by one thread.
 */
final class RecordReader extends FilterReader {
  private static final int MOST_TAGS = 500_000;

  private final boolean countsTags;
  private long read;
  private long tags;

  private RecordReader(Reader in, boolean countsTags) {
    super(in);
    this.countsTags = countsTags;
  }

  static RecordReader of(Reader in) {
    return new RecordReader(in, false);
  }

  static RecordReader ofMarkup(Reader in) {
    return new RecordReader(in, true);
  }

  /** Thrown through the library that reads, which would wrap another one. */
  static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TooLongException(String problem) {
      super(problem);
    }

    /** What is too long about it, for a person. */
    String problem() {
      return String.valueOf(getMessage());
    }
  }

  void startRecord() {
    read = 0;
    tags = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    read += Math.max(0, n);
    if (read > BoundedLines.MAX_BYTES) {
      throw new TooLongException(BoundedLines.TOO_LONG);
    }
    for (int i = offset; countsTags && i < offset + n; i++) {
      tags += target[i] == '<' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      throw new TooLongException("has more than " + MOST_TAGS + " tags");
    }
    return n;
  }
}
