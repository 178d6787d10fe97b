package org.wirefold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.export.Json;
import org.wirefold.search.RequestException;
import org.wirefold.server.api.Api;
import org.wirefold.server.api.ErrorBody;
import org.wirefold.server.api.Url;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Sends requests to a running server. Whatever else than Wirefold may answer at an address, a page,
 * a proxy's error, JSON of somebody else's, lacks {@link Api#HEADER} and ends in one sentence that
 * names the address. For one command.
 */
final class ApiClient implements AutoCloseable {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);
  private static final Duration ANSWER_PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_PORT = 65_535;

  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private ApiClient(String address) {
    this.address = address;
  }

  /** A server by its address; {@link RequestException} where that is none. */
  static ApiClient at(String typed) {
    try {
      URI uri = new URI(typed.strip());
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          && uri.getHost() != null
          && uri.getPort() <= MOST_PORT
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return new ApiClient(uri.toString().replaceFirst("/+$", ""));
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new RequestException(
        "server", "\"" + typed + "\" is no address; write it like http://localhost:8080");
  }

  /** Asks for one value. */
  <T> T ask(String path, Map<String, List<String>> parameters, Class<T> type) throws IOException {
    try (InputStream answer = open(path, parameters)) {
      return read(answer, type);
    }
  }

  /** Asks for a stream. */
  InputStream open(String path, Map<String, List<String>> parameters) throws IOException {
    HttpResponse<InputStream> answer = send(Url.of(path, parameters));
    if (isOurs(answer) && answer.statusCode() == 200) {
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      throw isOurs(answer) ? refusal(answer.statusCode(), body, parameters) : stranger();
    }
  }

  private static boolean isOurs(HttpResponse<?> answer) {
    return answer.headers().firstValue(Api.HEADER).equals(Optional.of(Api.VERSION));
  }

  private IOException refusal(int status, InputStream body, Map<String, List<String>> parameters)
      throws IOException {
    ErrorBody.Detail error = read(body, ErrorBody.class).error();
    if (error.parameter().isPresent()) {
      throw new RequestException(error.parameter().get(), error.message());
    }
    return switch (status) {
      case 404 -> isRoot() ? new NotHeldException(error.message()) : stranger();
      case 414, 431 -> throw new RequestException(longest(parameters), error.message());
      default -> new IOException(address + ": " + error.message());
    };
  }

  private static String longest(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .max(Comparator.comparingInt(e -> String.join("", e.getValue()).length()))
        .map(Map.Entry::getKey)
        .orElse("server");
  }

  /** Whether the address is that of a server, rather than of something beneath it. */
  private boolean isRoot() throws IOException {
    HttpResponse<InputStream> answer = send("/health");
    answer.body().close();
    return isOurs(answer) && answer.statusCode() == 200;
  }

  private <T> T read(InputStream answer, Class<T> type) throws IOException {
    try {
      return Json.mapper().readValue(answer, type);
    } catch (JacksonIOException e) {
      throw new IOException(address + ": the answer broke off (" + e.getMessage() + ")", e);
    } catch (JacksonException e) {
      throw stranger();
    }
  }

  private IOException stranger() {
    return new IOException(
        address
            + ": what answers there is no Wirefold server of this version;"
            + " give the address that `wirefold serve` prints");
  }

  private HttpResponse<InputStream> send(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_PATIENCE).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(address + ": stopped while waiting for the answer", e);
    } catch (HttpTimeoutException e) {
      throw new IOException(address + ": no answer came in time; try again, or check --server", e);
    } catch (IOException e) {
      throw new IOException(
          address + ": no server answers there; start one with `wirefold serve`, or check --server",
          e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return address;
  }
}
