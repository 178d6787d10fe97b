package org.wirefold.read;

import org.wirefold.article.Article;

/** Plain text: one article a file, with whatever was on the page it was copied from. */
final class TextArticles implements ArticleFormat {
  private final TextCleaner cleaner = new TextCleaner();

  static Fit fit(Head head) {
    return Fit.NO.or(head.isText());
  }

  @Override
  public String key() {
    return "txt";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    String text = Charsets.text(input.bytes());
    if (text.isBlank()) {
      throw new UnreadableException("holds no text", "remove it or fetch it again");
    }
    ArticleDraft draft = new ArticleDraft();
    cleaner.cleanPage(draft, Characters.unescaped(text));
    return draft.build(input, () -> text, true);
  }
}
