package org.wirefold.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The right to write to an index folder: one process at a time, and one writer in it. The system
 * takes it back when a process dies.
 */
final class WriterLock implements Closeable {
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final String LOCK = "writer.lock";
  private static final String HOLDER = "writer.pid";

  private final FSDirectory directory;
  private final Lock lock;

  private WriterLock(FSDirectory directory, Lock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Waits for its turn some seconds; then an {@link IOException} says which process it waits for.
   */
  static WriterLock obtain(Path folder) throws IOException {
    Files.createDirectories(folder);
    FSDirectory directory = FSDirectory.open(folder);
    Instant deadline = Instant.now().plus(WAIT);
    while (true) {
      try {
        Lock lock = directory.obtainLock(LOCK);
        Files.writeString(folder.resolve(HOLDER), ProcessHandle.current().pid() + "\n");
        return new WriterLock(directory, lock);
      } catch (LockObtainFailedException e) {
        if (Instant.now().isAfter(deadline)) {
          directory.close();
          throw new IOException(
              folder
                  + ": process "
                  + holder(folder)
                  + " is writing to it; try again when it is done",
              e);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  private static String holder(Path folder) throws IOException {
    Path file = folder.resolve(HOLDER);
    return Files.exists(file)
        ? Files.readString(file, StandardCharsets.UTF_8).strip()
        : "of unknown number";
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(lock, directory);
  }
}
