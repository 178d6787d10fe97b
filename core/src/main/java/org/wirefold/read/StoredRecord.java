package org.wirefold.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.article.SourceRef;

/**
 * An article that is held, as a record to be parsed anew. Where its raw record is kept and its
 * format known, that is parsed as if it had just been read. Else its text is cleaned again: all of
 * it where nothing was cut, and what is left of it where the raw record cannot be read again.
 * Immutable, thread-safe.
 */
record StoredRecord(Article held) implements RawRecord {
  /** The format of an article whose raw text is the body before anything was dropped from it. */
  static final String BODY = "body";

  private static final ArticleIds IDS = new ArticleIds(Optional.empty());
  private static final String MARK = "\uFEFF";
  private static final Map<String, ArticleFormat> FORMATS =
      Stream.of(
              new TextArticles(),
              new HtmlArticles(),
              new JsonArticles(),
              new ReutersArticles(),
              new NewsMlArticles(),
              new MailArticles(),
              FeedArticles.ofPublisher(Optional.empty(), "und", ""))
          .collect(Collectors.toMap(ArticleFormat::key, Function.identity()));
  private static final TextCleaner CLEANER = new TextCleaner();

  @Override
  public SourceRef where() {
    return held.source();
  }

  @Override
  public String format() {
    return held.format();
  }

  @Override
  public ReadResult parse() {
    try {
      ArticleFormat format = FORMATS.get(held.format());
      Article article =
          format != null && held.raw().isPresent()
              ? known(format).parse(input(held.raw().get()))
              : cleaned(held.raw().isPresent());
      return new ReadResult.Accepted(
          KillNotice.again(held, article).toBuilder(held.id())
              .rawHash(held.rawHash())
              .format(held.raw().isPresent() ? held.format() : BODY)
              .build());
    } catch (NoArticleException e) {
      return new ReadResult.Skipped(where(), e.kind());
    } catch (UnreadableException e) {
      return new ReadResult.Rejected(where(), e.problem(), e.remedy());
    } catch (RuntimeException | StackOverflowError e) {
      return new ReadResult.Rejected(
          where(), "reading it again failed with " + e, "please report this with the record");
    }
  }

  /** What a record owes to its file or to whoever fetched it: an address, the order of a date. */
  private ArticleFormat known(ArticleFormat format) {
    return switch (format) {
      case HtmlArticles html -> new HtmlArticles(held.url(), Optional.empty());
      case JsonArticles json ->
          new JsonArticles(DayOrder.ofOrigin(held.origins().getOrDefault("published", "")));
      case FeedArticles feed ->
          FeedArticles.ofPublisher(held.publisher(), held.language(), held.url().orElse(""));
      default -> format;
    };
  }

  private RawInput input(String raw) {
    Charset charset =
        switch (held.format()) {
          case "sgml" -> StandardCharsets.ISO_8859_1;
          case "newsml" -> Charsets.xml(raw.getBytes(StandardCharsets.UTF_8)); // as it declares
          default -> StandardCharsets.UTF_8;
        };
    // The text was decoded once; the mark outranks what the page says of its old bytes.
    boolean marked = held.format().equals("txt") || held.format().equals("html");
    return new RawInput(where(), IDS, ((marked ? MARK : "") + raw).getBytes(charset));
  }

  private Article cleaned(boolean hasRaw) throws UnreadableException {
    ArticleDraft draft = ArticleDraft.of(held);
    boolean fromRaw = hasRaw && held.format().equals(BODY);
    String text = fromRaw ? held.raw().get() : held.body();
    if (hasRaw && !fromRaw) {
      draft.furniture.addAll(held.furniture());
    }
    CLEANER.cleanBody(draft, text);
    String raw = hasRaw ? held.raw().get() : text;
    return draft.build(new RawInput(where(), IDS, new byte[0]), () -> raw, hasRaw && !fromRaw);
  }
}
