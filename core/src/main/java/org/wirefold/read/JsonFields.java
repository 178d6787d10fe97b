package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the fields of one JSON object under any of their names, and says which field has which
 * wrong value. Nulls, blank texts and empty lists are as good as absent.
 */
final class JsonFields {
  private static final int MAX_QUOTED = 60;

  // Where an object has its text: names and codes of ninjs and schema.org, and what content systems
  // wrap texts in.
  private static final List<String> TEXTS =
      List.of("name", "value", "title", "literal", "rendered", "main", "url", "code", "uri");

  private final Map<String, Property> properties = new HashMap<>();

  /** A property under the name that the record gives it. */
  private record Property(String name, JsonNode value) {}

  JsonFields(JsonNode object) {
    object
        .properties()
        .forEach(
            p ->
                properties.putIfAbsent(
                    ArticleField.key(p.getKey()), new Property(p.getKey(), p.getValue())));
  }

  /**
   * The first value under this field's names that has a text, or an object with one as its name or
   * so. A wrong value is a mistake where no other name has a right one.
   */
  Optional<String> text(ArticleField field) throws UnreadableException {
    Optional<Property> mistake = Optional.empty();
    for (Property p : present(field)) {
      Optional<String> text = textOf(p.value);
      if (text.filter(t -> !t.isBlank()).isPresent()) {
        return text;
      }
      if (text.isEmpty() && !(p.value.isContainer() && p.value.isEmpty())) {
        mistake = mistake.or(() -> Optional.of(p));
      }
    }
    if (mistake.isPresent()) {
      Property p = mistake.get();
      throw wrong(p, p.value, "text", "\"" + p.name + "\": \"…\"");
    }
    return Optional.empty();
  }

  /** The same for names that others use for other things: a wrong value is none. */
  Optional<String> textIfAny(ArticleField field) {
    return present(field).stream()
        .flatMap(p -> textOf(p.value).stream())
        .filter(t -> !t.isBlank())
        .findFirst();
  }

  /** The same for an id, which may also be a number. */
  Optional<String> id() throws UnreadableException {
    for (Property p : present(ArticleField.ID)) {
      Optional<String> text =
          p.value.isIntegralNumber() ? Optional.of(p.value.asString()) : textOf(p.value);
      if (text.filter(t -> !t.isBlank()).isPresent()) {
        return text.map(String::strip);
      }
    }
    return text(ArticleField.ID);
  }

  /** The names under all of this field's: each a text, an object with a name, or a list of them. */
  List<String> names(ArticleField field) throws UnreadableException {
    List<String> all = new ArrayList<>();
    for (JsonNode item : items(field)) {
      textOf(item)
          .map(String::strip)
          .filter(t -> !t.isEmpty() && !all.contains(t))
          .ifPresent(all::add);
    }
    return all;
  }

  /** The texts and objects under all of this field's names, alone or in lists. */
  List<JsonNode> items(ArticleField field) throws UnreadableException {
    List<JsonNode> items = new ArrayList<>();
    for (Property p : present(field)) {
      for (JsonNode item : p.value.isArray() ? p.value : List.of(p.value)) {
        if (!item.isString() && !item.isObject() && !item.isNull()) {
          throw wrong(p, item, "text", "\"" + p.name + "\": [\"…\", \"…\"]");
        }
        items.add(item);
      }
    }
    return items;
  }

  /** The first value under this field's names that is a date. */
  Optional<Published> date(ArticleField field, String origin, DayOrder order) {
    return present(field).stream()
        .filter(p -> p.value.isString())
        .flatMap(p -> Dates.read(p.value.asString(), origin, order).stream())
        .findFirst();
  }

  /** The first value under this field's names, which is no date: {@code "date" is "soon"}. */
  Optional<String> notDate(ArticleField field) {
    return present(field).stream()
        .filter(p -> !p.value.isString() || !p.value.asString().isBlank())
        .map(p -> "\"" + p.name + "\" is " + quoted(p.value))
        .findFirst();
  }

  /** The objects of a list, such as ninjs has for headlines; empty when the field is no list. */
  List<JsonNode> objects(String name) {
    List<JsonNode> objects = new ArrayList<>();
    JsonNode node = node(name);
    if (node.isArray()) {
      node.forEach(objects::add);
    }
    return objects.stream().filter(JsonNode::isObject).toList();
  }

  /** The value of one property; a missing node where there is none. */
  JsonNode node(String name) {
    Property p = properties.get(ArticleField.key(name));
    return p == null ? MissingNode.getInstance() : p.value;
  }

  /** The text of a value: its own, or what it has under the names that texts and names have. */
  static Optional<String> textOf(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.asString());
    }
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : textOf(node.path(0));
    }
    for (String name : TEXTS) {
      if (node.path(name).isString()) {
        return Optional.of(node.path(name).asString());
      }
    }
    return Optional.empty();
  }

  private List<Property> present(ArticleField field) {
    List<Property> present = new ArrayList<>();
    for (String key : field.keys()) {
      Property p = properties.get(key);
      if (p != null && !p.value.isMissingNode() && !p.value.isNull()) {
        present.add(p);
      }
    }
    return present;
  }

  private static UnreadableException wrong(
      Property property, JsonNode node, String wanted, String example) {
    return new UnreadableException(
        "\"" + property.name + "\" is " + quoted(node) + ", not " + wanted,
        "write it like " + example);
  }

  private static String quoted(JsonNode node) {
    String text = node.toString();
    return TextLine.shortened(text, MAX_QUOTED);
  }
}
