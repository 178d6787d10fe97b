package org.wirefold.tag;

import java.util.List;
import java.util.Map;

/**
 * What an article is tagged with, by value: registry ids and topic ids where we know them, else
 * names as the input has them. Immutable.
 *
 * @param mentions where the companies were found; empty where the input named them
 * @param topicOrigins of each topic, why the article has it
 */
public record Tags(
    List<String> companies,
    List<String> topics,
    List<String> people,
    List<String> places,
    List<String> orgs,
    List<Mention> mentions,
    Map<String, List<TopicOrigin>> topicOrigins) {
  public Tags {
    companies = List.copyOf(companies);
    topics = List.copyOf(topics);
    people = List.copyOf(people);
    places = List.copyOf(places);
    orgs = List.copyOf(orgs);
    mentions = List.copyOf(mentions);
    topicOrigins = Map.copyOf(topicOrigins);
  }

  /** Tags whose origin is not known. */
  public Tags(
      List<String> companies,
      List<String> topics,
      List<String> people,
      List<String> places,
      List<String> orgs,
      List<Mention> mentions) {
    this(companies, topics, people, places, orgs, mentions, Map.of());
  }
}
