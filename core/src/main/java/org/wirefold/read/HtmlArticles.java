package org.wirefold.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wirefold.article.Article;

/**
 * A saved web page: what it says about itself, and the part of it that is the article. A page that
 * shows no text, because a script fills it in, still tells search engines its text.
 */
final class HtmlArticles implements ArticleFormat {
  private static final int SHORT_CHARS = 200;
  private static final Pattern TAG = Pattern.compile("<[a-z!]");

  // What a saved page or a piece of one may begin with.
  private static final Set<String> FIRST =
      Set.of(
          "html", "head", "body", "title", "meta", "article", "section", "main", "header", "div",
          "p", "h1", "h2");

  private final TextCleaner cleaner = new TextCleaner();
  private final Optional<String> fetchedFrom;
  private final Optional<String> charset;

  /** For pages of which nothing is known but their bytes. */
  HtmlArticles() {
    this(Optional.empty(), Optional.empty());
  }

  /**
   * For one page with what its server said.
   *
   * @param fetchedFrom its address, unless the page says another
   * @param charset which outweighs the page's own
   */
  HtmlArticles(Optional<String> fetchedFrom, Optional<String> charset) {
    this.fetchedFrom = fetchedFrom;
    this.charset = charset;
  }

  static Fit fit(Head head) {
    boolean sure =
        head.lower().startsWith("<!doctype html")
            || head.rootElement().filter(FIRST::contains).isPresent();
    return Fit.yesIf(sure).or(head.isText() && TAG.matcher(head.lower()).find());
  }

  @Override
  public String key() {
    return "html";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    String html = Charsets.page(input.bytes(), charset);
    Document page = Jsoup.parse(html);
    ArticleDraft draft = new ArticleDraft();
    HtmlMetadata metadata = new HtmlMetadata(page);
    metadata.fill(draft);
    draft.url = draft.url.or(() -> fetchedFrom);
    cleaner.cleanBody(draft, text(page, metadata.articleBody().orElse(""), draft));
    if (metadata.isPaid()) {
      Paywalls.markShort(draft);
    }
    return draft.build(input, () -> html, true);
  }

  private static String text(Document page, String told, ArticleDraft draft) {
    String seen =
        new MainContent(page, draft.title, draft.furniture)
            .blocks().stream().map(HtmlText.Block::text).collect(Collectors.joining("\n\n"));
    boolean isShort = seen.length() < SHORT_CHARS && told.length() > seen.length();
    if (isShort || seen.length() * 3 < told.length()) {
      PageFurniture.keep(draft.furniture, seen, "outside-article");
      return told;
    }
    return seen;
  }
}
