package org.wirefold.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.wirefold.read.InputFile;
import org.wirefold.read.RejectedLine;

/**
 * Keeps what a run rejected in {@code rejected.jsonl}, one rejection a line, with the record where
 * it can be read by itself, so that a person can mend it there and index the file. Made anew by
 * each run: written beside the old one, which may be what the run reads, and put in its place by
 * {@link #keep}. However much is rejected, it holds some {@value #MOST_RAW_BYTES} bytes of records
 * at most; the lines after that are without. Owned by one thread.
 */
final class RejectedLog implements AutoCloseable {
  static final String FILE = "rejected.jsonl";
  private static final long MOST_RAW_BYTES = 256 << 20;

  private final Optional<Path> folder;
  private final Optional<OutputStream> out;
  private long rawBytes;

  /** Writes into this folder; nowhere, where there is none. */
  RejectedLog(Optional<Path> folder) throws IOException {
    this.folder = folder;
    this.out =
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new BufferedOutputStream(Files.newOutputStream(unfinished(folder.get()))));
  }

  private static Path unfinished(Path folder) {
    return folder.resolve(FILE + ".new");
  }

  void add(RejectedLine line) throws IOException {
    if (out.isPresent()) {
      rawBytes += line.raw().map(raw -> raw.remaining()).orElse(0);
      out.get().write((rawBytes <= MOST_RAW_BYTES ? line : line.withoutRaw()).toBytes());
    }
  }

  /** Whether what an earlier run rejected is among these. */
  boolean isAmong(List<InputFile> files) throws IOException {
    Path old = folder.map(f -> f.resolve(FILE)).orElse(Path.of(FILE));
    if (folder.isEmpty() || !Files.exists(old)) {
      return false;
    }
    for (InputFile file : files) {
      if (file.path().endsWith(FILE) && Files.isSameFile(file.path(), old)) {
        return true;
      }
    }
    return false;
  }

  /** Puts what was added in the place of what an earlier run rejected. To be called last. */
  void keep() throws IOException {
    if (folder.isPresent() && out.isPresent()) {
      out.get().close();
      Files.move(
          unfinished(folder.get()),
          folder.get().resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (folder.isPresent() && out.isPresent()) {
      out.get().close();
      Files.deleteIfExists(unfinished(folder.get()));
    }
  }
}
