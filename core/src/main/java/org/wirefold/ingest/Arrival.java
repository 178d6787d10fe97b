package org.wirefold.ingest;

import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.read.RejectedLine;

/** A record on its way into the index. */
sealed interface Arrival {
  /** About how much text is held for it, in UTF-16 units. */
  long chars();

  /** Of the file it was read from, as {@link RawRecord#format} has it. */
  String format();

  /** An article, or what will be one. */
  sealed interface Admissible extends Arrival {
    ArticleId id();

    String rawHash();

    SourceRef where();
  }

  /**
   * A record that is an article, with everything made of it.
   *
   * @param read the article before {@link FurnitureStage#clean}
   * @param clean after it, and before {@link Preparation} adds what it finds
   * @param learnt what {@link FurnitureStage#learnt} was before it was cleaned
   */
  record Made(Article read, Article clean, Prepared prepared, int learnt, String format)
      implements Admissible {
    @Override
    public ArticleId id() {
      return read.id();
    }

    @Override
    public String rawHash() {
      return read.rawHash();
    }

    @Override
    public SourceRef where() {
      return read.source();
    }

    // Not of the clean text: how much is learnt by now is a matter of luck, batches must not be.
    @Override
    public long chars() {
      return (long) read.body().length() + read.raw().map(String::length).orElse(0);
    }
  }

  /** A record that is no article and was never meant to be one. */
  record Skipped(ReadResult.Skipped why, String format) implements Arrival {
    @Override
    public long chars() {
      return 0;
    }
  }

  /** A record that seemed to be held just so when it arrived: nothing was made of it yet. */
  record Known(ArticleId id, String rawHash, RawRecord record) implements Admissible {
    @Override
    public SourceRef where() {
      return record.where();
    }

    @Override
    public long chars() {
      return record.length();
    }

    @Override
    public String format() {
      return record.format();
    }
  }

  record Refused(ReadResult.Rejected why, RejectedLine line) implements Arrival {
    @Override
    public long chars() {
      return line.raw().map(raw -> raw.remaining()).orElse(0);
    }

    @Override
    public String format() {
      return line.format();
    }
  }
}
