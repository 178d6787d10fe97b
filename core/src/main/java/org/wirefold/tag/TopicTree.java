package org.wirefold.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The topics, {@code topics.yaml}, as a tree after the IPTC Media Topics. Immutable, thread-safe.
 */
public final class TopicTree {
  private final Map<String, Topic> byId = new LinkedHashMap<>();
  private final Map<String, String> idByName = new HashMap<>();

  private TopicTree(List<Topic> topics) {
    topics.forEach(topic -> byId.put(topic.id(), topic));
    topics.forEach(topic -> idByName.put(topic.label().toLowerCase(Locale.ROOT), topic.id()));
    topics.forEach(topic -> idByName.put(topic.id(), topic.id()));
    for (Topic topic : topics) {
      topic
          .parent()
          .filter(parent -> !byId.containsKey(parent))
          .ifPresent(
              parent -> {
                throw new IllegalStateException(
                    "topics.yaml: \""
                        + topic.id()
                        + "\" has the parent \""
                        + parent
                        + "\", which is no topic");
              });
    }
  }

  /** The tree that ships with us. */
  public static TopicTree load() {
    try (InputStream in = TopicTree.class.getResourceAsStream("topics.yaml")) {
      if (in == null) {
        throw new IllegalStateException("topics.yaml is not in the build");
      }
      return new TopicTree(new YAMLMapper().readValue(in, new TypeReference<List<Topic>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Collection<Topic> topics() {
    return byId.values();
  }

  /** What people call the topic of this id; the id itself where the tree does not have it. */
  public String label(String id) {
    Topic topic = byId.get(id);
    return topic == null ? id : topic.label();
  }

  /** The id of the topic that this one is part of. */
  public Optional<String> parent(String id) {
    return Optional.ofNullable(byId.get(id)).flatMap(Topic::parent);
  }

  /**
   * The id of the topic with this id or label, letter case ignored; the name itself where the tree
   * has none.
   */
  String idOf(String name) {
    return idByName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name);
  }

  /** Adds to {@code topics} everything they are part of. */
  void addParents(Set<String> topics) {
    for (String id : List.copyOf(topics)) {
      for (Topic t = byId.get(id); t != null; t = t.parent().map(byId::get).orElse(null)) {
        topics.add(t.id());
      }
    }
  }
}
