package org.wirefold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.article.Article;
import org.wirefold.article.Furniture;

/**
 * What anybody would write: an {@link IndexWriter}, the same analyzer and buffer, a thread a core,
 * one commit. It folds and tags nothing.
 *
 * <p>It writes what Wirefold's articles say of themselves: headline and body indexed; both stored,
 * with the raw text where Wirefold keeps it, the dropped blocks and all other fields; the id as
 * term and doc value, the raw hash as both, the date as point, doc value and range; and terms with
 * doc values for the facets of publisher, credit, language, day, month, year and the input's own
 * companies, topics, people, places and organisations. It does not write what only folding, tagging
 * and learning need: candidate keys, hashes of paragraphs, story numbers, stories, our own tags.
 */
final class PlainLucene {
  private PlainLucene() {}

  /** Where the articles come from; may give several at once. */
  interface Source {
    void forEach(Consumer<Article> article);
  }

  static void write(Source articles, Path folder) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new NewsAnalyzer());
    config.setRAMBufferSizeMB(64);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        ForkJoinPool pool = new ForkJoinPool()) {
      pool.submit(() -> articles.forEach(article -> add(writer, article))).join();
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, Article article) {
    try {
      writer.addDocument(document(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Article article) {
    Document doc = new Document();
    doc.add(new KeywordField("id", article.id().value(), Field.Store.YES));
    doc.add(new KeywordField("raw_hash", article.rawHash(), Field.Store.YES));
    doc.add(new StoredField("file", article.source().file()));
    doc.add(new StoredField("record", article.source().record()));
    doc.add(new TextField("title", article.title(), Field.Store.YES));
    doc.add(new TextField("body", article.body(), Field.Store.YES));
    article.url().ifPresent(url -> doc.add(new StoredField("url", url)));
    article.raw().ifPresent(raw -> doc.add(new StoredField("raw", raw)));
    article.dateline().ifPresent(place -> doc.add(new StoredField("dateline", place)));
    article.section().ifPresent(section -> doc.add(new StoredField("section", section)));
    article.otherTitles().forEach(title -> doc.add(new StoredField("other_title", title)));
    article.summary().forEach(point -> doc.add(new StoredField("summary", point)));
    article.editors().forEach(editor -> doc.add(new StoredField("editor", editor)));
    for (Furniture dropped : article.furniture()) {
      doc.add(new StoredField("dropped", dropped.text()));
      doc.add(new StoredField("rule", dropped.rule()));
    }
    article.publisher().ifPresent(p -> doc.add(new KeywordField("publisher", p, Field.Store.YES)));
    article.credit().ifPresent(c -> doc.add(new KeywordField("credit", c, Field.Store.YES)));
    article
        .published()
        .ifPresent(
            p -> {
              doc.add(new LongField("published", p.start().toEpochMilli(), Field.Store.YES));
              doc.add(
                  new LongRange(
                      "published_range",
                      new long[] {p.start().toEpochMilli()},
                      new long[] {p.end().toEpochMilli()}));
              String day = p.start().toString().substring(0, 10);
              doc.add(new KeywordField("day", day, Field.Store.NO));
              doc.add(new KeywordField("day", day.substring(0, 7), Field.Store.NO));
              doc.add(new KeywordField("day", day.substring(0, 4), Field.Store.NO));
            });
    doc.add(new KeywordField("language", article.language(), Field.Store.YES));
    article.authors().forEach(author -> doc.add(new StoredField("author", author)));
    add(doc, "company", article.inputTags().companies());
    add(doc, "topic", article.inputTags().topics());
    add(doc, "place", article.inputTags().places());
    add(doc, "person", article.inputTags().people());
    add(doc, "org", article.inputTags().orgs());
    return doc;
  }

  private static void add(Document doc, String field, List<String> values) {
    values.stream()
        .distinct()
        .forEach(value -> doc.add(new KeywordField(field, value, Field.Store.YES)));
  }
}
