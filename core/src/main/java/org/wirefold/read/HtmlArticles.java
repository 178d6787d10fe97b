package org.wirefold.read;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wirefold.article.Article;

/** A saved web page: what it says about itself, and the part of it that is the article. */
final class HtmlArticles implements ArticleFormat {
  private static final int SHORT_CHARS = 200;

  private final TextCleaner cleaner = new TextCleaner();

  @Override
  public String key() {
    return "html";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    String html = Charsets.page(input.bytes());
    Document page = Jsoup.parse(html);
    ArticleDraft draft = new ArticleDraft();
    HtmlMetadata metadata = new HtmlMetadata(page);
    metadata.fill(draft);
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
