package org.wirefold.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wirefold.schema.Dimension;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.Topic;
import org.wirefold.tag.TopicTree;

/**
 * Values of dimensions as people read them, and back. The registries are read on first use.
 * Thread-safe.
 */
final class Labels {
  private static final Map<String, String> LANGUAGES = Map.of("und", "Unknown");

  private final Supplier<CompanyRegistry> companies = new Once<>(CompanyRegistry::load);
  private final Supplier<TopicTree> topics = new Once<>(TopicTree::load);

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

  private static String language(String value) {
    String name = Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
    return LANGUAGES.getOrDefault(value, name.isEmpty() ? value : name);
  }

  List<Tag> tags(Dimension dimension, List<String> values) {
    return values.stream().map(v -> new Tag(v, label(dimension, v))).collect(Collectors.toList());
  }

  /** The value that a person means by a label, a name or an alias; empty when we know none. */
  Optional<String> value(Dimension dimension, String typed) {
    return switch (dimension) {
      case COMPANY -> companies.get().find(typed);
      case TOPIC ->
          topics.get().topics().stream()
              .filter(t -> t.label().equalsIgnoreCase(typed) || t.id().equalsIgnoreCase(typed))
              .map(Topic::id)
              .findFirst();
      case PERSON, PLACE, ORG, PUBLISHER, CREDIT, PUBLISHED, COPIES, LANGUAGE -> Optional.empty();
    };
  }
}
