package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.wirefold.article.Article;
import org.wirefold.article.InputTags;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object: our own field names, those of ninjs 3 and those of schema.org's NewsArticle, in
 * any mixture. Fields we do not know are ignored; a known one of a wrong type is a mistake that its
 * writer wants to hear of.
 */
final class JsonArticles implements ArticleFormat {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(BoundedLines.MAX_BYTES)
                          .build())
                  .build())
          .build();
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INLINE_TAG =
      Pattern.compile("(?i)</?(?:b|i|em|strong|span|br|u|sup|sub)\\b[^<>]*>");

  private final TextCleaner cleaner = new TextCleaner();

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    JsonNode object = object(input.bytes());
    JsonFields fields = new JsonFields(object);
    ArticleDraft draft = new ArticleDraft();
    draft.url = fields.text("url", "link", "canonicalUrl").map(String::strip);
    draft.id = fields.id("id", "uri", "@id", "identifier");
    if (draft.url.isEmpty() && draft.id.filter(ArticleIds::isWebAddress).isPresent()) {
      draft.url = draft.id; // an id that is an address is normalised as one
      draft.id = Optional.empty();
    }
    draft.title =
        plain(fields.text("title", "headline").orElseGet(() -> longest(fields, "headlines")));
    draft.published = fields.date("input", "published", "datePublished", "versionCreated", "date");
    draft.language =
        fields.text("language", "inLanguage").map(ArticleDraft::primaryLanguage).orElse("und");
    draft.section = fields.text("section", "articleSection");
    draft.dateline = fields.text("dateline", "located");
    draft.summary = fields.names("summary");
    readSources(fields, draft);
    readTags(fields, draft);
    String body =
        fields
            .text("body", "text", "content", "articleBody")
            .orElseGet(() -> longest(fields, "bodies"));
    boolean html = body.indexOf('<') >= 0 && MARKUP.matcher(body).find();
    String text =
        html ? HtmlText.of(Jsoup.parseBodyFragment(body).body()) : Characters.unescaped(body);
    cleaner.cleanBody(draft, text);
    return draft.build(input, () -> new String(input.bytes(), StandardCharsets.UTF_8), html);
  }

  private static JsonNode object(byte[] bytes) throws UnreadableException {
    JsonNode node;
    try {
      node = tree(bytes);
    } catch (JacksonException e) {
      throw new UnreadableException(
          "is not valid JSON: " + e.getOriginalMessage() + column(e),
          "write one object a line, like {\"title\": \"…\", \"body\": \"…\"}");
    }
    if (!node.isObject()) {
      throw new UnreadableException(
          "is JSON but no object", "write it like {\"title\": \"…\", \"body\": \"…\"}");
    }
    return node;
  }

  // JSON is UTF-8 by its standard, but not by everybody who writes it.
  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      if (Charsets.isUtf8(bytes)) {
        throw e;
      }
      return MAPPER.readTree(Charsets.text(bytes));
    }
  }

  private static String column(JacksonException e) {
    return e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
  }

  private static void readSources(JsonFields fields, ArticleDraft draft)
      throws UnreadableException {
    draft.publisher = fields.text("publisher", "source", "sourceOrganization");
    draft.credit = fields.text("credit", "creditText").map(Credits::normal);
    for (JsonNode source : fields.objects("infoSources")) {
      Optional<String> name = JsonFields.textOf(source);
      String role = source.path("role").asString("");
      if (role.contains("credit") || role.contains("origin")) {
        draft.credit = draft.credit.or(() -> name.map(Credits::normal));
      } else if (draft.publisher.isEmpty()) {
        draft.publisher = name;
      }
    }
    List<String> authors = new ArrayList<>();
    for (String author : fields.names("authors", "author", "by", "byline")) {
      List<String> names = Bylines.names(author);
      authors.addAll(names.isEmpty() ? List.of(author) : names);
    }
    draft.authors = authors.stream().distinct().toList();
    draft.editors = fields.names("editors", "editor");
  }

  private static void readTags(JsonFields fields, ArticleDraft draft) throws UnreadableException {
    List<String> companies = new ArrayList<>(fields.names("companies"));
    List<String> orgs = new ArrayList<>(fields.names("orgs"));
    for (JsonNode organisation : fields.objects("organisations")) {
      // Only a company has a ticker; ninjs does not tell the two apart otherwise.
      boolean listed = !organisation.path("symbols").isEmpty();
      JsonFields.textOf(organisation).ifPresent(listed ? companies::add : orgs::add);
    }
    draft.tags =
        new InputTags(
            companies,
            fields.names("topics", "subjects"),
            fields.names("people"),
            fields.names("places"),
            orgs);
  }

  // ninjs gives headlines and bodies in several roles and lengths; the longest says the most.
  private static String longest(JsonFields fields, String name) {
    String longest = "";
    for (JsonNode node : fields.objects(name)) {
      String value = node.path("value").asString("");
      longest = value.length() > longest.length() ? value : longest;
    }
    return longest;
  }

  private static String plain(String title) {
    String text = title.indexOf('<') < 0 && title.indexOf('&') < 0 ? title : unescaped(title);
    return TextLine.onOneLine(text);
  }

  // "<LTC>" in a headline is a ticker, not markup: only known tags and references are taken out.
  private static String unescaped(String title) {
    return Parser.unescapeEntities(INLINE_TAG.matcher(title).replaceAll(""), false);
  }
}
