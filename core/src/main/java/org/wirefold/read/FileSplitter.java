package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens one file, unzips it where needed, finds out its format and hands it to the splitter of that
 * format. Whatever fails on the way is one rejection after the records that came before it.
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
        split(file, new BufferedInputStream(disk, BUFFER));
      } finally {
        disk.skipTo(file.bytes());
      }
    } catch (EOFException | ZipException e) {
      sink.reject(
          0,
          "its gzip data is damaged or ends early, after " + sink.count() + " records",
          "fetch the file again; what came before is read");
    } catch (IOException e) {
      sink.reject(0, "could not be read: " + e.getMessage(), "check the disk and try again");
    }
  }

  void splitLines(InputStream in) {
    BoundedLines lines = new BoundedLines(in);
    sink.reading(Format.JSON_LINES);
    try {
      JsonSplitter.splitLines(lines, sink);
    } catch (IOException e) {
      sink.reject(
          lines.number() + 1, "could not be read: " + e.getMessage(), "send it again from here");
    }
  }

  private void split(InputFile file, BufferedInputStream disk) throws IOException {
    boolean zipped = startsLikeGzip(disk);
    BufferedInputStream in =
        zipped ? new BufferedInputStream(new GZIPInputStream(disk, BUFFER), BUFFER) : disk;
    byte[] head = peek(in, Format.SNIFFED_BYTES);
    if (head.length == 0) {
      sink.reject(0, "is empty", "remove it or fetch it again");
      return;
    }
    Optional<Format> format = Format.ofName(file.name()).or(() -> Format.ofContent(head));
    if (format.isEmpty() || (format.get() != Format.SGML && !Format.isText(head))) {
      sink.reject(
          0, "is binary, not text", "name text, HTML, JSON or SGML files, also gzipped (.gz)");
      return;
    }
    sink.reading(format.get());
    split(format.get(), in);
    if (sink.count() == 0) {
      sink.reject(0, "holds no record", "remove it or fetch it again");
    }
  }

  private void split(Format format, BufferedInputStream in) throws IOException {
    switch (format) {
      case TEXT -> whole(in, new TextArticles());
      case HTML -> whole(in, new HtmlArticles());
      case JSON_LINES -> JsonSplitter.splitLines(new BoundedLines(in), sink);
      case JSON -> JsonSplitter.split(in, sink);
      case SGML -> SgmlSplitter.split(new BoundedLines(in), sink);
    }
  }

  private void whole(InputStream in, ArticleFormat format) throws IOException {
    byte[] bytes = in.readNBytes(BoundedLines.MAX_BYTES + 1);
    if (bytes.length > BoundedLines.MAX_BYTES) {
      sink.rejectTooLong(0);
    } else {
      sink.accept(0, bytes, format);
    }
  }

  private static boolean startsLikeGzip(BufferedInputStream in) throws IOException {
    byte[] head = peek(in, 2);
    return head.length == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }

  private static byte[] peek(BufferedInputStream in, int length) throws IOException {
    in.mark(length);
    byte[] head = in.readNBytes(length);
    in.reset();
    return head;
  }
}
