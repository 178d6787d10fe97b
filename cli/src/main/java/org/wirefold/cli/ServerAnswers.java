package org.wirefold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.wirefold.search.RequestException;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import org.wirefold.server.api.ErrorBody;
import org.wirefold.server.api.Json;
import tools.jackson.core.JacksonException;

/**
 * Asks a running server over its API. What the server cannot be asked, or refuses, ends in one
 * sentence that names its address.
 */
final class ServerAnswers implements Answers {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String address;
  private final HttpClient client;

  private ServerAnswers(String address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** A server by its address; {@link RequestException} where that is none. */
  static ServerAnswers at(String typed) {
    try {
      URI uri = new URI(typed.strip());
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getRawQuery() == null) {
        return new ServerAnswers(uri.toString().replaceFirst("/+$", ""));
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new RequestException(
        "server", "\"" + typed + "\" is no address; write it like http://localhost:8080");
  }

  @Override
  public SearchResult search(Map<String, List<String>> parameters, Facets facets)
      throws IOException {
    SearchResult found = ask("/api/search", parameters, SearchResult.class);
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
    return ask("/api/facets/" + dimension.key(), all, Facet.class);
  }

  @Override
  public StoryDetail story(String id) throws IOException {
    return ask("/api/stories/" + encoded(id), Map.of(), StoryDetail.class);
  }

  @Override
  public ArticleDetail article(String id) throws IOException {
    return ask("/api/articles/" + encoded(id), Map.of(), ArticleDetail.class);
  }

  /** The server does not tell. */
  @Override
  public List<LearnedDetail> learned(ArticleDetail article) {
    return List.of();
  }

  @Override
  public FoldExplanation whyFolded(String left, String right) throws IOException {
    Map<String, List<String>> both = Map.of("left", List.of(left), "right", List.of(right));
    return ask("/api/why", both, FoldExplanation.class);
  }

  @Override
  public MatchExplanation whyMatches(String id, String query) throws IOException {
    Map<String, List<String>> both = Map.of("left", List.of(id), "q", List.of(query));
    return ask("/api/why", both, MatchExplanation.class);
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
    long lines = 0;
    try (InputStream rows = open("/api/export", all)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = rows.read(buffer); n >= 0; n = rows.read(buffer)) {
        out.write(buffer, 0, n);
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    } catch (NotHeldException | RequestException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(address + ": the answer broke off (" + e.getMessage() + ")", e);
    }
    return lines > (export.format() == ExportFormat.CSV ? 1 : 0); // which has a header
  }

  private <T> T ask(String path, Map<String, List<String>> parameters, Class<T> type)
      throws IOException {
    try (InputStream answer = open(path, parameters)) {
      return Json.mapper().readValue(answer, type);
    } catch (JacksonException e) {
      throw stranger(e);
    }
  }

  private InputStream open(String path, Map<String, List<String>> parameters) throws IOException {
    HttpResponse<InputStream> answer = send(path, parameters);
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      ErrorBody.Detail error = Json.mapper().readValue(body, ErrorBody.class).error();
      if (error == null) {
        throw stranger(new IOException("an error of another shape"));
      }
      if (answer.statusCode() == 404 && error.parameter().isEmpty()) {
        throw new NotHeldException(error.message());
      }
      if (error.parameter().isPresent()) {
        throw new RequestException(error.parameter().get(), error.message());
      }
      throw new IOException(address + ": " + error.message());
    } catch (JacksonException e) {
      throw stranger(e);
    }
  }

  private IOException stranger(Exception cause) {
    return new IOException(
        address + ": what answers there is no Wirefold server of this version", cause);
  }

  private HttpResponse<InputStream> send(String path, Map<String, List<String>> parameters)
      throws IOException {
    String query =
        parameters.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + encoded(value)))
            .collect(Collectors.joining("&", "?", ""));
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + path + query)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(address + ": stopped while waiting for the answer", e);
    } catch (IOException e) {
      throw new IOException(
          address + ": no server answers there; start one with `wirefold serve`, or check --server",
          e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
  }
}
