package org.wirefold.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The process's standard output, which says when it cannot be written. A {@link
 * java.io.PrintStream} would swallow the {@link IOException}, and an export to a full disk would
 * end as a success; so a failure leaves here unchecked: {@link ClosedPipe} where the reader has
 * gone, else {@link UncheckedIOException}.
 */
final class StandardOutput extends OutputStream {
  private final FileOutputStream file;

  StandardOutput(FileOutputStream file) {
    this.file = file;
  }

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      file.write(bytes, offset, length);
    } catch (IOException e) {
      throw isSeekable()
          ? new UncheckedIOException("standard output: " + e.getMessage(), e)
          : new ClosedPipe(e);
    }
  }

  /** Whether this is a file. The error's text would tell too, but in the language of the system. */
  private boolean isSeekable() {
    try {
      return file.getChannel().position() >= 0;
    } catch (IOException e) {
      return false;
    }
  }
}
