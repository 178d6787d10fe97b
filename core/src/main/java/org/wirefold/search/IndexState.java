package org.wirefold.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;

/**
 * What belongs to one state of the index alone and is made once for it: labels, names, counts of
 * everything. A search that still holds an older state finds what was made for that one, and leaves
 * the newer alone; what nobody borrows any more is forgotten with its state. Thread-safe.
 */
final class IndexState {
  private final Map<StoryTable, Made> states = new WeakHashMap<>();
  private Labels lastLabels = new Labels("", "");

  /** What was made for one state, which it must not refer to, so that the map can forget it. */
  private static final class Made {
    private final Labels labels;
    private final Everything everything = new Everything();
    private Optional<Names> names = Optional.empty();

    Made(Labels labels) {
      this.labels = labels;
    }

    synchronized Names names(SearchLease lease) throws IOException {
      if (names.isEmpty()) {
        names = Optional.of(Names.read(lease, labels));
      }
      return names.get();
    }
  }

  /** Makes all of it, so that no request has to wait for it. */
  void warm(SearchLease lease) throws IOException {
    names(lease);
    for (Dimension dimension : Dimension.values()) {
      everything(lease).counts(lease, dimension, Fold.STORIES);
    }
  }

  Labels labels(SearchLease lease) throws IOException {
    return made(lease).labels;
  }

  Names names(SearchLease lease) throws IOException {
    return made(lease).names(lease);
  }

  Everything everything(SearchLease lease) throws IOException {
    return made(lease).everything;
  }

  private synchronized Made made(SearchLease lease) throws IOException {
    Made made = states.get(lease.stories());
    if (made == null) {
      made = new Made(currentLabels(lease));
      states.put(lease.stories(), made);
    }
    return made;
  }

  /** Registries change seldom, so most states share theirs with the one before. */
  private Labels currentLabels(SearchLease lease) throws IOException {
    String companies = lease.held().companies().orElse("");
    String topics = lease.held().topics().orElse("");
    if (!lastLabels.isOf(companies, topics)) {
      lastLabels = new Labels(companies, topics);
    }
    return lastLabels;
  }
}
