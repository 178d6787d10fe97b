package org.wirefold.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wirefold.article.Article;

/** A saved web page: what it says about itself, and the part of it that is the article. */
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
  public Article parse(RawInput input) throws UnreadableException {
    String html = Charsets.page(input.bytes(), charset);
    Document page = Jsoup.parse(html);
    ArticleDraft draft = new ArticleDraft();
    HtmlMetadata metadata = new HtmlMetadata(page);
    metadata.fill(draft);
    draft.url = draft.url.or(() -> fetchedFrom);
    List<HtmlText.Block> blocks = new MainContent(page, draft.furniture).blocks();
    String text = blocks.stream().map(HtmlText.Block::text).collect(Collectors.joining("\n\n"));
    String told = metadata.articleBody().orElse("");
    if (text.length() < SHORT_CHARS && told.length() > text.length()) {
      text = told; // a page that is filled in by a script still tells search engines its text
    }
    cleaner.cleanBody(draft, text);
    return draft.build(input, () -> html, true);
  }
}
