package org.wirefold.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.wirefold.schema.Dimension;

/**
 * One commit, opened: the searcher and everything derived from that point in time. Immutable,
 * thread-safe, counted by its reader.
 */
final class Snapshot {
  final DirectoryReader reader;
  final IndexSearcher searcher;
  final StoryTable stories;
  private final Map<Dimension, FacetOrdinals> ordinals = new ConcurrentHashMap<>();

  Snapshot(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.stories = new StoryTable(reader, CommitData.of(reader.getIndexCommit()).numbers());
  }

  FacetOrdinals ordinals(Dimension dimension) {
    return ordinals.computeIfAbsent(
        dimension,
        d -> {
          try {
            return new FacetOrdinals(reader, d);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
