package org.wirefold.tag;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The industries that a company may be in, {@code industries.tsv}: a small tree, each with words
 * that speak of it. Immutable, thread-safe.
 */
final class Industries {
  /** Companies in these are named as sources far more often than as companies. */
  private static final String POLLING = "Polling";

  private static final Set<String> SOURCES = Set.of("News media", POLLING);

  /** Industries whose companies are named with what they show. */
  private static final Set<String> BROADCASTERS = Set.of("Media", "News media");

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
    check(SOURCES);
    check(BROADCASTERS);
  }

  static boolean isSource(String name) {
    return SOURCES.contains(name);
  }

  /** Whether companies of this industry are where others' shares and goods are traded. */
  static boolean isExchange(String name) {
    return name.equals("Exchanges");
  }

  static boolean isPollster(String name) {
    return name.equals(POLLING);
  }

  static boolean isBroadcaster(String name) {
    return BROADCASTERS.contains(name);
  }

  /** These industries and all their parts. */
  Set<String> within(Set<String> names) {
    check(names);
    return byName.keySet().stream()
        .filter(
            name ->
                Stream.iterate(
                        Optional.of(name), Optional::isPresent, of -> of.flatMap(this::parent))
                    .anyMatch(of -> names.contains(of.orElseThrow())))
        .collect(Collectors.toSet());
  }

  private void check(Set<String> names) {
    if (!byName.keySet().containsAll(names)) {
      throw new IllegalStateException("industries.tsv lacks one of " + names);
    }
  }

  Set<String> names() {
    return byName.keySet();
  }

  Optional<String> parent(String name) {
    return Optional.ofNullable(byName.get(name)).flatMap(Industry::parent);
  }

  /** The industry at the root of the tree that this one is part of. */
  String root(String name) {
    String root = name;
    for (Optional<String> up = parent(name); up.isPresent(); up = parent(root)) {
      root = up.orElseThrow();
    }
    return root;
  }

  /** Words that speak of this industry; none where there is no such industry. */
  List<String> words(String name) {
    Industry industry = byName.get(name);
    return industry == null ? List.of() : industry.words();
  }
}
