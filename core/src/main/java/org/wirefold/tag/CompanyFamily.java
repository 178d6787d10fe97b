package org.wirefold.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Settles which of a family a short name means: Fox is Fox Corporation, but Fox News in an article
 * that names it so. Only another name of the parent gives way, never its own: Google stays Google
 * beside Google DeepMind. Immutable, thread-safe.
 */
final class CompanyFamily {
  /** From parts that begin with a short name of their parent to that name. */
  private final Map<String, String> shortNames = new HashMap<>();

  private final Map<String, String> parents = new HashMap<>();

  CompanyFamily(CompanyRegistry registry) {
    for (Company part : registry.companies()) {
      part.parent().flatMap(registry::company).ifPresent(parent -> add(part, parent));
    }
  }

  private void add(Company part, Company parent) {
    int space = part.name().indexOf(' ');
    String first = space < 0 ? "" : part.name().substring(0, space);
    if (parent.aliases().contains(first)) {
      shortNames.put(part.id(), first.toLowerCase(Locale.ROOT));
      parents.put(part.id(), parent.id());
    }
  }

  /** The same places, short names leading to the part that the article names in full. */
  List<Hit> settle(List<Hit> hits) {
    Map<String, String> meant = new HashMap<>();
    for (Hit hit : hits) {
      if (hit.isCompany() && hit.last() > hit.first() && shortNames.containsKey(hit.entity())) {
        meant.putIfAbsent(parents.get(hit.entity()), hit.entity());
      }
    }
    if (meant.isEmpty()) {
      return hits;
    }
    List<Hit> settled = new ArrayList<>();
    for (Hit hit : hits) {
      String part = hit.first() == hit.last() ? meant.get(hit.entity()) : null;
      if (part != null && hit.passage().isWord(hit.first(), shortNames.getOrDefault(part, ""))) {
        settled.add(new Hit(hit.says(), part, hit.passage(), hit.first(), hit.last()));
      } else {
        settled.add(hit);
      }
    }
    return settled;
  }
}
