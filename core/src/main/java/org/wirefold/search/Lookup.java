package org.wirefold.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.index.SearchLease;

/** Finds articles and stories by their ids. For one lease and one thread. */
final class Lookup {
  private final SearchLease lease;
  private final Labels labels;

  Lookup(SearchLease lease, Labels labels) {
    this.lease = lease;
    this.labels = labels;
  }

  /** The story with this id, with this former id, or that holds the article of this id. */
  Optional<StoryDetail> story(String id) throws IOException {
    Optional<Integer> number = lease.storyNumber(id);
    if (number.isEmpty() && isArticleId(id)) {
      number = lease.document(new ArticleId(id)).map(document -> lease.stories().storyOf(document));
    }
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(new DetailReader(lease, labels).story(lease.story(number.get())));
  }

  Optional<ArticleDetail> article(ArticleId id) throws IOException {
    Optional<Integer> document = lease.document(id);
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(new DetailReader(lease, labels).article(document.get()));
  }

  /** Why the article of this id is not shown, in a sentence; empty where none is held back. */
  Optional<String> withheld(String id) throws IOException {
    return isArticleId(id)
        ? lease
            .hidden(new ArticleId(id))
            .map(article -> "article " + id + " is held but not shown: " + why(article))
        : Optional.empty();
  }

  private static String why(Article article) {
    return switch (article.handling().status()) {
      case CANCELED -> "it was killed";
      case WITHHELD -> "it is withheld";
      case USABLE ->
          "it is under embargo until "
              + article.handling().embargo().map(Instant::toString).orElse("");
    };
  }

  private static boolean isArticleId(String id) {
    return !id.isBlank() && id.length() <= ArticleId.MAX_CHARS;
  }
}
