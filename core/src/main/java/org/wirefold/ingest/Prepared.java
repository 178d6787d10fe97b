package org.wirefold.ingest;

import java.io.IOException;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.Outlet;
import org.wirefold.dedup.Sketch;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.Tags;

/**
 * An article with everything made of it that does not depend on other articles.
 *
 * @param blocks the hashes of its paragraphs, as {@link org.wirefold.analysis.Blocks} makes them
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Prepared(
    Article article,
    AnalyzedText title,
    AnalyzedText body,
    Sketch sketch,
    long[] blocks,
    Tags tags) {
  /** What is kept of it to learn furniture from. */
  FurnitureLearning.Page page() {
    return new FurnitureLearning.Page(Outlet.of(article).key(), blocks);
  }

  /** Thread-safe. */
  void addTo(StoryWriter writer, long story) throws IOException {
    writer.add(article, title, body, tags, sketch.keys(), blocks, story);
  }
}
