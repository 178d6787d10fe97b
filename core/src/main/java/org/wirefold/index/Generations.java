package org.wirefold.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The generation folders of an index folder: the live Lucene index sits in one of them, {@code
 * gen-1}, {@code gen-2} and so on, which the file {@code current} names, so that a rebuild is
 * swapped in whole. Thread-safe.
 */
final class Generations {
  private static final System.Logger LOG = System.getLogger(Generations.class.getName());
  private static final String POINTER = "current";
  private static final String PREFIX = "gen-";

  private final Path folder;

  Generations(Path folder) {
    this.folder = folder;
  }

  /** The live generation; empty where nothing was built yet. */
  Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(folder.resolve(POINTER), StandardCharsets.UTF_8).strip();
      if (!isGeneration(name)) {
        throw new IOException(
            folder.resolve(POINTER)
                + ": names \""
                + name
                + "\", which is no generation; rebuild with `wirefold index --fresh`");
      }
      return Optional.of(folder.resolve(name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A new, empty generation, which nobody sees until it is made {@link #publish current}. */
  Path create() throws IOException {
    Files.createDirectories(folder);
    int newest = 0;
    for (Path generation : all()) {
      newest =
          Math.max(
              newest,
              Integer.parseInt(generation.getFileName().toString().substring(PREFIX.length())));
    }
    return Files.createDirectory(folder.resolve(PREFIX + (newest + 1)));
  }

  /** Makes a generation the live one, in one step that survives a power cut. */
  void publish(Path generation) throws IOException {
    Path temporary = folder.resolve(POINTER + ".tmp");
    Files.writeString(temporary, generation.getFileName() + "\n", StandardCharsets.UTF_8);
    IOUtils.fsync(temporary, false);
    Files.move(
        temporary,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
  }

  /**
   * Deletes every generation but the live one. What cannot be deleted is left for the next time.
   */
  void cleanUp() throws IOException {
    Optional<Path> live = current();
    for (Path generation : all()) {
      if (live.isPresent() && !generation.equals(live.get())) {
        try {
          delete(generation);
        } catch (IOException e) {
          LOG.log(Level.WARNING, "cannot delete " + generation, e);
        }
      }
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> isGeneration(entry.getFileName().toString())).toList();
    }
  }

  private static boolean isGeneration(String name) {
    return name.matches(PREFIX + "\\d{1,9}");
  }

  static void delete(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
