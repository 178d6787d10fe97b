package org.wirefold.article;

import java.util.List;

/**
 * What the input itself says an article is about. A list that is not empty is taken as it is and
 * trusted over our own tagging of that dimension. Immutable.
 *
 * @param orgs organisations that are no companies
 */
public record InputTags(
    List<String> companies,
    List<String> topics,
    List<String> people,
    List<String> places,
    List<String> orgs) {
  public static final InputTags NONE =
      new InputTags(List.of(), List.of(), List.of(), List.of(), List.of());

  public InputTags {
    companies = List.copyOf(companies);
    topics = List.copyOf(topics);
    people = List.copyOf(people);
    places = List.copyOf(places);
    orgs = List.copyOf(orgs);
  }
}
