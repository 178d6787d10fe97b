package org.wirefold.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that files have in folders and archives. */
final class EntryNames {
  private static final Set<String> DEBRIS = Set.of("__macosx", "thumbs.db", "desktop.ini");

  private EntryNames() {}

  /** Whether a file or folder of this name is hidden, or left behind by an operating system. */
  static boolean isHidden(String name) {
    return (name.startsWith(".") && !name.equals(".") && !name.equals(".."))
        || DEBRIS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isHiddenPath(String path) {
    return Arrays.stream(parts(path)).anyMatch(EntryNames::isHidden);
  }

  /**
   * The path of an entry as a name: it is never opened, but shown, and made part of ids, so nothing
   * in it may look as if it led out of the archive.
   */
  static String name(String path) {
    return Arrays.stream(parts(path))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .map(part -> part.equals("..") ? "__" : part.replaceAll("\\p{Cntrl}", "_"))
        .collect(Collectors.joining("/"));
  }

  private static String[] parts(String path) {
    return path.replace('\\', '/').split("/");
  }
}
