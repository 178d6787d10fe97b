package org.wirefold.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.ArticleId;
import org.wirefold.schema.StorySchema;

/**
 * Reads from an index which articles a person deleted, so that they stay out of the index that
 * replaces it. Stateless.
 */
final class Tombstones {
  private static final System.Logger LOG = System.getLogger(Tombstones.class.getName());

  private Tombstones() {}

  /**
   * The ids that have a tombstone in this generation. One that Lucene cannot read has none that we
   * could keep: a rebuild is the remedy for it, so that is a warning only.
   */
  static List<ArticleId> in(Path generation) {
    List<ArticleId> ids = new ArrayList<>();
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(StorySchema.TOMBSTONE);
        if (terms != null) {
          addLive(terms.iterator(), leaf.reader().getLiveDocs(), ids);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          generation
              + ": cannot be read ("
              + e
              + "), so articles that were deleted from it will come back;"
              + " delete them again");
    }
    return ids;
  }

  private static void addLive(TermsEnum terms, @Nullable Bits live, List<ArticleId> ids)
      throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          ids.add(new ArticleId(term.utf8ToString()));
          break;
        }
      }
    }
  }
}
