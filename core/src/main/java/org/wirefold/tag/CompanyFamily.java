package org.wirefold.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Settles which of several companies a short name means: Fox is Fox Corporation, but Fox News in an
 * article that names it so; Morgan is J.P. Morgan, but Morgan Stanley in an article that names that
 * one in full, and not the other. Only an alias gives way, never a company's own name: Google stays
 * Google beside Google DeepMind. Immutable, thread-safe.
 */
final class CompanyFamily {
  /** From parts that begin with a short name of their parent to that name. */
  private final Map<String, String> shortNames = new HashMap<>();

  private final Map<String, String> parents = new HashMap<>();

  private final CompanyRegistry registry;

  CompanyFamily(CompanyRegistry registry) {
    this.registry = registry;
    for (Company part : registry.companies()) {
      part.parent().flatMap(registry::company).ifPresent(parent -> add(part, parent));
    }
  }

  private void add(Company part, Company parent) {
    int space = part.name().indexOf(' ');
    String first = space < 0 ? "" : part.name().substring(0, space);
    if (parent.aliases().contains(first)) {
      shortNames.put(part.id(), lowerCase(first));
      parents.put(part.id(), parent.id());
    }
  }

  /** The same places, short names leading to the company that the article names in full. */
  List<Hit> settle(List<Hit> hits) {
    Map<String, String> parts = new HashMap<>();
    Map<Long, String> beginnings = new HashMap<>();
    Set<String> inFull = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.isCompany() && hit.last() > hit.first()) {
        if (shortNames.containsKey(hit.entity())) {
          parts.putIfAbsent(parents.get(hit.entity()), hit.entity());
        }
        beginnings.putIfAbsent(hit.passage().hash(hit.first()), hit.entity());
        inFull.add(hit.entity());
      }
    }
    return inFull.isEmpty()
        ? hits
        : hits.stream().map(hit -> settle(hit, parts, beginnings, inFull)).toList();
  }

  private Hit settle(
      Hit hit, Map<String, String> parts, Map<Long, String> beginnings, Set<String> inFull) {
    if (!hit.isCompany() || hit.last() > hit.first()) {
      return hit;
    }
    String part = parts.get(hit.entity());
    if (part != null && hit.passage().isWord(hit.first(), shortNames.getOrDefault(part, ""))) {
      return hit.of(part);
    }
    String longer = beginnings.getOrDefault(hit.passage().hash(hit.first()), hit.entity());
    boolean givesWay =
        !longer.equals(hit.entity())
            && !inFull.contains(hit.entity())
            && !isName(hit)
            && !isParent(hit.entity(), longer)
            && !isParent(longer, hit.entity());
    return givesWay ? hit.of(longer) : hit;
  }

  /** Whether a place has a company's own name, not an alias. */
  private boolean isName(Hit hit) {
    return registry
        .company(hit.entity())
        .filter(company -> hit.passage().isWord(hit.first(), lowerCase(company.name())))
        .isPresent();
  }

  private boolean isParent(String company, String of) {
    return registry.company(of).flatMap(Company::parent).filter(company::equals).isPresent();
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
