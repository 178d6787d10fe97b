package org.wirefold.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks the files in a zip or tar from its beginning to its end, without ever seeking or writing:
 * the path of an entry is only a name. Folders, links, hidden files and what operating systems
 * leave behind are passed over; a file that cannot be read does not stop the next.
 */
final class ArchiveSplitter {
  enum Kind {
    ZIP,
    TAR
  }

  /** What is to be done with the bytes of one entry. */
  @FunctionalInterface
  interface EntryReader {
    void read(InputStream data, String name, RecordSink sink) throws IOException;
  }

  // Documents and programs are zips, too, but their parts are no articles.
  private static final int ZIP_FIRST_NAME = 30;
  private static final List<String> NO_ARCHIVE =
      List.of("[Content_Types].xml", "_rels/", "mimetype", "META-INF/", "docProps/");

  private final Kind kind;
  private final RecordSink sink;

  ArchiveSplitter(Kind kind, RecordSink sink) {
    this.kind = kind;
    this.sink = sink;
  }

  static Optional<Kind> kind(Head head) {
    boolean zip = head.hasAt(0, "PK\3\4") || head.hasAt(0, "PK\5\6");
    if (zip && NO_ARCHIVE.stream().noneMatch(name -> head.hasAt(ZIP_FIRST_NAME, name))) {
      return Optional.of(Kind.ZIP);
    }
    return head.hasAt(257, "ustar") ? Optional.of(Kind.TAR) : Optional.empty();
  }

  void split(InputStream in, EntryReader reader) throws IOException {
    ArchiveEnd end = new ArchiveEnd(in);
    String utf8 = StandardCharsets.UTF_8.name();
    ArchiveInputStream<?> archive =
        switch (kind) {
          case ZIP -> new ZipArchiveInputStream(end, utf8, true);
          case TAR -> new TarArchiveInputStream(end, utf8);
        };
    boolean failed = walk(archive, reader);
    if (!failed && !end.isSeen(kind)) {
      throw damaged(sink);
    }
  }

  // Says whether the last entry could not be read. An archive that ends within an entry fails
  // there, and again where the next should be: that is one problem, named once.
  private boolean walk(ArchiveInputStream<?> archive, EntryReader reader) throws IOException {
    boolean failed = false;
    while (true) {
      ArchiveEntry entry;
      try {
        entry = next(archive);
      } catch (InputException e) {
        throw e;
      } catch (IOException e) {
        if (failed) {
          return true;
        }
        throw damaged(sink);
      }
      if (entry == null) {
        return failed;
      }
      if (isFile(entry) && !EntryNames.isHiddenPath(entry.getName())) {
        failed = !read(archive, entry, reader);
      }
    }
  }

  private static @Nullable ArchiveEntry next(ArchiveInputStream<?> archive) throws IOException {
    try {
      return archive.getNextEntry();
    } catch (RuntimeException e) {
      throw new IOException(e); // odd numbers in a header trip the library
    } catch (LinkageError e) {
      // It knows more ways of packing than it can do without further libraries.
      throw new InputException(
          "holds a file that is packed in a way that is not read", "unpack the archive first");
    }
  }

  private boolean read(ArchiveInputStream<?> archive, ArchiveEntry entry, EntryReader reader) {
    RecordSink inside = sink.within(entry.getName());
    if (!archive.canReadEntryData(entry)) {
      inside.reject(
          0, "is encrypted, or packed in a way that is not read", "unpack the archive first");
      return true;
    }
    try {
      reader.read(new EntryInput(archive), entry.getName(), inside);
      return true;
    } catch (InputException e) {
      inside.reject(0, e.problem(), e.remedy());
      return true;
    } catch (IOException e) {
      InputException named = damaged(inside);
      inside.reject(0, named.problem(), named.remedy());
      return false;
    } catch (RuntimeException e) {
      if (inside.handsOn()) {
        throw e;
      }
      inside.rejectFailed(e);
      return true;
    }
  }

  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar
        ? tar.isFile() && !tar.isLink()
        : !entry.isDirectory();
  }

  private InputException damaged(RecordSink where) {
    return Unpacker.damaged(kind == Kind.ZIP ? "zip" : "tar", where);
  }
}
