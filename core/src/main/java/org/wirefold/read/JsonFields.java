package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Published;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of one JSON object under any of their names, and says which field has which
 * wrong value. Nulls, blank texts and empty lists are as good as absent.
 */
final class JsonFields {
  private static final int MAX_QUOTED = 60;

  private final JsonNode object;

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** The first of these fields that has a text, or an object with one as its name or so. */
  Optional<String> text(String... names) throws UnreadableException {
    for (String name : names) {
      JsonNode node = object.path(name);
      if (isAbsent(node)) {
        continue;
      }
      Optional<String> text = textOf(node);
      if (text.isEmpty() && !(node.isContainer() && node.isEmpty())) {
        throw wrong(name, node, "text", "\"" + name + "\": \"…\"");
      }
      if (text.filter(t -> !t.isBlank()).isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** The same for an id, which may also be a number. */
  Optional<String> id(String... names) throws UnreadableException {
    for (String name : names) {
      JsonNode node = object.path(name);
      if (node.isIntegralNumber()) {
        return Optional.of(node.asString());
      }
      Optional<String> text = text(name).map(String::strip);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** The names in all of these fields: each a text, an object with a name, or a list of them. */
  List<String> names(String... names) throws UnreadableException {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      JsonNode node = object.path(name);
      List<JsonNode> items = new ArrayList<>();
      if (node.isArray()) {
        node.forEach(items::add);
      } else if (!isAbsent(node)) {
        items.add(node);
      }
      for (JsonNode item : items) {
        String text =
            textOf(item)
                .orElseThrow(() -> wrong(name, item, "text", "\"" + name + "\": [\"…\", \"…\"]"));
        if (!text.isBlank() && !all.contains(text.strip())) {
          all.add(text.strip());
        }
      }
    }
    return all;
  }

  Optional<Published> date(String origin, String... names) throws UnreadableException {
    for (String name : names) {
      JsonNode node = object.path(name);
      if (isAbsent(node) || (node.isString() && node.asString().isBlank())) {
        continue;
      }
      Optional<Published> date =
          node.isString() ? Dates.read(node.asString(), origin) : Optional.empty();
      if (date.isEmpty()) {
        throw new UnreadableException(
            "\"" + name + "\" is " + quoted(node) + ", not a date",
            "write it like 2026-03-01T09:30:00Z");
      }
      return date;
    }
    return Optional.empty();
  }

  /** The objects of a list, such as ninjs has for headlines; empty when the field is no list. */
  List<JsonNode> objects(String name) {
    List<JsonNode> objects = new ArrayList<>();
    JsonNode node = object.path(name);
    if (node.isArray()) {
      node.forEach(n -> objects.add(n));
    }
    return objects.stream().filter(JsonNode::isObject).toList();
  }

  /** The text of a value: its own, or what it has under the names that texts and names have. */
  static Optional<String> textOf(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.asString());
    }
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : textOf(node.path(0));
    }
    for (String name : List.of("name", "value", "title", "literal", "url")) {
      if (node.path(name).isString()) {
        return Optional.of(node.path(name).asString());
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static UnreadableException wrong(
      String name, JsonNode node, String wanted, String example) {
    return new UnreadableException(
        "\"" + name + "\" is " + quoted(node) + ", not " + wanted, "write it like " + example);
  }

  private static String quoted(JsonNode node) {
    String text = node.toString();
    return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
  }
}
