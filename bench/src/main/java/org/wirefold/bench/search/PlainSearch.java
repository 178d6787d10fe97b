package org.wirefold.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.wirefold.article.Article;

/**
 * What anybody would write: English analyzer, classic parser over headline and body, the headline
 * doubled; what it cannot parse is escaped. For one thread.
 */
final class PlainSearch implements AutoCloseable {
  private static final String[] FIELDS = {"title", "body"};

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainSearch(List<Article> articles) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Article article : articles) {
        Document doc = new Document();
        doc.add(new StringField("id", article.id().value(), Field.Store.YES));
        doc.add(new TextField("title", article.title(), Field.Store.NO));
        doc.add(new TextField("body", article.body(), Field.Store.NO));
        writer.addDocument(doc);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /** The ids of the articles it finds, best first. */
  List<String> find(String typed, int most) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(typed), most).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  private Query query(String typed) {
    MultiFieldQueryParser parser = new MultiFieldQueryParser(FIELDS, analyzer, Map.of("title", 2f));
    try {
      return parser.parse(typed);
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      try {
        return parser.parse(QueryParser.escape(typed));
      } catch (ParseException again) {
        throw new IllegalStateException(again);
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
