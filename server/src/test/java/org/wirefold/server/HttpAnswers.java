package org.wirefold.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.wirefold.export.Json;
import org.wirefold.index.StoryIndex;
import tools.jackson.databind.JsonNode;

/** A server over the index in a folder, and a client that asks it. */
final class HttpAnswers implements AutoCloseable {
  private final StoryIndex index;
  private final WirefoldServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  HttpAnswers(Path folder) throws IOException {
    index = StoryIndex.open(folder);
    server = WirefoldServer.start(ServerConfig.DEFAULT.withPort(0), index);
  }

  URI address() {
    return server.address();
  }

  /** The answer to a GET of this path, which stands as it is to be sent. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address().toString().replaceAll("/$", path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The JSON that a path answers with. */
  JsonNode json(String path) throws IOException, InterruptedException {
    return Json.mapper().readTree(get(path).body());
  }

  @Override
  public void close() throws IOException {
    server.close();
    index.close();
  }
}
