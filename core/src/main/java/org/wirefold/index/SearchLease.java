package org.wirefold.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;
import org.wirefold.tag.Tags;

/**
 * One point in time of the index, lent for one request: folding, facets and text in it belong
 * together. Close it when the request is answered. For one thread.
 */
public final class SearchLease implements AutoCloseable {
  private final StoryIndex index;
  private final Snapshot snapshot;

  SearchLease(StoryIndex index, Snapshot snapshot) {
    this.index = index;
    this.snapshot = snapshot;
  }

  /** An article as stored. */
  public record StoredArticle(Article article, Tags tags) {}

  public IndexSearcher searcher() {
    return snapshot.searcher;
  }

  public StoryTable stories() {
    return snapshot.stories;
  }

  public FacetOrdinals ordinals(Dimension dimension) {
    return snapshot.ordinals(dimension);
  }

  /** The same point in time as a writer sees it; to be used while the lease is held. */
  public HeldArticles held() {
    return new HeldArticles(snapshot.reader);
  }

  /** The same without what may not be shown. */
  public HeldArticles shown() {
    return new HeldArticles((DirectoryReader) snapshot.searcher.getIndexReader());
  }

  /** The document of the article with this id; empty when it is not held. */
  public Optional<Integer> document(ArticleId id) throws IOException {
    return find(StorySchema.ID, id.value());
  }

  /** The article with this id where it is held but may not be shown. */
  public Optional<Article> hidden(ArticleId id) throws IOException {
    if (snapshot.hidden.isEmpty() || document(id).isPresent()) {
      return Optional.empty();
    }
    IndexSearcher all = new IndexSearcher(snapshot.reader);
    TopDocs found = all.search(new TermQuery(new Term(StorySchema.ID, id.value())), 1);
    if (found.scoreDocs.length == 0) {
      return Optional.empty();
    }
    Document stored = all.storedFields().document(found.scoreDocs[0].doc);
    return Optional.of(StoredArticles.read(stored));
  }

  /** The number of the story with this id or former id; empty when there is none to show. */
  public Optional<Integer> storyNumber(String id) throws IOException {
    Optional<Integer> document = find(StorySchema.STORY_ID, id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    int number = Math.toIntExact(storyAt(document.get()).number());
    return Optional.of(number).filter(n -> snapshot.stories.document(n) >= 0);
  }

  /** The article at this document. Thread-safe. */
  public StoredArticle article(int document) throws IOException {
    Document stored = snapshot.searcher.storedFields().document(document);
    return new StoredArticle(
        StoredArticles.read(stored), StoredTags.read(binary(stored, StorySchema.TAGS)));
  }

  /**
   * The story of this number, without hidden articles; {@link IllegalArgumentException} when there
   * is none.
   */
  public Story story(int number) throws IOException {
    if (snapshot.hidden.touches(number)) {
      return snapshot
          .hidden
          .story(number)
          .orElseThrow(() -> new IllegalArgumentException("story " + number + " is hidden"));
    }
    int document = snapshot.stories.document(number);
    if (document < 0) {
      throw new IllegalArgumentException("there is no story " + number);
    }
    return storyAt(document);
  }

  private Story storyAt(int document) throws IOException {
    return Documents.STORIES.read(
        binary(snapshot.searcher.storedFields().document(document), StorySchema.RECORD));
  }

  private Optional<Integer> find(String field, String value) throws IOException {
    TopDocs found = snapshot.searcher.search(new TermQuery(new Term(field, value)), 1);
    return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(found.scoreDocs[0].doc);
  }

  private static BytesRef binary(Document stored, String field) throws IOException {
    BytesRef bytes = stored.getBinaryValue(field);
    if (bytes == null) {
      throw new IOException(
          "a document has no \"" + field + "\"; rebuild with `wirefold index --fresh`");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    index.release(snapshot);
  }
}
