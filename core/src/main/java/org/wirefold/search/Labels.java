package org.wirefold.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirefold.schema.Dimension;
import org.wirefold.tag.Company;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.TopicTree;

/**
 * Values of dimensions as people read them, and back, with the companies and topics that a person
 * added. The registries are read on first use. Thread-safe.
 */
final class Labels {
  private static final Map<String, String> LANGUAGES = Map.of("und", "Unknown");

  private final String ownCompanies;
  private final String ownTopics;
  private final Supplier<CompanyRegistry> companies;
  private final Supplier<TopicTree> topics;

  /**
   * Labels of one state of an index.
   *
   * @param ownCompanies the person's companies, as the index records them
   * @param ownTopics the person's topics, likewise
   */
  Labels(String ownCompanies, String ownTopics) {
    this.ownCompanies = ownCompanies;
    this.ownTopics = ownTopics;
    this.companies = new Once<>(() -> registry(ownCompanies));
    this.topics = new Once<>(() -> tree(ownTopics));
  }

  private static CompanyRegistry registry(String own) {
    try {
      return CompanyRegistry.with(own, CompanyRegistry.FILE);
    } catch (RegistryException e) {
      return CompanyRegistry.load(); // ours has taken a name of theirs since
    }
  }

  private static TopicTree tree(String own) {
    try {
      return TopicTree.with(own, TopicTree.FILE);
    } catch (RegistryException e) {
      return TopicTree.load(); // likewise
    }
  }

  /** Whether these are the labels for these texts. */
  boolean isOf(String companiesText, String topicsText) {
    return ownCompanies.equals(companiesText) && ownTopics.equals(topicsText);
  }

  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> source) {
      this.source = source;
    }

    @Override
    public synchronized T get() {
      if (value.isEmpty()) {
        value = Optional.of(source.get());
      }
      return value.get();
    }
  }

  String label(Dimension dimension, String value) {
    return switch (dimension) {
      case COMPANY -> companies.get().label(value);
      case TOPIC -> topics.get().label(value);
      case LANGUAGE -> language(value);
      case PERSON, PLACE, ORG, PUBLISHER, CREDIT, PUBLISHED, COPIES -> value;
    };
  }

  /** What else people call the value: a company's aliases. */
  List<String> aliases(Dimension dimension, String value) {
    return dimension == Dimension.COMPANY
        ? companies.get().company(value).map(Company::aliases).orElse(List.of())
        : List.of();
  }

  /** The value that this one is part of: a day's month, a topic's broader topic. */
  Optional<String> parent(Dimension dimension, String value) {
    return switch (dimension) {
      case TOPIC -> topics.get().parent(value);
      case PUBLISHED ->
          value.lastIndexOf('-') > 0
              ? Optional.of(value.substring(0, value.lastIndexOf('-')))
              : Optional.empty();
      case COMPANY, PERSON, PLACE, ORG, PUBLISHER, CREDIT, COPIES, LANGUAGE -> Optional.empty();
    };
  }

  private static String language(String value) {
    String name = Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
    return LANGUAGES.getOrDefault(value, name.isEmpty() ? value : name);
  }

  List<Tag> tags(Dimension dimension, List<String> values) {
    Set<String> broader =
        values.stream().flatMap(v -> parent(dimension, v).stream()).collect(Collectors.toSet());
    return values.stream().map(v -> new Tag(v, label(dimension, v), broader.contains(v))).toList();
  }

  /** Whether a registry has this value of its dimension. */
  boolean isCompany(String value) {
    return companies.get().find(value).isPresent();
  }

  /** The value that a person means by a label, a name or an alias; empty when we know none. */
  Optional<String> value(Dimension dimension, String typed) {
    return switch (dimension) {
      case COMPANY -> companies.get().find(typed);
      case TOPIC -> topics.get().find(typed);
      case PERSON, PLACE, ORG, PUBLISHER, CREDIT, PUBLISHED, COPIES, LANGUAGE -> Optional.empty();
    };
  }
}
