package org.wirefold.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A facet: something by which stories are counted and filtered. */
public enum Dimension {
  COMPANY("Company"),
  TOPIC("Topic"),
  PERSON("Person"),
  PLACE("Place"),
  ORG("Organisation"),
  PUBLISHER("Publisher"),
  CREDIT("Credit"),
  /** Years, months and days: {@code 2024}, {@code 2024-05}, {@code 2024-05-28}. */
  PUBLISHED("Published"),
  /**
   * How widely the story ran: {@code 1}, {@code 2-5}, {@code 6-20}, {@code 21+}. Derived from the
   * folding, not from a field.
   */
  COPIES("Copies"),
  LANGUAGE("Language");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** The name in URLs, JSON and on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /**
   * The Lucene field that holds the values, as terms and as doc values. {@link #COPIES} has none.
   */
  public String field() {
    return "facet_" + key();
  }

  /** The dimension of this key; empty when there is none. */
  public static Optional<Dimension> of(String key) {
    return Arrays.stream(values()).filter(d -> d.key().equals(key)).findFirst();
  }

  /** All keys, for error messages: {@code company, topic, …}. */
  public static String known() {
    return Arrays.stream(values()).map(Dimension::key).collect(Collectors.joining(", "));
  }
}
