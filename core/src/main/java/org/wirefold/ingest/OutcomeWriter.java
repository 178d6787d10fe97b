package org.wirefold.ingest;

import java.io.IOException;
import java.util.Map;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.index.StoryWriter;

/** Writes what folding changed of stories. Stateless. */
final class OutcomeWriter {
  private OutcomeWriter() {}

  /**
   * Call it after new articles were put: to say of one again which story it is in costs little and
   * changes nothing.
   */
  static void write(StoryWriter writer, FoldOutcome outcome) throws IOException {
    for (Map.Entry<ArticleId, Long> moved : outcome.moved().entrySet()) {
      writer.move(moved.getKey(), moved.getValue());
    }
    for (long number : outcome.gone()) {
      writer.removeStory(number);
    }
    for (Story story : outcome.changed()) {
      writer.put(story);
    }
  }
}
