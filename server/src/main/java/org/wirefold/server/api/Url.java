package org.wirefold.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirefold.article.StoryId;

/** Writes paths and parameters as they stand in an address. Stateless. */
public final class Url {
  private Url() {}

  /** Any text as one segment of a path, or as a parameter. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path, which is encoded, with parameters, which are not. */
  public static String of(String path, Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  /** The page of a story; what programs read is the same below {@code /api}. */
  public static String story(StoryId id) {
    return "/stories/" + encoded(id.value());
  }
}
