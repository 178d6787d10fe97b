package org.wirefold.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * An index folder, opened for reading: sees whole commits only, other processes' too, and never
 * waits for a writer. Thread-safe.
 */
public final class StoryIndex implements AutoCloseable {
  private final Path folder;
  private final InstantSource clock;
  private final Generations generations;
  private Optional<Path> generation;
  private Snapshot snapshot;
  private boolean closed;

  private StoryIndex(Path folder, InstantSource clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.generations = new Generations(folder);
    Optional<Path> current = generations.current();
    Snapshot opened;
    while (true) {
      try {
        opened = openSnapshot(current);
        break;
      } catch (NoSuchFileException | IndexNotFoundException e) {
        Optional<Path> next = generations.current();
        if (next.equals(current)) {
          throw e;
        }
        current = next; // a rebuilt index took its place just now
      }
    }
    this.generation = current;
    this.snapshot = opened;
  }

  /**
   * Opens the index in this folder. A folder without one reads as an empty index, until something
   * is committed there.
   */
  public static StoryIndex open(Path folder) throws IOException {
    return open(folder, InstantSource.system());
  }

  /** The same, embargoes being over when this clock says so. */
  public static StoryIndex open(Path folder, InstantSource clock) throws IOException {
    return new StoryIndex(folder, clock);
  }

  /** The folder, in which a person's own files stand beside the index. */
  public Path folder() {
    return folder;
  }

  /** Whether an index was ever committed in this folder. */
  public static boolean isIn(Path folder) throws IOException {
    return new Generations(folder).current().isPresent();
  }

  private Snapshot openSnapshot(Optional<Path> from) throws IOException {
    if (from.isEmpty()) {
      return empty();
    }
    if (!Files.isDirectory(from.get())) {
      throw new NoSuchFileException(from.get().toString()); // Lucene would make the folder
    }
    return snapshot(DirectoryReader.open(FSDirectory.open(from.get())));
  }

  /** Takes over the reader, and closes it where no snapshot can be made of it. */
  private Snapshot snapshot(DirectoryReader reader) throws IOException {
    try {
      CommitData.of(reader.getIndexCommit()).checkReadable(folder);
      return new Snapshot(reader, clock.instant());
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(reader);
      throw e;
    }
  }

  private Snapshot empty() throws IOException {
    Directory nothing = new ByteBuffersDirectory();
    new IndexWriter(nothing, new IndexWriterConfig()).close();
    return new Snapshot(DirectoryReader.open(nothing), clock.instant());
  }

  /** Lends the newest point in time seen so far. */
  public synchronized SearchLease lease() {
    if (closed) {
      throw new IllegalStateException(folder + " is closed");
    }
    snapshot.reader.incRef();
    return new SearchLease(this, snapshot);
  }

  void release(Snapshot lent) throws IOException {
    lent.reader.decRef();
  }

  /**
   * Looks for a newer commit, a rebuilt index, or an embargo that is over; cheap when there is none
   * of them.
   */
  public void refresh() throws IOException {
    Optional<Path> current = generations.current();
    Snapshot before;
    synchronized (this) {
      if (closed) {
        return;
      }
      before = snapshot;
      before.reader.incRef();
    }
    try {
      Snapshot next = null;
      if (!current.equals(generation)) {
        next = openSnapshot(current);
      } else {
        DirectoryReader newer = DirectoryReader.openIfChanged(before.reader);
        if (newer != null) {
          next = snapshot(newer);
        } else if (!clock.instant().isBefore(before.hidden.until())) {
          next = new Snapshot(before.reader, clock.instant());
          before.reader.incRef(); // the two are counted apart
        }
      }
      if (next != null) {
        swap(current, next);
      }
    } finally {
      before.reader.decRef();
    }
  }

  private synchronized void swap(Optional<Path> from, Snapshot next) throws IOException {
    if (closed) {
      next.reader.decRef();
      return;
    }
    snapshot.reader.decRef();
    snapshot = next;
    generation = from;
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      snapshot.reader.decRef();
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
