package org.wirefold.read;

import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.SourceRef;

/**
 * A record whose bytes are known and whose parsing is still to be done.
 *
 * @param format of the file it was cut out of, {@link Format#key}
 */
record CutRecord(RawInput input, ArticleFormat articles, String format) implements RawRecord {
  @Override
  public SourceRef where() {
    return input.where();
  }

  @Override
  public Optional<String> rawHash() {
    return Optional.of(input.hash());
  }

  @Override
  public int length() {
    return input.bytes().length;
  }

  @Override
  public ReadResult parse() {
    try {
      Article article = articles.parse(input);
      return new ReadResult.Accepted(
          article.format().isEmpty()
              ? article.toBuilder().format(articles.key()).build()
              : article);
    } catch (NoArticleException e) {
      return new ReadResult.Skipped(where(), e.kind());
    } catch (UnreadableException e) {
      return new ReadResult.Rejected(where(), e.problem(), e.remedy());
    } catch (RuntimeException | StackOverflowError e) {
      // One bad page must not stop the rest, whatever in it trips us or a library.
      return new ReadResult.Rejected(
          where(), "reading it failed with " + e, "please report this with the record");
    }
  }
}
