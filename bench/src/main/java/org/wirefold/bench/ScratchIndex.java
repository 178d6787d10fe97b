package org.wirefold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one measurement, gone with everything in it when that is done. */
public record ScratchIndex(Path path) implements AutoCloseable {
  public static ScratchIndex create() throws IOException {
    return new ScratchIndex(Files.createTempDirectory("wirefold-bench"));
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
