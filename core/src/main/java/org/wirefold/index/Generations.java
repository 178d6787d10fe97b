package org.wirefold.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
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
      if (!name.matches(PREFIX + "\\d+")) {
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

  /**
   * Makes a generation the live one, in one step that survives a power cut, and deletes the others.
   */
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
    for (Path other : all()) {
      if (!other.equals(generation)) {
        delete(other);
      }
    }
  }

  private List<Path> all() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, PREFIX + "*")) {
      return Stream.of(entries)
          .flatMap(s -> java.util.stream.StreamSupport.stream(s.spliterator(), false))
          .toList();
    }
  }

  static void delete(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
