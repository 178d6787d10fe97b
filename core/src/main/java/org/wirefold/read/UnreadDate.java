package org.wirefold.read;

import java.util.Optional;
import org.wirefold.article.Article;

/**
 * What an article's input says of its date and nobody can read, such as {@code 03/04/2024}, which
 * may mean two days. The article is undated then, or has a date from elsewhere; what was written is
 * kept in the origin of its date.
 */
public final class UnreadDate {
  private static final String MARK = "not read: ";

  private UnreadDate() {}

  /** The field with its value, such as {@code "published" is "03/04/2024"}. */
  public static Optional<String> of(Article article) {
    return Optional.ofNullable(article.origins().get("published"))
        .filter(origin -> origin.contains(MARK))
        .map(origin -> origin.substring(origin.indexOf(MARK) + MARK.length()));
  }

  /** The origin of a date, if there is any, beside one that could not be read. */
  static String origin(Optional<String> date, String unread) {
    return date.map(origin -> origin + "; ").orElse("") + MARK + unread;
  }
}
