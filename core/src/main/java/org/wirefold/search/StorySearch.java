package org.wirefold.search;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.wirefold.article.ArticleId;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;

/** Answers searches over one index. Thread-safe. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class StorySearch {
  private final StoryIndex index;

  public StorySearch(StoryIndex index) {
    this.index = index;
  }

  /** Everything a search result shows. */
  public SearchResult search(SearchRequest request) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * The values of one dimension under a search whose own selection in that dimension is ignored.
   */
  public Facet facet(SearchRequest request, Dimension dimension, String prefix, int size)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The story with this id, with this former id, or that holds the article of this id. */
  public Optional<StoryDetail> story(String id) throws IOException {
    throw new UnsupportedOperationException();
  }

  public Optional<ArticleDetail> article(ArticleId id) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Everything that matches, one article a call, uncapped, in (date, id) order. */
  public void export(SearchRequest request, Consumer<ArticleDetail> rows) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** How much the index holds. */
  public SearchResult.Total size() throws IOException {
    throw new UnsupportedOperationException(index.toString());
  }
}
