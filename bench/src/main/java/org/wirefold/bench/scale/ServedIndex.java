package org.wirefold.bench.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An index served as people have it served: by {@code wirefold serve} in a process of its own, so
 * that what asks takes nothing from what answers but a share of the processor.
 */
final class ServedIndex implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedIndex(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the server on a free port. */
  static ServedIndex start(Path folder, String heap) throws IOException {
    Process process = new ProcessBuilder(command(folder, heap, "serve", "--port", "0")).start();
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException(
          "the server did not start: "
              + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return new ServedIndex(process, URI.create(line));
  }

  /** A command line of Wirefold's, in a process of its own with this heap. */
  static List<String> command(Path folder, String heap, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "org.wirefold.cli.Main"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--index", folder.toString()));
    return command;
  }

  /** Asks for this path; the milliseconds until the whole answer was there. */
  double millis(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return millis;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
