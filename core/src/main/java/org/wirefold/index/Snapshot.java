package org.wirefold.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.wirefold.schema.Dimension;

/**
 * One commit, opened: the searcher and everything derived from that point in time, without the
 * articles that may not be shown then. Immutable, thread-safe, counted by its reader.
 */
final class Snapshot {
  final DirectoryReader reader;
  final Hidden hidden;
  final IndexSearcher searcher;
  final StoryTable stories;
  private final Map<Dimension, FacetOrdinals> ordinals = new ConcurrentHashMap<>();

  Snapshot(DirectoryReader reader, Instant now) throws IOException {
    this.reader = reader;
    this.hidden = new Hidden(reader, now);
    DirectoryReader shown = hidden.isEmpty() ? reader : new ShownReader(reader, hidden);
    this.searcher = new IndexSearcher(shown);
    this.stories = new StoryTable(shown, CommitData.of(reader.getIndexCommit()).numbers(), hidden);
  }

  FacetOrdinals ordinals(Dimension dimension) {
    return ordinals.computeIfAbsent(
        dimension,
        d -> {
          try {
            return new FacetOrdinals(searcher.getIndexReader(), d);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
