package org.wirefold.ingest;

import java.io.InputStream;

/**
 * A stream of JSON Lines.
 *
 * @param name stands for a file's name in places, and in the ids of articles that have neither an
 *     id nor a URL
 * @param isAnswered whether who sends them is told what became of each: then nobody keeps what was
 *     rejected
 */
public record LineSource(InputStream in, String name, boolean isAnswered) {
  /** Standard input, or what stands for it. */
  public LineSource(InputStream in) {
    this(in, "stdin", false);
  }
}
