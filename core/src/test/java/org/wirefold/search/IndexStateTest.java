package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;

/** What is made once for each state of an index. */
final class IndexStateTest {
  @TempDir private Path folder;

  private static long[] publishers(IndexState state, SearchLease lease) throws IOException {
    return state.everything(lease).counts(lease, Dimension.PUBLISHER, Fold.ARTICLES);
  }

  @Test
  void aSearchThatHoldsAnOlderStateLeavesWhatWasMadeForTheNewer() throws IOException {
    IndexState state = new IndexState();
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease older = index.lease()) {
      Random random = new Random(3);
      Corpus.random(random, 20).write(folder, random);
      index.refresh();
      try (SearchLease newer = index.lease()) {
        long[] counts = publishers(state, newer);
        Names names = state.names(newer);
        assertTrue(Arrays.stream(counts).sum() > 0);
        assertEquals(0, publishers(state, older).length);
        assertNotSame(names, state.names(older));
        assertSame(counts, publishers(state, newer));
        assertSame(names, state.names(newer));
        assertSame(state.labels(newer), state.labels(older));
      }
    }
  }
}
