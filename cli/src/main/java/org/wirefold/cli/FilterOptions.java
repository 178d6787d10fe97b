package org.wirefold.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchParameters;
import picocli.CommandLine.Option;

/**
 * What narrows a search, for every command that takes one. The options end as the parameters of a
 * search URL, so that they are read, and complained of, in one place: {@link SearchParameters}.
 */
final class FilterOptions {
  @Option(
      names = "--company",
      paramLabel = "X",
      description = "only about this company; repeat for any of several, -X for none")
  private List<String> company = new ArrayList<>();

  @Option(names = "--topic", paramLabel = "X", description = "only on this topic; likewise")
  private List<String> topic = new ArrayList<>();

  @Option(names = "--person", paramLabel = "X", description = "only naming this person; likewise")
  private List<String> person = new ArrayList<>();

  @Option(names = "--place", paramLabel = "X", description = "only naming this place; likewise")
  private List<String> place = new ArrayList<>();

  @Option(
      names = "--org",
      paramLabel = "X",
      description = "only naming this organisation; likewise")
  private List<String> org = new ArrayList<>();

  @Option(
      names = "--publisher",
      paramLabel = "X",
      description = "only run by this publisher; likewise")
  private List<String> publisher = new ArrayList<>();

  @Option(
      names = "--credit",
      paramLabel = "X",
      description = "only with reporting by this source; likewise")
  private List<String> credit = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "D",
      description = "only of this year, month or day; likewise")
  private List<String> published = new ArrayList<>();

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "only stories with so many copies: 1, 2-5, 6-20 or 21+")
  private List<String> copies = new ArrayList<>();

  @Option(names = "--language", paramLabel = "X", description = "only in this language: en, zh, …")
  private List<String> language = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "published on this day or later: 2024, 2024-05, 2024-05-28 or with a time")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "D", description = "published on this day or earlier")
  private Optional<String> to = Optional.empty();

  /** These filters and the words of a query, as parameters of a search. May be added to. */
  Map<String, List<String>> parameters(List<String> words) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    String query = String.join(" ", words).strip();
    if (!query.isEmpty()) {
      parameters.put("q", List.of(query));
    }
    for (Dimension dimension : Dimension.values()) {
      List<String> values = values(dimension);
      if (!values.isEmpty()) {
        parameters.put(dimension.key(), values);
      }
    }
    from.ifPresent(date -> parameters.put("from", List.of(date)));
    to.ifPresent(date -> parameters.put("to", List.of(date)));
    return parameters;
  }

  private List<String> values(Dimension dimension) {
    return switch (dimension) {
      case COMPANY -> company;
      case TOPIC -> topic;
      case PERSON -> person;
      case PLACE -> place;
      case ORG -> org;
      case PUBLISHER -> publisher;
      case CREDIT -> credit;
      case PUBLISHED -> published;
      case COPIES -> copies;
      case LANGUAGE -> language;
    };
  }
}
