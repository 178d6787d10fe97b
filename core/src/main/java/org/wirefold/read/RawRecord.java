package org.wirefold.read;

import org.wirefold.article.SourceRef;

/**
 * A piece of input that holds at most one article, cut out of its file but not yet parsed.
 * Immutable, thread-safe.
 */
public interface RawRecord {
  SourceRef where();

  /** Parses and cleans the record. Costly: meant for a pool. Never throws on bad input. */
  ReadResult parse();
}
