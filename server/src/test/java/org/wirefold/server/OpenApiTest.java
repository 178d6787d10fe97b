package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** That what {@code /openapi.json} says of the answers is what they are. */
final class OpenApiTest {
  @TempDir private static Path folder;
  @AutoClose private static HttpAnswers server;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    server = SeedIndex.serve(folder);
    description = server.json("/openapi.json");
  }

  @Test
  void everyJsonAnswerIsAsDescribed() throws Exception {
    JsonNode found = server.json("/api/search?q=huawei&size=3");
    JsonNode hit = found.at("/stories/0");
    String story = hit.get("story").stringValue();
    String article = encoded(hit.at("/article/id").stringValue());
    String other = encoded(found.at("/stories/1/article/id").stringValue());
    check("/health", "/health");
    check("/api/search", "/api/search");
    check("/api/search", "/api/search?q=huawei&size=3");
    check("/api/search", "/api/search?q=huaweii");
    check("/api/suggest", "/api/suggest?q=hu");
    check("/api/histogram", "/api/histogram?q=chips");
    check("/api/facets/{dimension}", "/api/facets/company");
    check("/api/facets/{dimension}", "/api/facets/published");
    check("/api/stories/{id}", "/api/stories/" + story);
    check("/api/related/{id}", "/api/related/" + story);
    check("/api/articles/{id}", "/api/articles/" + article);
    check("/api/furniture/{id}", "/api/furniture/" + article);
    check("/api/compare", "/api/compare?left=" + article + "&right=" + other);
    check("/api/why", "/api/why?left=" + article + "&right=" + other);
  }

  @Test
  void everyErrorIsAsDescribed() throws Exception {
    for (String path : List.of("/api/search?size=many", "/api/articles/none", "/api/facets/none")) {
      JsonNode schema =
          description.at(
              "/paths/~1api~1search/get/responses/default/content/application~1json/schema");
      assertFits(schema, server.json(path), path);
    }
  }

  @Test
  void parametersThatAreDescribedAreUnderstood() throws Exception {
    for (JsonNode parameter : description.at("/paths/~1api~1search/get/parameters")) {
      String name = parameter.get("name").stringValue();
      String value =
          switch (name) {
            case "sort" -> "newest";
            case "size" -> "2";
            case "fold" -> "false";
            case "from", "to" -> "2024-05";
            default -> "";
          };
      assertEquals(200, server.get("/api/search?" + name + "=" + value).statusCode(), name);
    }
  }

  private static void check(String described, String path) throws Exception {
    JsonNode schema =
        description
            .path("paths")
            .path(described)
            .at("/get/responses/200/content/application~1json/schema");
    assertTrue(schema.isObject(), "nothing is said of " + described);
    assertFits(schema, server.json(path), path);
  }

  private static void assertFits(JsonNode schema, JsonNode answer, String path) {
    JsonNode strict = schema.deepCopy();
    close(strict);
    List<Error> errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(strict)
            .validate(answer);
    assertTrue(errors.isEmpty(), () -> path + ": " + errors);
  }

  /** No property may be in an answer that the description does not name. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OpenApiTest::close);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
