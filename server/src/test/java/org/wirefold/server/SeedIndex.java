package org.wirefold.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;

/** Indexes for tests, with a server over each. */
final class SeedIndex {
  private SeedIndex() {}

  /** Of the sample articles. */
  static HttpAnswers serve(Path folder) throws IOException {
    Path seeds = Path.of(System.getProperty("wirefold.root", "..")).resolve("seeds");
    index(seeds.toString(), folder, InputStream.nullInputStream());
    return new HttpAnswers(folder);
  }

  /** Of these articles, one a line of JSON. */
  static HttpAnswers serve(Path folder, String jsonLines) throws IOException {
    index("-", folder, new ByteArrayInputStream(jsonLines.getBytes(StandardCharsets.UTF_8)));
    return new HttpAnswers(folder);
  }

  private static void index(String path, Path folder, InputStream in) throws IOException {
    Ingest.run(new IngestRequest(List.of(path), folder), in, new IngestListener() {});
  }
}
