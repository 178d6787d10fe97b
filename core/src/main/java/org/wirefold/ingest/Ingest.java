package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Joins the stages: reads, folds, tags and indexes. */
@SuppressWarnings("DoNotCallSuggester")
public final class Ingest {
  private Ingest() {}

  /**
   * Runs to the end; {@link IOException} only for what is wrong with the index folder, never for an
   * input.
   */
  public static IngestReport run(
      IngestRequest request, InputStream standardInput, IngestListener listener)
      throws IOException {
    throw new UnsupportedOperationException(request + standardInput.toString() + listener);
  }
}
