package org.wirefold.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.wirefold.article.Article;
import org.wirefold.schema.StorySchema;

/**
 * Keeps articles in stored fields, and reads them back: body and raw text as they are, which Lucene
 * writes faster than JSON can be made of them, all else as JSON. Stateless.
 */
final class StoredArticles {
  private static final RecordCodec<Article> RECORDS = new RecordCodec<>(Article.class);

  private StoredArticles() {}

  static void add(Document doc, Article article) {
    Article.Builder rest = article.toBuilder();
    if (!article.title().isBlank()) { // an article needs one of the two
      doc.add(new StoredField(StorySchema.BODY_TEXT, article.body()));
      rest.body("");
    }
    article.raw().ifPresent(raw -> doc.add(new StoredField(StorySchema.RAW_TEXT, raw)));
    doc.add(RECORDS.store(StorySchema.RECORD, rest.raw(Optional.empty()).build()));
  }

  /** The article of a document whose fields, or at least those above, were loaded. */
  static Article read(Document stored) throws IOException {
    BytesRef record = stored.getBinaryValue(StorySchema.RECORD);
    if (record == null) {
      throw new IOException("a document has no record; rebuild with `wirefold index --fresh`");
    }
    Article rest = RECORDS.read(record);
    String body = stored.get(StorySchema.BODY_TEXT);
    return rest.toBuilder()
        .body(body == null ? rest.body() : body)
        .raw(Optional.ofNullable(stored.get(StorySchema.RAW_TEXT)))
        .build();
  }
}
