package org.wirefold.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.wirefold.article.Article;
import tools.jackson.databind.json.JsonMapper;

/**
 * Extracts a folder of saved pages and writes the bodies, by file name, as the JSON object that the
 * scorer beside the pages wants: {@code PagesScore PAGES PREDICTED.json}.
 */
final class PagesScore {
  private PagesScore() {}

  public static void main(String[] args) throws IOException {
    Map<String, String> bodies = new TreeMap<>();
    for (Article article : Reading.articles(Path.of(args[0]))) {
      String file = article.source().file();
      String key = file.substring(file.lastIndexOf('/') + 1).replace(".html.gz", "");
      bodies.put(key, article.body());
    }
    Files.writeString(Path.of(args[1]), JsonMapper.builder().build().writeValueAsString(bodies));
  }
}
