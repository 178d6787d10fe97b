package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The articles that a page describes in JSON-LD, by the words of schema.org: alone, in lists and
 * graphs, or as what a page is about. Many pages have broken JSON-LD; what can be read of the
 * fields is read. Not thread-safe.
 */
final class JsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^\\s*(?:/\\*\\s*|//\\s*)?(?:<!--|<!\\[CDATA\\[)(?:\\s*\\*/)?"
              + "|(?:/\\*\\s*|//\\s*)?(?:-->|\\]\\]>)(?:\\s*\\*/)?\\s*$|;\\s*$");
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(headline|datePublished|dateModified|articleSection|creditText|url|articleBody"
              + "|isAccessibleForFree)\"\\s*:\\s*(?:\"((?:[^\"\\\\\\n]|\\\\.)++)\"|(true|false))");
  private static final List<String> INTO =
      List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item");
  private static final int MAX_SALVAGED = 200_000;

  private final List<JsonNode> articles = new ArrayList<>();

  JsonLd(List<String> scripts) {
    for (String script : scripts) {
      String json = WRAPPING.matcher(script).replaceAll("");
      try {
        collect(MAPPER.readTree(json), 0);
      } catch (JacksonException e) {
        salvage(json);
      }
    }
  }

  /** The articles; first those that say that they are at this address. */
  List<JsonNode> articles(Optional<String> url) {
    Optional<String> page = url.flatMap(ArticleIds::fromUrl);
    if (articles.size() < 2 || page.isEmpty()) {
      return articles;
    }
    List<JsonNode> sorted = new ArrayList<>(articles);
    sorted.sort((a, b) -> Boolean.compare(isAt(b, page.get()), isAt(a, page.get())));
    return sorted;
  }

  private static boolean isAt(JsonNode article, String page) {
    JsonNode main = article.path("mainEntityOfPage");
    for (JsonNode address :
        List.of(article.path("url"), article.path("@id"), main, main.path("@id"))) {
      if (address.isString()
          && ArticleIds.fromUrl(address.asString()).filter(page::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The text of an article, that of a live blog from all its posts; mostly absent. */
  static Optional<String> body(JsonNode article) {
    Optional<String> body =
        JsonFields.textOf(article.path("articleBody")).filter(b -> !b.isBlank());
    if (body.isPresent()) {
      return body.map(JsonLd::plain);
    }
    List<String> posts = new ArrayList<>();
    for (JsonNode post : article.path("liveBlogUpdate")) {
      JsonFields.textOf(post.path("headline")).map(JsonLd::plain).ifPresent(posts::add);
      JsonFields.textOf(post.path("articleBody")).map(JsonLd::plain).ifPresent(posts::add);
    }
    return Optional.of(posts.stream().distinct().collect(Collectors.joining("\n\n")))
        .filter(b -> !b.isBlank());
  }

  /** Whether the article, or a part of it, is said not to be for everybody. */
  static boolean isPaid(JsonNode article) {
    JsonNode parts = article.path("hasPart");
    boolean part = isFalse(parts.path("isAccessibleForFree"));
    for (JsonNode one : parts) {
      part |= one.isObject() && isFalse(one.path("isAccessibleForFree"));
    }
    return part || isFalse(article.path("isAccessibleForFree"));
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean()
        ? !node.asBoolean()
        : node.isString()
            && node.asString().strip().toLowerCase(java.util.Locale.ROOT).endsWith("false");
  }

  private static String plain(String text) {
    if (text.indexOf('<') >= 0) {
      return HtmlText.of(Jsoup.parseBodyFragment(text).body());
    }
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 20) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, depth + 1));
    } else if (node.isObject()) {
      String type = node.path("@type").toString();
      boolean article =
          type.contains("Article") || type.contains("BlogPosting") || type.contains("Report");
      if (article) {
        articles.add(node);
      }
      for (String field : article ? INTO.subList(0, 2) : INTO) {
        collect(node.path(field), depth + 1);
      }
    }
  }

  // A quote that is not escaped spoils a whole script, but mostly in a field that nobody needs.
  private void salvage(String json) {
    if (json.length() > MAX_SALVAGED
        || !(json.contains("Article") || json.contains("BlogPosting"))) {
      return;
    }
    ObjectNode article = MAPPER.createObjectNode();
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      String name = String.valueOf(field.group(1));
      String text = field.group(2);
      if (!article.has(name)) {
        article.put(name, text == null ? field.group(3) : unescaped(text));
      }
    }
    if (article.has("headline")) {
      articles.add(article);
    }
  }

  private static String unescaped(String text) {
    try {
      return MAPPER.readTree("\"" + text + "\"").asString();
    } catch (JacksonException e) {
      return text;
    }
  }
}
