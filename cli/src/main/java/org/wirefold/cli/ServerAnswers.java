package org.wirefold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.MatchExplanation;
import org.wirefold.export.ArticleExport;
import org.wirefold.export.ExportField;
import org.wirefold.export.ExportFormat;
import org.wirefold.schema.Dimension;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Facet;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import org.wirefold.server.api.LearnedFurniture;
import org.wirefold.server.api.Url;

/** Asks a running server over its API. */
final class ServerAnswers implements Answers {
  private final ApiClient server;

  ServerAnswers(ApiClient server) {
    this.server = server;
  }

  @Override
  public SearchResult search(Map<String, List<String>> parameters, Facets facets)
      throws IOException {
    SearchResult found = server.ask("/api/search", parameters, SearchResult.class);
    return switch (facets) {
      case ALL -> found;
      case NONE ->
          new SearchResult(
              found.query(),
              found.note(),
              found.relaxed(),
              found.total(),
              found.stories(),
              List.of(),
              found.next(),
              found.tookMs());
    };
  }

  @Override
  public Facet facet(
      Dimension dimension, Map<String, List<String>> parameters, String prefix, int size)
      throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>(parameters);
    all.put("prefix", List.of(prefix));
    all.put("size", List.of(Integer.toString(size)));
    return server.ask("/api/facets/" + dimension.key(), all, Facet.class);
  }

  @Override
  public StoryDetail story(String id) throws IOException {
    return server.ask("/api/stories/" + Url.encoded(id), Map.of(), StoryDetail.class);
  }

  @Override
  public ArticleDetail article(String id) throws IOException {
    return server.ask("/api/articles/" + Url.encoded(id), Map.of(), ArticleDetail.class);
  }

  @Override
  public List<LearnedDetail> learned(ArticleDetail article) throws IOException {
    String path = "/api/furniture/" + Url.encoded(article.id().value());
    return server.ask(path, Map.of(), LearnedFurniture.class).learned();
  }

  @Override
  public FoldExplanation whyFolded(String left, String right) throws IOException {
    Map<String, List<String>> both = Map.of("left", List.of(left), "right", List.of(right));
    return server.ask("/api/why", both, FoldExplanation.class);
  }

  @Override
  public MatchExplanation whyMatches(String id, String query) throws IOException {
    Map<String, List<String>> both = Map.of("left", List.of(id), "q", List.of(query));
    return server.ask("/api/why", both, MatchExplanation.class);
  }

  /** Copies the rows as they come. */
  @Override
  public boolean export(ArticleExport export, Map<String, List<String>> parameters, PrintStream out)
      throws IOException {
    Map<String, List<String>> all = new LinkedHashMap<>(parameters);
    all.put("format", List.of(export.format().key()));
    all.put(
        "fields",
        List.of(export.fields().stream().map(ExportField::key).collect(Collectors.joining(","))));
    try (InputStream rows = server.open("/api/export", all)) {
      // A table has a header.
      return copy(rows, out) > (export.format() == ExportFormat.CSV ? 1 : 0);
    }
  }

  /** Copies all of it; how many lines that is. */
  private long copy(InputStream rows, PrintStream out) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try {
      for (int n = rows.read(buffer); n >= 0; n = rows.read(buffer)) {
        out.write(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    } catch (IOException e) {
      throw new IOException(server + ": the answer broke off (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
