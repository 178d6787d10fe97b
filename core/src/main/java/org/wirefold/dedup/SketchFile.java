package org.wirefold.dedup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.ArticleId;

/**
 * Sketches that memory has no room for, in a scratch file: in a large index most candidates are
 * some weeks old, and making their sketches again from the stored text would cost more than all
 * else of folding. A ring: what comes last takes the place of what came first.
 *
 * <p>Some 8 KB a sketch on disk and 100 bytes in memory. The file is made when something is first
 * put, and is gone when it is closed or the program ends. Where the disk refuses, nothing is kept.
 * Thread-safe.
 */
final class SketchFile implements AutoCloseable {
  static final String NAME = "sketches.tmp";

  private record Place(long start, int length) {}

  private final Path folder;
  private final long mostBytes;

  /** In the order in which they were written. */
  private final Map<ArticleId, Place> places = new LinkedHashMap<>();

  private @Nullable FileChannel file;
  private boolean isRefused;
  private long next;

  /**
   * @param folder for one at a time
   * @param mostBytes the file does not grow longer
   */
  SketchFile(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Keeps a sketch, unless one of its id is here. */
  synchronized void put(Sketch sketch) {
    if (isRefused || places.containsKey(sketch.id)) {
      return;
    }
    ByteBuffer bytes = SketchCodec.write(sketch);
    if (bytes.remaining() > mostBytes) {
      return;
    }
    Place place = place(bytes.remaining());
    try {
      FileChannel open = open();
      long at = place.start();
      while (bytes.hasRemaining()) {
        at += open.write(bytes, at);
      }
      places.put(sketch.id, place);
    } catch (IOException e) {
      isRefused = true;
      places.clear();
    }
  }

  /** Makes room for so many bytes where the last sketch ends, or at the beginning. */
  private Place place(int length) {
    Iterator<Place> eldest = places.values().iterator();
    Place first = eldest.hasNext() ? eldest.next() : null;
    if (next + length > mostBytes) {
      while (first != null && first.start() >= next) {
        first = dropped(eldest);
      }
      next = 0;
    }
    while (first != null && first.start() >= next && first.start() < next + length) {
      first = dropped(eldest);
    }
    Place place = new Place(next, length);
    next += length;
    return place;
  }

  private static @Nullable Place dropped(Iterator<Place> eldest) {
    eldest.remove();
    return eldest.hasNext() ? eldest.next() : null;
  }

  private FileChannel open() throws IOException {
    FileChannel open = file;
    if (open == null) {
      open =
          FileChannel.open(
              folder.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = open;
    }
    return open;
  }

  /** The sketch of this article, if it is still here. */
  Optional<Sketch> get(ArticleId id) {
    return bytes(id).map(SketchCodec::read);
  }

  private synchronized Optional<ByteBuffer> bytes(ArticleId id) {
    Place place = places.get(id);
    FileChannel open = file;
    if (place == null || open == null) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try {
      while (bytes.hasRemaining()) {
        if (open.read(bytes, place.start() + bytes.position()) < 0) {
          return Optional.empty();
        }
      }
      return Optional.of(bytes.flip());
    } catch (IOException e) {
      isRefused = true;
      places.clear();
      return Optional.empty();
    }
  }

  /** Keeps it no longer: it is about to change. */
  synchronized void forget(ArticleId id) {
    places.remove(id);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
    places.clear();
  }
}
