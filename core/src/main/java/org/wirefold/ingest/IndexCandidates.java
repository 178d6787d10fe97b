package org.wirefold.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.dedup.CandidateSource;
import org.wirefold.index.HeldArticles;

/** Hands the index to the folding, which knows no index. */
record IndexCandidates(HeldArticles held) implements CandidateSource {
  @Override
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders)
      throws IOException {
    held.holders(keys, from, to, most, holders::accept);
  }

  @Override
  public long storyOf(long handle) throws IOException {
    return held.storyOf(handle);
  }

  @Override
  public OptionalLong handle(ArticleId id) throws IOException {
    return held.handle(id);
  }

  @Override
  public ArticleId id(long handle) throws IOException {
    return held.id(handle);
  }

  @Override
  public Optional<Instant> published(long handle) throws IOException {
    return held.published(handle);
  }

  @Override
  public Instant latest(Instant until) throws IOException {
    return held.latest(until);
  }

  @Override
  public boolean hasUndated() throws IOException {
    return held.hasUndated();
  }

  @Override
  public Optional<Article> article(ArticleId id) throws IOException {
    return held.article(id);
  }

  @Override
  public Story story(long number) throws IOException {
    return held.story(number);
  }
}
