package org.wirefold.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.index.StoryWriter;

/** Writes what folding changed of stories. Stateless. */
final class OutcomeWriter {
  private OutcomeWriter() {}

  /**
   * Writes which held articles moved, and which stories changed or are gone; arrivals are added by
   * the caller.
   */
  static void write(StoryWriter writer, FoldOutcome outcome) throws IOException {
    for (Map.Entry<ArticleId, Long> moved : outcome.moved().entrySet()) {
      writer.move(moved.getKey(), moved.getValue());
    }
    for (long number : outcome.gone()) {
      writer.removeStory(number);
    }
    try {
      outcome.changed().parallelStream().forEach(story -> put(writer, story));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void put(StoryWriter writer, Story story) {
    try {
      writer.put(story);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
