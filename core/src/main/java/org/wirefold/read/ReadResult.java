package org.wirefold.read;

import org.wirefold.article.Article;
import org.wirefold.article.SourceRef;

/** What became of one record of the input. */
public sealed interface ReadResult {
  record Accepted(Article article) implements ReadResult {}

  /**
   * What is no article and was never meant to be one, such as the request in a web archive.
   *
   * @param kind what it is, in a word or a few
   */
  record Skipped(SourceRef where, String kind) implements ReadResult {}

  /**
   * What could not be read as an article.
   *
   * @param problem what was wrong, with the value
   * @param remedy what to do about it
   */
  record Rejected(SourceRef where, String problem, String remedy) implements ReadResult {
    /** The three parts as one line: {@code wires.jsonl:482: "published" is …; write it like …}. */
    public String sentence() {
      return where + ": " + problem + "; " + remedy;
    }
  }
}
