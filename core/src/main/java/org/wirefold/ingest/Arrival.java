package org.wirefold.ingest;

import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.read.ReadResult;

/** A record on its way into the index. */
sealed interface Arrival {
  /** About how much text is held for it, in UTF-16 units. */
  long chars();

  /**
   * A record that is an article.
   *
   * @param prepared absent where the article seemed unchanged, so that nothing had to be made of it
   */
  record Parsed(Article article, Optional<Prepared> prepared) implements Arrival {
    @Override
    public long chars() {
      return (long) article.body().length() + article.raw().map(String::length).orElse(0);
    }
  }

  /** A record that is no article and was never meant to be one. */
  record Skipped(ReadResult.Skipped why) implements Arrival {
    @Override
    public long chars() {
      return 0;
    }
  }

  record Refused(ReadResult.Rejected why) implements Arrival {
    @Override
    public long chars() {
      return 0;
    }
  }
}
