package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.Handling;
import org.wirefold.article.InputTags;
import org.wirefold.article.JsonProblem;
import org.wirefold.article.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object under the names of {@link ArticleField}, which are our own, those of ninjs 1 to 3
 * and of schema.org's NewsArticle, in any mixture. Fields we do not know are ignored; a known one
 * of a wrong type is a mistake that its writer wants to hear of.
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
  private final TextCleaner cleaner = new TextCleaner();
  private final DayOrder order;

  JsonArticles() {
    this(DayOrder.UNKNOWN);
  }

  /**
   * For the records of one file.
   *
   * @param order of day and month in it, where a date does not tell by itself
   */
  JsonArticles(DayOrder order) {
    this.order = order;
  }

  @Override
  public String key() {
    return "jsonl";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    JsonFields fields = new JsonFields(SchemaGraph.article(object(input.bytes())));
    ArticleDraft draft = new ArticleDraft();
    draft.url = fields.text(ArticleField.URL).map(String::strip);
    draft.id = fields.id();
    if (draft.url.isEmpty() && draft.id.filter(ArticleIds::isWebAddress).isPresent()) {
      draft.url = draft.id; // an id that is an address is normalised as one
      draft.id = Optional.empty();
    }
    readTitles(fields, draft);
    draft.language =
        fields.text(ArticleField.LANGUAGE).map(ArticleDraft::primaryLanguage).orElse("und");
    readDate(fields, draft);
    draft.section = fields.textIfAny(ArticleField.SECTION);
    draft.dateline = fields.text(ArticleField.DATELINE);
    draft.summary = fields.names(ArticleField.SUMMARY);
    readSources(fields, draft);
    readTags(fields, draft);
    Optional<String> body =
        fields.text(ArticleField.BODY).or(() -> best(fields.objects("bodies"), "full"));
    String shown = body.or(() -> fields.textIfAny(ArticleField.SYNOPSIS)).orElse("");
    readHandling(fields, draft, body.isEmpty() && !shown.isEmpty());
    boolean html = HtmlFragment.isMarkup(shown);
    cleaner.cleanBody(
        draft, html ? HtmlFragment.text(shown, draft.furniture) : Characters.unescaped(shown));
    return draft.build(input, () -> new String(input.bytes(), StandardCharsets.UTF_8), html);
  }

  private static JsonNode object(byte[] bytes) throws UnreadableException {
    JsonNode node;
    try {
      node = tree(bytes);
    } catch (JacksonException e) {
      throw new UnreadableException(
          "is not valid JSON: " + JsonProblem.of(e),
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

  private static void readTitles(JsonFields fields, ArticleDraft draft) throws UnreadableException {
    List<String> titles = new ArrayList<>();
    fields.text(ArticleField.TITLE).ifPresent(titles::add);
    List<JsonNode> headlines = fields.objects("headlines");
    best(headlines, "main").ifPresent(titles::add);
    headlines.forEach(headline -> titles.add(headline.path("value").asString("")));
    titles.addAll(fields.names(ArticleField.OTHER_TITLES));
    draft.setTitles(titles.stream().map(HtmlFragment::title).toList());
  }

  private void readDate(JsonFields fields, ArticleDraft draft) {
    draft.published =
        fields
            .date(ArticleField.PUBLISHED, Dates.INPUT, DayOrder.UNKNOWN)
            .or(() -> fields.date(ArticleField.PUBLISHED, order.origin(), order))
            .or(
                () -> {
                  DayOrder local = DayOrder.of(draft.url, draft.language);
                  return fields.date(ArticleField.PUBLISHED, Dates.INPUT, local);
                });
    if (draft.published.isEmpty()) {
      draft.unreadDate = fields.notDate(ArticleField.PUBLISHED);
    }
  }

  private static void readSources(JsonFields fields, ArticleDraft draft)
      throws UnreadableException {
    draft.publisher = fields.text(ArticleField.PUBLISHER);
    draft.credit = fields.text(ArticleField.CREDIT).map(Credits::normal);
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
    for (String author : fields.names(ArticleField.AUTHORS)) {
      List<String> names = Bylines.names(author);
      authors.addAll(names.isEmpty() ? List.of(author) : names);
    }
    draft.authors = authors.stream().distinct().toList();
    draft.editors = fields.names(ArticleField.EDITORS);
  }

  private static void readTags(JsonFields fields, ArticleDraft draft) throws UnreadableException {
    List<String> companies = new ArrayList<>(fields.names(ArticleField.COMPANIES));
    List<String> orgs = new ArrayList<>();
    for (JsonNode organisation : fields.items(ArticleField.ORGS)) {
      // Only a company has a ticker; ninjs does not tell the two apart otherwise.
      boolean listed = !organisation.path("symbols").isEmpty();
      JsonFields.textOf(organisation).ifPresent(listed ? companies::add : orgs::add);
    }
    draft.tags =
        new InputTags(
            companies,
            fields.names(ArticleField.TOPICS),
            fields.names(ArticleField.PEOPLE),
            fields.names(ArticleField.PLACES),
            orgs);
  }

  private static void readHandling(JsonFields fields, ArticleDraft draft, boolean synopsisOnly)
      throws UnreadableException {
    Optional<Published> embargo = fields.date(ArticleField.EMBARGO, Dates.INPUT, DayOrder.UNKNOWN);
    Optional<String> wrong = fields.notDate(ArticleField.EMBARGO).filter(w -> embargo.isEmpty());
    if (wrong.isPresent()) {
      // Shown too early would be worse than left out.
      throw new UnreadableException(
          wrong.get() + ", not a date", "write it like 2026-03-01T09:30:00Z");
    }
    Handling handling =
        NewsCodes.handling(
            fields.textIfAny(ArticleField.STATUS).orElse(""),
            embargo,
            fields.names(ArticleField.SIGNALS),
            fields.textIfAny(ArticleField.NOTE).orElse(""));
    boolean paid = fields.node("isAccessibleForFree").asString("").equalsIgnoreCase("false");
    draft.handling = paid || synopsisOnly ? NewsCodes.partial(handling) : handling;
  }

  // ninjs gives headlines and bodies in several roles and lengths; the longest says the most.
  private static Optional<String> best(List<JsonNode> texts, String role) {
    List<JsonNode> inRole =
        texts.stream()
            .filter(t -> NewsCodes.code(t.path("role").asString("")).equals(role))
            .toList();
    return (inRole.isEmpty() ? texts : inRole)
        .stream()
            .map(t -> t.path("value").asString(""))
            .filter(value -> !value.isBlank())
            .max(Comparator.comparingInt(String::length));
  }
}
