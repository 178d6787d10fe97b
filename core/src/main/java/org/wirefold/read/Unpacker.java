package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Takes the packing off an input, gzip, zip and tar in any order, and hands the files in it to the
 * splitters of their formats. Everything streams: memory does not grow with the input, nor with
 * what it unpacks to. Used by one thread.
 */
final class Unpacker {
  /** So many packings may lie in each other: a zip of gzipped tars of gzipped files has four. */
  static final int MAX_DEPTH = 4;

  private final UnaryOperator<InputStream> limited;

  /**
   * @param packed bytes read from the disk so far
   */
  Unpacker(LongSupplier packed) {
    limited = in -> new ExpansionLimit(in, packed);
  }

  /**
   * @param name the input's own, by which its format is told where its content does not tell
   * @param depth how many packings it lay in
   */
  void unpack(InputStream input, String name, RecordSink sink, int depth) throws IOException {
    BufferedInputStream in = new BufferedInputStream(input, 1 << 16);
    Head head = Head.peek(in);
    if (head.isEmpty()) {
      sink.reject(0, "is empty", "remove it or fetch it again");
      return;
    }
    boolean gzip = GzipMembers.isGzip(head);
    Optional<ArchiveSplitter.Kind> archive = ArchiveSplitter.kind(head);
    if ((gzip || archive.isPresent()) && depth == MAX_DEPTH) {
      sink.reject(0, "is packed in more than " + MAX_DEPTH + " layers", "unpack it first");
      return;
    }
    long before = sink.count();
    if (gzip) {
      gunzip(in, head, name, sink, depth);
    } else if (archive.isPresent()) {
      new ArchiveSplitter(archive.get(), sink)
          .split(
              in,
              (data, entry, entrySink) -> unpack(limited.apply(data), entry, entrySink, depth + 1));
    } else {
      split(in, head, name, sink);
    }
    if (sink.count() == before) {
      sink.reject(0, "holds no record", "remove it or fetch it again");
    }
  }

  private static void split(BufferedInputStream in, Head head, String name, RecordSink sink)
      throws IOException {
    Optional<Format> format = Format.of(head, name);
    if (format.isPresent()) {
      sink.reading(format.get().key());
      format.get().splitter().split(in, sink);
    } else {
      sink.reject(
          0, "is binary, not text", "name articles in one of the formats that the README lists");
    }
  }

  private void gunzip(BufferedInputStream in, Head head, String name, RecordSink sink, int depth)
      throws IOException {
    try (GzipMembers members = new GzipMembers(in)) {
      if (WarcSplitter.fit(firstUnzipped(head)) == Fit.YES) {
        sink.reading("warc");
        new WarcSplitter(sink).splitMembers(members, limited);
      } else {
        String inner =
            name.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? name.substring(0, name.length() - 3)
                : name;
        unpack(limited.apply(members), inner, sink, depth + 1);
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException e) {
      throw damaged("gzip", sink);
    }
  }

  private static Head firstUnzipped(Head head) {
    byte[] start = new byte[16];
    try (GzipMembers members = new GzipMembers(new ByteArrayInputStream(head.bytes()))) {
      int n = members.read(start, 0, start.length);
      return new Head(Arrays.copyOf(start, Math.max(0, n)));
    } catch (IOException e) {
      return new Head(new byte[0]); // the reader proper will say what is wrong
    }
  }

  static InputException damaged(String packing, RecordSink sink) {
    return new InputException(
        "its " + packing + " data is damaged or ends early, after " + sink.count() + " records",
        "fetch the file again; what came before is read");
  }
}
