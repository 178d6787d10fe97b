package org.wirefold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.InputFile;
import org.wirefold.read.RawRecord;

/**
 * Cuts the inputs into records in a thread of its own, ahead of what is being indexed, but never
 * far ahead: memory stays bounded however long the inputs are. Close it to stop early.
 */
final class RecordQueue implements AutoCloseable {
  private static final int AHEAD = 1_000;

  /** Of records that are cut and wait; of one batch as well, but for its last record. */
  private static final int MOST_KILOBYTES = 16 << 10;

  private static final long STOP_MILLIS = 100;

  /** Stops a splitter in the middle of a file. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private sealed interface Item {
    record Cut(RawRecord record) implements Item {}

    record End() implements Item {}

    record Failed(Throwable cause) implements Item {}
  }

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Semaphore room = new Semaphore(MOST_KILOBYTES);
  private final AtomicLong bytes = new AtomicLong();
  private final Thread splitter;
  private final BooleanSupplier stop;
  private boolean ended;
  private boolean stopped;

  /**
   * @param lines is read after the files, where it is asked for
   * @param stop once it says yes, no record comes any more
   */
  RecordQueue(
      ArticleReader reader,
      List<InputFile> files,
      boolean readLines,
      LineSource lines,
      BooleanSupplier stop) {
    this.stop = stop;
    splitter =
        Thread.ofPlatform()
            .name("split")
            .daemon()
            .start(
                () -> {
                  try {
                    files.forEach(file -> reader.split(file, this::offer, bytes::addAndGet));
                    if (readLines) {
                      reader.splitLines(lines.in(), lines.name(), this::offer);
                    }
                    add(new Item.End());
                  } catch (Stopped e) {
                    // nobody reads on
                  } catch (RuntimeException | Error e) {
                    fail(e);
                  }
                });
  }

  private void fail(Throwable cause) {
    try {
      add(new Item.Failed(cause));
    } catch (Stopped e) {
      // nobody reads on
    }
  }

  private void offer(RawRecord record) {
    try {
      room.acquire(kilobytes(record));
    } catch (InterruptedException e) {
      throw new Stopped();
    }
    add(new Item.Cut(record));
  }

  // A record may be larger than all the room there is.
  private static int kilobytes(RawRecord record) {
    return Math.min(MOST_KILOBYTES, record.length() >> 10);
  }

  private void add(Item item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  /** Up to {@code most} records, fewer where they are large, in order; empty at the end. */
  List<RawRecord> next(int most) throws InterruptedException {
    List<RawRecord> records = new ArrayList<>();
    long kilobytes = 0;
    while (!ended && records.size() < most && kilobytes < MOST_KILOBYTES) {
      switch (take()) {
        case Item.Cut cut -> {
          records.add(cut.record());
          kilobytes += kilobytes(cut.record());
          room.release(kilobytes(cut.record()));
        }
        case Item.End end -> ended = true;
        case Item.Failed failed ->
            throw new IllegalStateException("cutting the input failed", failed.cause());
      }
    }
    return records;
  }

  /** Waits for the next item, or to be stopped: an input that is typed or piped may never end. */
  private Item take() throws InterruptedException {
    while (true) {
      if (stop.getAsBoolean()) {
        stopped = true;
        return new Item.End();
      }
      Item item = queue.poll(STOP_MILLIS, TimeUnit.MILLISECONDS);
      if (item != null) {
        return item;
      }
    }
  }

  /** Whether it ended because it was stopped. */
  boolean isStopped() {
    return stopped;
  }

  /** Bytes of files read so far. */
  long bytes() {
    return bytes.get();
  }

  @Override
  public void close() {
    splitter.interrupt();
  }
}
