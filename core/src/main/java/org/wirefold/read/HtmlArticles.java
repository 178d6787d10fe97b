package org.wirefold.read;

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

  private final TextCleaner cleaner = new TextCleaner();

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    String html = Charsets.page(input.bytes());
    Document page = Jsoup.parse(html);
    ArticleDraft draft = new ArticleDraft();
    HtmlMetadata metadata = new HtmlMetadata(page);
    metadata.fill(draft);
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
