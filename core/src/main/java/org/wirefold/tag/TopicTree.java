package org.wirefold.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The topics as a tree after the IPTC Media Topics: those that ship with us, and a person's own,
 * who may override ours by their ids. Immutable, thread-safe.
 */
public final class TopicTree {
  /** The name of a person's own file in an index folder. */
  public static final String FILE = "topics.yaml";

  /** {@code medtop:04000000}, or the end of a URI. */
  private static final Pattern CODE = Pattern.compile("(?:.*[:/])?(\\d{8})", Pattern.DOTALL);

  private static final Latest<OwnFile, TopicTree, RegistryException> WITH =
      new Latest<>(TopicTree::make);

  private final Map<String, Topic> byId;
  private final Map<String, String> idByName = new HashMap<>();
  private final Map<String, String> aboveName = new HashMap<>();

  private TopicTree(Map<String, Topic> byId) {
    this.byId = byId;
    for (Topic topic : byId.values()) {
      topic.medtop().ifPresent(code -> idByName.put(code, topic.id()));
      topic.names().forEach(name -> idByName.put(key(name), topic.id()));
      idByName.put(key(topic.label()), topic.id());
      idByName.put(topic.id(), topic.id());
      topic.includes().forEach(name -> aboveName.put(key(name), topic.id()));
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The tree that ships with us. */
  public static TopicTree load() {
    try {
      return with("", FILE);
    } catch (RegistryException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The tree that ships with us, added to and overridden by a person's own.
   *
   * @param own the text of the person's file
   * @param name what mistakes name it by
   * @throws RegistryException with all that is wrong
   */
  public static TopicTree with(String own, String name) throws RegistryException {
    return WITH.of(new OwnFile(own, name));
  }

  private static TopicTree make(OwnFile own) throws RegistryException {
    TopicLines lines = new TopicLines();
    lines.readShipped(DataFile.text("topics.yaml"), "our topics.yaml");
    lines.read(own.text(), own.name());
    return new TopicTree(lines.topics());
  }

  public Collection<Topic> topics() {
    return byId.values();
  }

  /** What people call the topic of this id; the id itself where the tree does not have it. */
  public String label(String id) {
    Topic topic = byId.get(id);
    return topic == null ? id : topic.label();
  }

  /** The id of the topic that this one, ours or another vocabulary's, is part of. */
  public Optional<String> parent(String id) {
    Topic known = byId.get(id);
    return known == null ? Optional.ofNullable(aboveName.get(key(id))) : known.parent();
  }

  /**
   * The id of the topic with this id, label, further name or IPTC code, letter case ignored; empty
   * where the tree has none.
   */
  public Optional<String> find(String name) {
    String key = key(name);
    Matcher code = CODE.matcher(key);
    return Optional.ofNullable(idByName.get(key))
        .or(
            () ->
                code.matches()
                    ? Optional.ofNullable(idByName.get(code.group(1)))
                    : Optional.empty());
  }

  /** {@link #find}; the name itself where the tree has none. */
  public String idOf(String name) {
    return find(name).orElse(name.strip());
  }

  /** Everything that an article with this topic has as well, the nearest first. */
  List<String> above(String topic) {
    List<String> above = new ArrayList<>();
    for (Optional<String> next = parent(topic); next.isPresent(); next = parent(next.get())) {
      above.add(next.get());
    }
    return above;
  }
}
