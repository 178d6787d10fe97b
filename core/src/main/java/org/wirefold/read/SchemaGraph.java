package org.wirefold.read;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-LD that holds its article as one node of a {@code @graph}, beside the nodes for publisher
 * and author that it only refers to.
 */
final class SchemaGraph {
  private SchemaGraph() {}

  /** The article of a graph with what it refers to put in; any other object as it is. */
  static JsonNode article(JsonNode object) {
    JsonNode graph = object.path("@graph");
    Map<String, JsonNode> byId = new HashMap<>();
    graph.forEach(node -> byId.putIfAbsent(node.path("@id").asString(""), node));
    for (JsonNode node : graph) {
      if (node instanceof ObjectNode article && isArticle(article)) {
        ObjectNode whole = article.objectNode();
        article.properties().forEach(p -> whole.set(p.getKey(), resolved(p.getValue(), byId)));
        return whole;
      }
    }
    return object;
  }

  static boolean isArticle(JsonNode node) {
    String type = node.path("@type").toString();
    return type.contains("Article") || type.contains("BlogPosting") || type.contains("Report");
  }

  private static JsonNode resolved(JsonNode value, Map<String, JsonNode> byId) {
    if (value instanceof ArrayNode list) {
      ArrayNode whole = list.arrayNode();
      list.forEach(one -> whole.add(resolved(one, byId)));
      return whole;
    }
    boolean reference = value.isObject() && value.size() <= 2 && !value.has("name");
    JsonNode target = reference ? byId.get(value.path("@id").asString("")) : null;
    return target == null ? value : target;
  }
}
