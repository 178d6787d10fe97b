package org.wirefold.dedup;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;

/** An index without articles. */
public record NothingHeld() implements CandidateSource {
  @Override
  public void holders(long[] keys, Instant from, Instant to, int most, Holders holders) {}

  @Override
  public long storyOf(long handle) {
    throw new IllegalArgumentException("no article " + handle);
  }

  @Override
  public OptionalLong handle(ArticleId id) {
    return OptionalLong.empty();
  }

  @Override
  public ArticleId id(long handle) {
    throw new IllegalArgumentException("no article " + handle);
  }

  @Override
  public Optional<Instant> published(long handle) {
    throw new IllegalArgumentException("no article " + handle);
  }

  @Override
  public Instant latest(Instant until) {
    return Instant.MIN;
  }

  @Override
  public boolean hasUndated() {
    return false;
  }

  @Override
  public Optional<Article> article(ArticleId id) {
    return Optional.empty();
  }

  @Override
  public Story story(long number) {
    throw new IllegalArgumentException("no story " + number);
  }
}
