package org.wirefold.ingest;

import java.io.IOException;
import org.wirefold.analysis.Stems;
import org.wirefold.article.Article;
import org.wirefold.dedup.Sketch;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.Tags;

/** An article with everything made of it that does not depend on other articles. */
record Prepared(Article article, Stems title, Stems body, Sketch sketch, Tags tags) {
  /** Thread-safe. */
  void addTo(StoryWriter writer, long story) throws IOException {
    writer.add(article, title, body, tags, sketch.keys(), story);
  }
}
