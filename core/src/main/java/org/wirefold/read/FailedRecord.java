package org.wirefold.read;

import org.wirefold.article.SourceRef;

/** A piece of input of which it is clear while cutting that no article can be had from it. */
record FailedRecord(ReadResult.Rejected rejected, String format) implements RawRecord {
  @Override
  public SourceRef where() {
    return rejected.where();
  }

  @Override
  public ReadResult parse() {
    return rejected;
  }
}
