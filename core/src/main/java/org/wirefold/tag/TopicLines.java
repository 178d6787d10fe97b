package org.wirefold.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wirefold.query.QueryReader;
import org.wirefold.query.QuerySyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads files of topics, lists in YAML, and finds everything that is wrong with them: entries that
 * are no YAML, fields that are missing, misspelt or of the wrong kind, ids or names given twice,
 * parents that do not exist or lead in a circle, queries that cannot be used. A later file
 * overrides topics of an earlier one by their ids. Each entry of a list is read for itself, so that
 * one that is no YAML does not hide the mistakes of the others. Owned by one thread.
 */
final class TopicLines {
  private static final YAMLFactory YAML = new YAMLFactory(); // a mapper takes long to start
  private static final Set<String> FIELDS =
      Set.of("id", "label", "parent", "medtop", "names", "includes", "query", "atLeast");
  private static final Set<String> LISTS = Set.of("names", "includes");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ENTRY = Pattern.compile("^( *)-(?: .*)?$");
  private static final Pattern NOTHING = Pattern.compile("^\\s*(?:#.*|---\\s*|\\[\\s*]\\s*)?$");
  private static final String EXAMPLE = "write `- id: my-topic`, and its other fields below it";

  private record Place(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line + ": ";
    }
  }

  /** What an entry says, with the line of each field. */
  private static final class Entry {
    final Map<String, List<String>> values = new HashMap<>();
    final Map<String, Place> places = new HashMap<>();

    Optional<String> text(String field) {
      return values.getOrDefault(field, List.of()).stream().findFirst().map(String::strip);
    }

    List<String> list(String field) {
      return values.getOrDefault(field, List.of()).stream().map(String::strip).toList();
    }

    Place place(String field, Place otherwise) {
      return places.getOrDefault(field, otherwise);
    }
  }

  private final QueryReader queries = new QueryReader();
  private boolean checksQueries = true;
  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();

  /** Reads the file that ships with us; that its queries can be used, a test says. */
  void readShipped(String text, String file) {
    checksQueries = false;
    read(text, file);
    checksQueries = true;
  }

  /**
   * Reads a file.
   *
   * @param file what mistakes name it by
   */
  void read(String text, String file) {
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    int first = 0;
    while (first < lines.size() && NOTHING.matcher(lines.get(first)).matches()) {
      first++;
    }
    if (first == lines.size()) {
      return;
    }
    var entry = ENTRY.matcher(lines.get(first));
    if (!entry.matches()) {
      mistake(new Place(file, first + 1), "is no list of topics; " + EXAMPLE);
      return;
    }
    String start = entry.group(1) + "-";
    for (int end = first + 1; first < lines.size(); first = end++) {
      while (end < lines.size() && !begins(lines.get(end), start)) {
        end++;
      }
      readEntry(String.join("\n", lines.subList(first, end)), new Place(file, first + 1));
    }
  }

  private static boolean begins(String line, String start) {
    return line.startsWith(start) && ENTRY.matcher(line).matches();
  }

  private void readEntry(String yaml, Place place) {
    int before = mistakes.size();
    Entry entry = new Entry();
    try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), yaml)) {
      fill(entry, parser, place);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      mistake(
          new Place(place.file(), place.line() + line - 1),
          "is no YAML ("
              + String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("")
              + "); put the value into '…'");
      return;
    }
    if (mistakes.size() == before) {
      Topic topic = topic(entry, place);
      if (mistakes.size() == before) {
        topics.put(topic.id(), topic);
        places.put(topic.id(), place);
      }
    }
  }

  private void fill(Entry entry, JsonParser parser, Place first) {
    if (parser.nextToken() != JsonToken.START_ARRAY
        || parser.nextToken() != JsonToken.START_OBJECT) {
      mistake(first, "is no topic; " + EXAMPLE);
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String field = parser.currentName();
      int line = first.line() + parser.currentTokenLocation().getLineNr() - 1;
      Place place = new Place(first.file(), line);
      if (!FIELDS.contains(field)) {
        mistake(
            place, "\"" + field + "\" is no field; choose of " + FIELDS.stream().sorted().toList());
      } else if (entry.places.putIfAbsent(field, place) != null) {
        mistake(place, "\"" + field + "\" stands here twice; keep one of them");
      }
      Optional<List<String>> values = values(parser, LISTS.contains(field));
      if (values.isEmpty()) {
        mistake(
            place,
            LISTS.contains(field)
                ? "\"" + field + "\" is no list of texts; write [one, another]"
                : "\"" + field + "\" is no text; write one value behind the colon");
      }
      entry.values.put(field, values.orElse(List.of()));
    }
  }

  /** The value of a field; empty where it is of another shape. */
  private static Optional<List<String>> values(JsonParser parser, boolean isList) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NULL) {
      return Optional.of(List.of());
    }
    if (token.isScalarValue()) {
      return isList ? Optional.empty() : Optional.of(List.of(parser.getString()));
    }
    if (!isList || token != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    boolean sound = true;
    for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      sound &= token.isScalarValue();
      values.add(token.isScalarValue() ? parser.getString() : "");
      parser.skipChildren();
    }
    return sound ? Optional.of(values) : Optional.empty();
  }

  private Topic topic(Entry entry, Place place) {
    String id = entry.text("id").orElse("");
    if (!ID.matcher(id).matches()) {
      mistake(
          entry.place("id", place),
          "the id is \"" + id + "\"; write it in small letters like export-controls");
    }
    String label = entry.text("label").orElse("");
    if (label.isEmpty()) {
      mistake(entry.place("label", place), "has no label; add `label:` with what people see");
    }
    Place other = places.get(id);
    if (other != null && other.file().equals(place.file())) {
      mistake(place, "\"" + id + "\" stands in line " + other.line() + " too; keep one of them");
    }
    entry
        .text("medtop")
        .filter(code -> !code.matches("\\d{8}"))
        .ifPresent(
            code ->
                mistake(
                    entry.place("medtop", place),
                    "medtop is \"" + code + "\"; write the eight digits of the IPTC Media Topic"));
    Optional<String> query = entry.text("query").filter(text -> !text.isEmpty());
    Topic topic =
        new Topic(
            id,
            label,
            entry.text("parent").filter(parent -> !parent.isEmpty()),
            entry.text("medtop"),
            entry.list("names"),
            entry.list("includes"),
            query,
            atLeast(entry, place));
    if (query.isPresent() && checksQueries) {
      try {
        TopicRule.of(topic, queries, new TopicPatterns());
      } catch (QuerySyntaxException e) {
        mistake(
            entry.place("query", place),
            "the query of \""
                + id
                + "\" cannot be used: "
                + e.getMessage()
                + "; see docs/query.md");
      }
    }
    return topic;
  }

  private int atLeast(Entry entry, Place place) {
    Optional<String> text = entry.text("atLeast");
    if (text.isPresent() && !text.get().matches("[1-9]\\d{0,3}")) {
      mistake(
          entry.place("atLeast", place),
          "atLeast is \"" + text.get() + "\"; write how many alternatives must match, like 2");
      return 1;
    }
    return text.map(Integer::parseInt).orElse(1);
  }

  /** All topics; {@link RegistryException} tells all that is wrong. */
  Map<String, Topic> topics() throws RegistryException {
    checkNames();
    if (mistakes.isEmpty()) { // else a parent may only be missing because of another mistake
      topics.values().forEach(this::checkParents);
    }
    if (!mistakes.isEmpty()) {
      throw new RegistryException(mistakes);
    }
    return topics;
  }

  private void checkNames() {
    Map<String, String> holders = new HashMap<>();
    for (Topic topic : topics.values()) {
      List<String> names = new ArrayList<>(topic.names());
      names.add(topic.id());
      names.add(topic.label());
      names.addAll(topic.includes());
      for (String name : new HashSet<>(names)) {
        String holder = holders.putIfAbsent(name.toLowerCase(Locale.ROOT), topic.id());
        if (holder != null && !holder.equals(topic.id())) {
          mistake(
              places.get(topic.id()),
              "\"%s\" is a name of %s already; leave it out here, or override %s"
                  .formatted(name, holder, holder));
        }
      }
    }
  }

  private void checkParents(Topic topic) {
    Set<String> below = new HashSet<>(Set.of(topic.id()));
    Optional<String> parent = topic.parent();
    if (parent.isPresent() && !topics.containsKey(parent.get())) {
      mistake(
          places.get(topic.id()),
          "the parent is \"" + parent.get() + "\", which no topic has for its id; add it");
    }
    while (parent.isPresent()) {
      if (!below.add(parent.get())) {
        mistake(
            places.get(topic.id()),
            "\"" + topic.id() + "\" has itself above it; give it another parent");
        return;
      }
      parent = Optional.ofNullable(topics.get(parent.get())).flatMap(Topic::parent);
    }
  }

  private void mistake(@Nullable Place place, String what) {
    mistakes.add(place + what);
  }
}
