package org.wirefold.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * Countries, capitals, large cities and American states, from {@code places.tsv}. Immutable,
 * thread-safe.
 */
final class Places {
  /** The mark behind a name that persons, companies or words have, too. */
  private static final char AMBIGUOUS = '?';

  /**
   * A place.
   *
   * @param kind country, state, capital or city
   * @param names all of its names, the first of them {@link #name}
   */
  record Place(String kind, List<String> names, boolean isAmbiguous) {
    String name() {
      return names.getFirst();
    }
  }

  private final List<Place> all = new ArrayList<>();

  Places() {
    for (String line : DataFile.lines("places.tsv")) {
      int tab = line.indexOf('\t');
      for (String field : List.of(line.substring(tab + 1).split(";", -1))) {
        String names = field.strip();
        boolean isAmbiguous = names.charAt(names.length() - 1) == AMBIGUOUS;
        String plain = isAmbiguous ? names.substring(0, names.length() - 1) : names;
        all.add(
            new Place(
                line.substring(0, tab),
                List.of(plain.strip().split("\\s*=\\s*", -1)),
                isAmbiguous));
      }
    }
  }

  List<Place> all() {
    return all;
  }
}
