package org.wirefold.dedup;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;

/**
 * What folding asks of whatever keeps the articles: who shares these keys? An index answers it by
 * postings, a test by a map, a cluster by a query. One point in time: articles folded since are
 * known to the folder itself. Thread-safe.
 */
public interface CandidateSource {
  /** Receives the holders of keys. */
  interface Holders {
    /**
     * One article that has the key.
     *
     * @param key the key's place in the list asked for
     * @param handle names the article in this source
     */
    void accept(int key, long handle);
  }

  /**
   * Tells who has these keys, for each key at most {@code most} articles, in the order they were
   * added.
   *
   * @param keys ascending
   * @param from articles that are dated before this, or after {@code to}, are left out, and undated
   *     ones never are
   */
  void holders(long[] keys, Instant from, Instant to, int most, Holders holders) throws IOException;

  /** The number of the story that the article of this handle is in. */
  long storyOf(long handle) throws IOException;

  /** The article with this id; empty when it is not held. */
  OptionalLong handle(ArticleId id) throws IOException;

  /** The number of the story that the article with this id is in; empty when it is not held. */
  default OptionalLong storyOf(ArticleId id) throws IOException {
    OptionalLong handle = handle(id);
    return handle.isPresent() ? OptionalLong.of(storyOf(handle.getAsLong())) : handle;
  }

  /** The id of the article of this handle. */
  ArticleId id(long handle) throws IOException;

  /** When the article of this handle was published, or first may have been; empty if unknown. */
  Optional<Instant> published(long handle) throws IOException;

  /**
   * Of the articles held that were published until then, none is later than this; {@link
   * Instant#MIN} where there are none. May err upwards.
   */
  Instant latest(Instant until) throws IOException;

  /** Whether some article held may have no date. */
  boolean hasUndated() throws IOException;

  /** The article with this id; empty when it is not held. */
  Optional<Article> article(ArticleId id) throws IOException;

  /** The story of this number, which an article held has. */
  Story story(long number) throws IOException;
}
