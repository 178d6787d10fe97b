package org.wirefold.read;

import org.wirefold.article.Article;

/** How the bytes of one record become an article. Implementations are thread-safe. */
interface ArticleFormat {
  /**
   * What articles remember the format by, so that {@link StoredRecord} can read them again; empty
   * for a format whose records are more than the text that is kept of them.
   */
  default String key() {
    return "";
  }

  Article parse(RawInput input) throws UnreadableException, NoArticleException;
}
