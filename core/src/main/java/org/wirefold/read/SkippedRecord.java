package org.wirefold.read;

import org.wirefold.article.SourceRef;

/** A piece of input that is no article and was never meant to be one. */
record SkippedRecord(ReadResult.Skipped skipped, String format) implements RawRecord {
  @Override
  public SourceRef where() {
    return skipped.where();
  }

  @Override
  public ReadResult parse() {
    return skipped;
  }
}
