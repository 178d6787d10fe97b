package org.wirefold.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wirefold.article.SourceRef;

/**
 * Finds the files under some paths, folder by folder in the order of their names, and names each by
 * the folder that was asked for and its path in it. Hidden files and folders, and what operating
 * systems leave behind, are skipped unless asked for; a link back to a folder above is not followed
 * again.
 *
 * <p>Names are unique in one search: where two different files would get the same name, both take
 * as many more parts of their paths as tell them apart. Used by one thread, once.
 */
final class InputFinder {
  private final Consumer<ReadResult.Rejected> rejected;
  // Absolute path of a file to the parts of it that are outside of its name, as a count.
  private final Map<Path, Integer> found = new LinkedHashMap<>();
  private final Set<Path> open = new HashSet<>();

  InputFinder(Consumer<ReadResult.Rejected> rejected) {
    this.rejected = rejected;
  }

  List<InputFile> find(List<Path> paths) {
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      if (Files.isDirectory(absolute)) {
        walk(absolute, Math.max(0, absolute.getNameCount() - 1));
      } else if (Files.exists(absolute)) {
        addFile(absolute, Math.max(0, absolute.getNameCount() - 2));
      } else {
        reject(path, "does not exist", "check the spelling of the path");
      }
    }
    return named();
  }

  private void walk(Path folder, int outside) {
    Path real = folder;
    try {
      real = folder.toRealPath();
      if (!open.add(real)) {
        return;
      }
      for (Path child : children(folder)) {
        if (Files.isDirectory(child)) {
          walk(child, outside);
        } else {
          addFile(child, outside);
        }
      }
    } catch (IOException e) {
      rejectUnreadable(folder, e);
    }
    open.remove(real);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !EntryNames.isHidden(String.valueOf(p.getFileName())))
          .sorted()
          .toList();
    }
  }

  private void addFile(Path file, int outside) {
    if (!Files.exists(file)) {
      reject(file, "is a link to a file that does not exist", "remove the link or restore it");
    } else if (!Files.isRegularFile(file)) {
      reject(file, "is no regular file", "name files and folders, or - for standard input");
    } else if (!Files.isReadable(file)) {
      reject(file, "may not be read", "change its permissions");
    } else {
      found.putIfAbsent(file, outside);
    }
  }

  private void rejectUnreadable(Path path, IOException e) {
    if (e instanceof AccessDeniedException) {
      reject(path, "may not be read", "change its permissions");
    } else {
      reject(path, "could not be listed: " + e.getMessage(), "check the disk and try again");
    }
  }

  private void reject(Path path, String problem, String remedy) {
    String name = path.toString().replace('\\', '/');
    rejected.accept(new ReadResult.Rejected(new SourceRef(name, 0), problem, remedy));
  }

  private List<InputFile> named() {
    Map<Path, Integer> outside = new LinkedHashMap<>(found);
    while (true) {
      Map<String, List<Path>> byName = new HashMap<>();
      outside.forEach(
          (path, count) ->
              byName.computeIfAbsent(name(path, count), n -> new ArrayList<>()).add(path));
      List<Path> clashing =
          byName.values().stream().filter(l -> l.size() > 1).flatMap(List::stream).toList();
      if (clashing.isEmpty()) {
        break;
      }
      clashing.forEach(p -> outside.computeIfPresent(p, (path, n) -> Math.max(0, n - 1)));
    }
    List<InputFile> files = new ArrayList<>();
    outside.forEach((path, count) -> files.add(file(path, name(path, count))));
    return files;
  }

  private static InputFile file(Path path, String name) {
    try {
      return new InputFile(path, name, Files.size(path));
    } catch (IOException e) {
      return new InputFile(path, name, 0); // it will be rejected when it is opened
    }
  }

  private static String name(Path path, int outside) {
    List<String> parts =
        StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
    return String.join("/", parts.subList(outside, parts.size()));
  }
}
