package org.wirefold.tag;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The industries that a company may be in, {@code industries.tsv}: a small tree, each with words
 * that speak of it. Immutable, thread-safe.
 */
final class Industries {
  /** Companies in these are named as sources far more often than as companies. */
  private static final Set<String> SOURCES = Set.of("News media", "Polling");

  private record Industry(Optional<String> parent, List<String> words) {}

  private final Map<String, Industry> byName = new LinkedHashMap<>();

  Industries() {
    Map<String, String> parents = new HashMap<>();
    for (String line : DataFile.lines("industries.tsv")) {
      List<String> fields = List.of(line.split("\t", -1));
      String parent = fields.get(1).strip();
      byName.put(
          fields.get(0),
          new Industry(
              parent.isEmpty() ? Optional.empty() : Optional.of(parent),
              List.of(fields.get(2).split(" ", -1))));
      parents.put(fields.get(0), parent);
    }
    parents.forEach(
        (name, parent) -> {
          if (!parent.isEmpty() && !byName.containsKey(parent)) {
            throw new IllegalStateException(
                "industries.tsv: \"" + name + "\" is part of \"" + parent + "\", which is none");
          }
        });
  }

  static boolean isSource(String name) {
    return SOURCES.contains(name);
  }

  Set<String> names() {
    return byName.keySet();
  }

  Optional<String> parent(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(Industry::parent);
  }

  /** Words that speak of this industry; none where there is no such industry. */
  List<String> words(String name) {
    Industry industry = byName.get(name);
    return industry == null ? List.of() : industry.words();
  }
}
