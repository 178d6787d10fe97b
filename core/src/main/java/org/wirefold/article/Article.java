package org.wirefold.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published copy, as one publisher ran it, cleaned: the body holds the article's own
 * paragraphs, separated by blank lines; everything else that stood on the page is in {@link
 * #furniture}. Immutable; made with {@link #builder}.
 *
 * @param source where it was read
 * @param rawHash a hash of the raw record: the same hash means unchanged input, whatever our rules
 *     have learnt since
 * @param raw the raw record where the body was cut out of it, so that cleaning can be redone; empty
 *     where the body is all of it
 * @param format how the record was written, so that it can be read again: {@code html}, {@code
 *     txt}, {@code jsonl}, {@code sgml}; {@code body} where {@code raw} is the text alone; empty
 *     where it cannot be read again
 * @param title the headline; when {@code titleInferred}, made from the first sentence because the
 *     input has none
 * @param otherTitles further headlines that the input gives, none of them a repetition
 * @param summary bullets or an abstract that stand beside the body
 * @param body the text, paragraphs separated by {@code \n\n}; may be empty for a headline-only
 *     flash
 * @param publisher who ran this copy
 * @param credit whose reporting it is
 * @param dateline the place named at the head of the text
 * @param language a BCP 47 primary subtag, {@code und} when unknown
 * @param handling what the trade says about using this version
 * @param origins where a field was found, by the name of its component, for people to judge it:
 *     {@code credit} to {@code sign-off} and so on; only where the input does not simply say it
 */
public record Article(
    ArticleId id,
    SourceRef source,
    String rawHash,
    Optional<String> raw,
    String format,
    Optional<String> url,
    String title,
    boolean titleInferred,
    List<String> otherTitles,
    List<String> summary,
    String body,
    Optional<String> publisher,
    Optional<String> credit,
    List<String> authors,
    List<String> editors,
    Optional<Published> published,
    Optional<String> dateline,
    String language,
    Optional<String> section,
    InputTags inputTags,
    Handling handling,
    Map<String, String> origins,
    List<Furniture> furniture) {
  public Article {
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has neither title nor body");
    }
    otherTitles = List.copyOf(otherTitles);
    summary = List.copyOf(summary);
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    origins = Map.copyOf(origins);
    furniture = List.copyOf(furniture);
  }

  /** The same article, its language known. */
  public Article withLanguage(String value) {
    return toBuilder().language(value).build();
  }

  /** The paragraphs of the body. */
  public List<String> paragraphs() {
    if (body.isEmpty()) {
      return List.of();
    }
    List<String> paragraphs = new ArrayList<>();
    int from = 0;
    for (int end = body.indexOf("\n\n"); end >= 0; end = body.indexOf("\n\n", from)) {
      paragraphs.add(body.substring(from, end));
      from = end + 2;
    }
    paragraphs.add(body.substring(from));
    return paragraphs;
  }

  /** A builder that starts from this article. */
  public Builder toBuilder() {
    return toBuilder(id);
  }

  /** The same, under another id. */
  public Builder toBuilder(ArticleId as) {
    Builder builder = new Builder(as, source);
    builder.rawHash = rawHash;
    builder.raw = raw;
    builder.format = format;
    builder.url = url;
    builder.title = title;
    builder.titleInferred = titleInferred;
    builder.otherTitles = otherTitles;
    builder.summary = summary;
    builder.body = body;
    builder.publisher = publisher;
    builder.credit = credit;
    builder.authors = authors;
    builder.editors = editors;
    builder.published = published;
    builder.dateline = dateline;
    builder.language = language;
    builder.section = section;
    builder.inputTags = inputTags;
    builder.handling = handling;
    builder.origins = origins;
    builder.furniture = furniture;
    return builder;
  }

  public static Builder builder(ArticleId id, SourceRef source) {
    return new Builder(id, source);
  }

  /** Collects the optional parts of an article. Not thread-safe. */
  public static final class Builder {
    private final ArticleId id;
    private final SourceRef source;
    private String rawHash = "";
    private Optional<String> raw = Optional.empty();
    private String format = "";
    private Optional<String> url = Optional.empty();
    private String title = "";
    private boolean titleInferred;
    private List<String> otherTitles = List.of();
    private List<String> summary = List.of();
    private String body = "";
    private Optional<String> publisher = Optional.empty();
    private Optional<String> credit = Optional.empty();
    private List<String> authors = List.of();
    private List<String> editors = List.of();
    private Optional<Published> published = Optional.empty();
    private Optional<String> dateline = Optional.empty();
    private String language = "und";
    private Optional<String> section = Optional.empty();
    private InputTags inputTags = InputTags.NONE;
    private Handling handling = Handling.USUAL;
    private Map<String, String> origins = Map.of();
    private List<Furniture> furniture = List.of();

    private Builder(ArticleId id, SourceRef source) {
      this.id = id;
      this.source = source;
    }

    public Builder rawHash(String value) {
      rawHash = value;
      return this;
    }

    public Builder raw(Optional<String> value) {
      raw = value;
      return this;
    }

    public Builder format(String value) {
      format = value;
      return this;
    }

    public Builder url(Optional<String> value) {
      url = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      titleInferred = false;
      return this;
    }

    public Builder inferredTitle(String value) {
      title = value;
      titleInferred = true;
      return this;
    }

    public Builder otherTitles(List<String> value) {
      otherTitles = value;
      return this;
    }

    public Builder summary(List<String> value) {
      summary = value;
      return this;
    }

    public Builder body(String value) {
      body = value;
      return this;
    }

    public Builder publisher(Optional<String> value) {
      publisher = value;
      return this;
    }

    public Builder credit(Optional<String> value) {
      credit = value;
      return this;
    }

    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    public Builder editors(List<String> value) {
      editors = value;
      return this;
    }

    public Builder published(Optional<Published> value) {
      published = value;
      return this;
    }

    public Builder dateline(Optional<String> value) {
      dateline = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder section(Optional<String> value) {
      section = value;
      return this;
    }

    public Builder inputTags(InputTags value) {
      inputTags = value;
      return this;
    }

    public Builder handling(Handling value) {
      handling = value;
      return this;
    }

    public Builder origins(Map<String, String> value) {
      origins = value;
      return this;
    }

    public Builder furniture(List<Furniture> value) {
      furniture = value;
      return this;
    }

    /** The article; {@link IllegalArgumentException} when it has neither title nor body. */
    public Article build() {
      return new Article(
          id,
          source,
          rawHash,
          raw,
          format,
          url,
          title,
          titleInferred,
          otherTitles,
          summary,
          body,
          publisher,
          credit,
          authors,
          editors,
          published,
          dateline,
          language,
          section,
          inputTags,
          handling,
          origins,
          furniture);
    }
  }
}
