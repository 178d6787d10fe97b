package org.wirefold.article;

import java.util.List;
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
 * @param title the headline; when {@code titleInferred}, made from the first sentence because the
 *     input has none
 * @param summary bullets or an abstract that stand beside the body
 * @param body the text, paragraphs separated by {@code \n\n}; may be empty for a headline-only
 *     flash
 * @param publisher who ran this copy
 * @param credit whose reporting it is
 * @param dateline the place named at the head of the text
 * @param language a BCP 47 primary subtag, {@code und} when unknown
 */
public record Article(
    ArticleId id,
    SourceRef source,
    String rawHash,
    Optional<String> raw,
    Optional<String> url,
    String title,
    boolean titleInferred,
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
    List<Furniture> furniture) {
  public Article {
    if (title.isBlank() && body.isBlank()) {
      throw new IllegalArgumentException("article " + id + " has neither title nor body");
    }
    summary = List.copyOf(summary);
    authors = List.copyOf(authors);
    editors = List.copyOf(editors);
    furniture = List.copyOf(furniture);
  }

  /** The same article, its language known. */
  public Article withLanguage(String value) {
    return new Article(
        id, source, rawHash, raw, url, title, titleInferred, summary, body, publisher, credit,
        authors, editors, published, dateline, value, section, inputTags, furniture);
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
    private Optional<String> url = Optional.empty();
    private String title = "";
    private boolean titleInferred;
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
          url,
          title,
          titleInferred,
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
          furniture);
    }
  }
}
