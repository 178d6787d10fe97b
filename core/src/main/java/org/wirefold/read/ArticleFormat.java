package org.wirefold.read;

import org.wirefold.article.Article;

/** How the bytes of one record become an article. Implementations are thread-safe. */
interface ArticleFormat {
  Article parse(RawInput input) throws UnreadableException, NoArticleException;
}
