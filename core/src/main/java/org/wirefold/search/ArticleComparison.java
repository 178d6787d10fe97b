package org.wirefold.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.compare.Edit;
import org.wirefold.compare.TextDiff;

/**
 * What the right one of two articles adds to the left one, drops, changes and moves. Immutable.
 *
 * @param sentence the same in short, for people
 * @param words of the bodies, by what became of them
 * @param title edits of the headline, with places in both
 * @param body edits of the body, with places in both
 */
public record ArticleComparison(
    String sentence,
    TextDiff.Count words,
    Side left,
    Side right,
    List<Edit> title,
    List<Edit> body) {

  /** One of the two. */
  public record Side(
      ArticleId id,
      StoryId story,
      Relation relation,
      Optional<String> publisher,
      Optional<String> published,
      Optional<String> url,
      String language,
      String title,
      String body) {
    static Side of(ArticleDetail article) {
      return new Side(
          article.id(),
          article.story(),
          article.relation(),
          article.publisher(),
          article.published(),
          article.url(),
          article.language(),
          article.title(),
          article.body());
    }
  }

  public static ArticleComparison of(ArticleDetail left, ArticleDetail right) {
    TextDiff title = TextDiff.between(left.title(), right.title());
    TextDiff body = TextDiff.between(left.body(), right.body());
    return new ArticleComparison(
        sentence(title.words(), body.words()),
        body.words(),
        Side.of(left),
        Side.of(right),
        title.edits(),
        body.edits());
  }

  private static String sentence(TextDiff.Count title, TextDiff.Count body) {
    String headline =
        title.dropped() + title.added() == 0 ? "under the same headline" : "under another headline";
    int all = body.same() + body.moved() + body.dropped();
    if (body.dropped() + body.added() + body.moved() == 0) {
      return String.format(Locale.ROOT, "The right one has the same %,d words, %s.", all, headline);
    }
    return String.format(
        Locale.ROOT,
        "The right one keeps %,d of the left one's %,d words%s, drops %,d and adds %,d, %s.",
        body.same() + body.moved(),
        all,
        body.moved() == 0
            ? ""
            : String.format(Locale.ROOT, " (%,d of them at another place)", body.moved()),
        body.dropped(),
        body.added(),
        headline);
  }
}
