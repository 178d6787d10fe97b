package org.wirefold.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wirefold.index.SearchLease;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;

/**
 * What belongs to the newest state of the index alone and is made once for it: labels, names,
 * counts of everything, ordinals. Thread-safe.
 */
final class IndexState {
  private Names names = Names.NONE;
  private final AtomicReference<Optional<Everything>> everything =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Labels> labels = new AtomicReference<>(new Labels("", ""));

  /** Makes all of it, so that no request has to wait for it. */
  void warm(SearchLease lease) throws IOException {
    names(lease);
    for (Dimension dimension : Dimension.values()) {
      everything(lease).counts(lease, dimension, Fold.STORIES);
    }
  }

  Labels labels(SearchLease lease) throws IOException {
    String companies = lease.held().companies().orElse("");
    String topics = lease.held().topics().orElse("");
    return labels.updateAndGet(
        last -> last.isOf(companies, topics) ? last : new Labels(companies, topics));
  }

  synchronized Names names(SearchLease lease) throws IOException {
    if (!names.isOf(lease)) {
      names = Names.read(lease, labels(lease));
    }
    return names;
  }

  Everything everything(SearchLease lease) {
    return everything
        .updateAndGet(last -> Optional.of(last.filter(e -> e.isOf(lease)).orElseGet(() -> new Everything(lease))))
        .orElseThrow();
  }
}
