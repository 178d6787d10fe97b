package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.function.LongConsumer;

/**
 * Opens one file and cuts what is in it into records. Whatever fails on the way is one rejection
 * after the records that came before it.
 */
final class FileSplitter {
  private static final int BUFFER = 1 << 16;

  private final RecordSink sink;

  FileSplitter(RecordSink sink) {
    this.sink = sink;
  }

  void split(InputFile file, LongConsumer bytesRead) {
    try (CountingInput disk = new CountingInput(Files.newInputStream(file.path()), bytesRead)) {
      try {
        new Unpacker(disk::total)
            .unpack(new BufferedInputStream(disk, BUFFER), file.name(), sink, 0);
      } finally {
        disk.skipTo(file.bytes());
      }
    } catch (InputException e) {
      sink.reject(0, e.problem(), e.remedy());
    } catch (NoSuchFileException e) {
      sink.reject(0, "has vanished since it was found", "index it again if it is back");
    } catch (AccessDeniedException e) {
      sink.reject(0, "may not be read", "change its permissions");
    } catch (IOException e) {
      sink.reject(0, "could not be read: " + e.getMessage(), "check the disk and try again");
    } catch (RuntimeException e) {
      rejectUnlessStopped(e);
    } catch (StackOverflowError e) {
      rejectUnlessStopped(e);
    }
  }

  void splitLines(InputStream in) {
    BoundedLines lines = new BoundedLines(in);
    sink.reading("jsonl");
    try {
      JsonSplitter.splitLines(lines, sink, DayOrder.UNKNOWN);
    } catch (IOException e) {
      sink.reject(
          lines.number() + 1, "could not be read: " + e.getMessage(), "send it again from here");
    } catch (RuntimeException e) {
      rejectUnlessStopped(e);
    }
  }

  private <E extends Throwable> void rejectUnlessStopped(E fault) throws E {
    if (sink.handsOn()) {
      throw fault;
    }
    sink.rejectFailed(fault);
  }
}
