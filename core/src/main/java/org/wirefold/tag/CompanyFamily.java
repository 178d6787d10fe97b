package org.wirefold.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirefold.tag.Gazetteer.Hit;
import org.wirefold.tag.Gazetteer.Says;

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
    List<Hit> inFull = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.isCompany() && hit.last() > hit.first()) {
        inFull.add(hit);
      }
    }
    if (inFull.isEmpty()) {
      return hits;
    }
    List<Hit> settled = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      settled.add(hit.isCompany() && hit.last() == hit.first() ? settle(hit, inFull) : hit);
    }
    return settled;
  }

  private Hit settle(Hit hit, List<Hit> inFull) {
    long word = hit.passage().hash(hit.first());
    String longer = hit.entity();
    boolean isInFull = false;
    for (Hit full : inFull) {
      isInFull |= full.entity().equals(hit.entity());
      if (full.passage().hash(full.first()) != word) {
        continue;
      }
      if (isShortNameOf(hit, full.entity())) {
        return hit.of(full.entity());
      }
      longer = longer.equals(hit.entity()) ? full.entity() : longer;
    }
    boolean givesWay =
        !isInFull
            && !longer.equals(hit.entity())
            && (hit.says() != Says.COMPANY || !isName(hit))
            && !isParent(hit.entity(), longer)
            && !isParent(longer, hit.entity());
    return givesWay ? hit.of(longer) : hit;
  }

  /** Whether a place has the name of a parent by which a part of it goes, too. */
  private boolean isShortNameOf(Hit hit, String part) {
    return hit.entity().equals(parents.get(part))
        && hit.passage().isWord(hit.first(), shortNames.getOrDefault(part, ""));
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
