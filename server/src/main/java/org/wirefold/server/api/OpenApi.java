package org.wirefold.server.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.export.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /openapi.json}: the API's description, made of the table of routes and of the records
 * they answer with. Made once. Thread-safe.
 *
 * <p>Source: OpenAPI Specification 3.1.
 */
final class OpenApi implements Handler {
  private final String description;

  OpenApi(List<Route> routes) {
    SchemaGenerator schemas = generator();
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(path(route), path -> new LinkedHashMap<>())
          .put(route.method().name().toLowerCase(Locale.ROOT), operation(route, schemas));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", Map.of("title", "Wirefold", "version", Api.VERSION));
    all.put("paths", paths);
    description = Json.write(all);
  }

  @Override
  public void handle(Context ctx) {
    ctx.contentType("application/json").result(description);
  }

  private static String path(Route route) {
    return route.path().replace('<', '{').replace('>', '}');
  }

  private static Map<String, Object> operation(Route route, SchemaGenerator schemas) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", route.summary());
    operation.put(
        "parameters",
        route.parameters().stream().map(parameter -> parameter(route, parameter)).toList());
    if (route.method().equals(HandlerType.POST)) {
      operation.put(
          "requestBody",
          Map.of(
              "required",
              true,
              "content",
              Map.of(
                  "application/json",
                  Map.of("schema", Map.of("type", "object")),
                  PostRoute.LINES,
                  Map.of("schema", Map.of("type", "string")))));
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(
        "200", response("what was asked for", route.answer().mediaTypes(), schema(route, schemas)));
    responses.put(
        "default",
        response("an error", List.of("application/json"), schemas.generateSchema(ErrorBody.class)));
    operation.put("responses", responses);
    return operation;
  }

  private static JsonNode schema(Route route, SchemaGenerator schemas) {
    return schemas.generateSchema(route.answer().type());
  }

  private static Map<String, Object> response(
      String description, List<String> mediaTypes, JsonNode schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    mediaTypes.forEach(type -> content.put(type, Map.of("schema", schema)));
    return Map.of("description", description, "content", content);
  }

  private static Map<String, Object> parameter(Route route, Route.Parameter parameter) {
    boolean isOfPath = path(route).contains("{" + parameter.name() + "}");
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", parameter.name());
    described.put("in", isOfPath ? "path" : "query");
    described.put("required", parameter.isRequired());
    described.put("description", parameter.description());
    Map<String, Object> text = Map.of("type", "string");
    described.put("schema", parameter.isList() ? Map.of("type", "array", "items", text) : text);
    return described;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonSchemaModule())
            .with(Option.FLATTENED_OPTIONALS, Option.INLINE_ALL_SCHEMAS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config.forFields().withNullableCheck(field -> field.getRawMember().getType() == Optional.class);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) -> ofJsonValue(type, context));
    return new SchemaGenerator(config.build());
  }

  /** What is written as one value: an id as its text, a constant of an enum as its name. */
  private static @Nullable CustomDefinition ofJsonValue(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    if (raw.isEnum()) {
      ObjectNode definition = context.getGeneratorConfig().createObjectNode().put("type", "string");
      ArrayNode names = definition.putArray("enum");
      for (Object constant : raw.getEnumConstants()) {
        names.add(Json.mapper().valueToTree(constant).asString());
      }
      return new CustomDefinition(definition);
    }
    return Arrays.stream(raw.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .map(Method::getReturnType)
        .findFirst()
        .map(
            value ->
                new CustomDefinition(
                    context.createDefinition(context.getTypeContext().resolve(value))))
        .orElse(null);
  }
}
