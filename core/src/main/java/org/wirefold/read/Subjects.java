package org.wirefold.read;

import java.util.LinkedHashSet;
import java.util.Set;
import org.wirefold.article.InputTags;

/** Gathers what a record says it is about, each name once. Used by one thread. */
final class Subjects {
  private final Set<String> companies = new LinkedHashSet<>();
  private final Set<String> topics = new LinkedHashSet<>();
  private final Set<String> people = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final Set<String> orgs = new LinkedHashSet<>();

  /**
   * Adds one subject.
   *
   * @param type its kind as NewsCodes and NITF name it: {@code person}, {@code organisation},
   *     {@code geoArea}; anything else is a topic
   */
  void add(String type, String name) {
    String clean = TextLine.onOneLine(name);
    if (clean.isEmpty()) {
      return;
    }
    switch (NewsCodes.code(type)) {
      case "company" -> companies.add(clean);
      case "person" -> people.add(clean);
      case "organisation", "organization", "org" -> orgs.add(clean);
      case "geoarea", "poi", "place", "location", "country", "city" -> places.add(clean);
      case "event", "object" -> {}
      default -> topics.add(clean);
    }
  }

  InputTags tags() {
    orgs.removeAll(companies);
    return new InputTags(
        companies.stream().toList(),
        topics.stream().toList(),
        people.stream().toList(),
        places.stream().toList(),
        orgs.stream().toList());
  }
}
