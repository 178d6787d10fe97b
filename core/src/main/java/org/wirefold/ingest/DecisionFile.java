package org.wirefold.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions as JSON Lines, one object a line: {@code kind} ({@code split} or {@code merge}), {@code
 * ids}, {@code when}, and {@code by} and {@code note} where there are any. Other fields are passed
 * over. Stateless.
 */
public final class DecisionFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  private DecisionFile() {}

  /**
   * What a file holds.
   *
   * @param mistakes of lines that were passed over: place, problem, remedy
   */
  public record Content(List<Decision> decisions, List<String> mistakes) {
    public Content {
      decisions = List.copyOf(decisions);
      mistakes = List.copyOf(mistakes);
    }
  }

  /** One line, without its end. */
  public static String line(Decision decision) {
    return JSON.writeValueAsString(decision);
  }

  public static void write(List<Decision> decisions, Writer to) throws IOException {
    for (Decision decision : decisions) {
      to.write(line(decision));
      to.write('\n');
    }
  }

  /**
   * Reads all lines; one with a mistake does not stop the others.
   *
   * @param name of the file, for the mistakes
   * @param now for lines that do not say when they were decided
   */
  public static Content read(BufferedReader from, String name, Instant now) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    int number = 0;
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        decisions.add(decision(line, now));
      } catch (IllegalArgumentException e) {
        mistakes.add(name + ":" + number + ": " + e.getMessage());
      }
    }
    return new Content(decisions, mistakes);
  }

  private static Decision decision(String line, Instant now) {
    JsonNode object;
    try {
      object = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is not valid JSON; write one object a line", e);
    }
    if (!object.isObject()) {
      throw new IllegalArgumentException("is no JSON object; write {\"kind\":…,\"ids\":[…]}");
    }
    return new Decision(
        kind(object), ids(object), when(object, now), text(object, "by"), text(object, "note"));
  }

  private static Kind kind(JsonNode object) {
    String kind = text(object, "kind").orElse("");
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "split" -> Kind.SPLIT;
      case "merge" -> Kind.MERGE;
      default ->
          throw new IllegalArgumentException(
              "\"kind\" is \"" + kind + "\", not a kind of decision; write split or merge");
    };
  }

  private static List<ArticleId> ids(JsonNode object) {
    JsonNode ids = object.path("ids");
    List<ArticleId> found = new ArrayList<>();
    for (JsonNode id : ids) {
      if (!id.isString()) {
        throw new IllegalArgumentException(
            "\"ids\" has " + id + " in it, not an id; write ids of articles as strings");
      }
      found.add(new ArticleId(id.stringValue()));
    }
    if (found.size() < 2) {
      throw new IllegalArgumentException(
          "\"ids\" has " + found.size() + " ids, not two or more; name the articles");
    }
    return found;
  }

  private static Instant when(JsonNode object, Instant now) {
    Optional<String> when = text(object, "when");
    try {
      return when.map(Instant::parse).orElse(now);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"when\" is \""
              + when.orElse("")
              + "\", not an instant; write it like 2026-03-01T09:30:00Z",
          e);
    }
  }

  private static Optional<String> text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }
}
