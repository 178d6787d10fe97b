package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Sort;

/**
 * Random and mutated queries, cursors and parameters over HTTP: nothing is an error of the server,
 * nothing shows an exception. Some hundred of them, and a hundred thousand with {@code mvn -Pfuzz
 * -pl core,server test}, of which none may take longer than a second.
 */
final class HttpFuzzTest {
  private static final int INPUTS = Integer.getInteger("wirefold.fuzz.inputs", 300);
  private static final long FIRST = Long.getLong("wirefold.fuzz.first", 1);
  private static final long MOST_MILLIS = Long.getLong("wirefold.fuzz.millis", Long.MAX_VALUE);

  private static final Pattern EXCEPTION =
      Pattern.compile(
          "[a-z]Exception|[a-z]Error:|\\tat [a-z]+\\.|java\\.lang|something went wrong");

  private static final List<String> ROUTES =
      List.of(
          "/api/search",
          "/api/search",
          "/api/search",
          "/",
          "/",
          "/overview",
          "/api/histogram",
          "/api/suggest",
          "/api/facets/company",
          "/api/facets/published",
          "/facets/person",
          "/api/facets/%22",
          "/api/export",
          "/feed.atom",
          "/api/why",
          "/why",
          "/api/compare",
          "/api/stories/nobody%2Fhere",
          "/stories/%E2%80%AE",
          "/api/articles/x",
          "/api/related/x");

  private static final List<String> NAMES =
      List.of(
          "q", "q", "q", "from", "to", "sort", "size", "fold", "relax", "cursor", "prefix", "left",
          "right", "format", "fields", "nobody");

  private static final List<String> PIECES =
      List.of(
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "*",
          "?",
          "~",
          "~3",
          "^2",
          ":",
          "\\",
          "/",
          "+",
          "-",
          "!",
          "&&",
          "||",
          " ",
          " ",
          " ",
          "AND",
          "OR",
          "NOT",
          "TO",
          "title:",
          "body:",
          "author:",
          "company:",
          "person:",
          "published:",
          "copies:",
          "nobody:",
          "harbour",
          "port",
          "strike",
          "ferry",
          "vaccin",
          "chip*",
          "brightwtr~",
          "2025-12",
          "2025-01 TO 2026-02]",
          ">=2025",
          "华为",
          "\uD83D\uDE80",
          "\uD83D",
          "“",
          "’",
          "«",
          "—",
          "5",
          "0.5",
          "\u0000",
          "\n",
          "é",
          "<script>",
          "' OR 1=1",
          "%",
          "..",
          "\u202E",
          "\u00AD",
          "İ",
          "ﬁ",
          "U.S.",
          "WHO");

  private static final List<String> VALUES =
      List.of(
          "2025",
          "2026-01",
          "newest",
          "oldest",
          "copied",
          "false",
          "true",
          "0",
          "7",
          "-1",
          "99999999999",
          "1000",
          "2-5",
          "21+",
          "2025-13-41",
          "+999999999-12-31T00:00:00Z",
          "csv",
          "ninjs",
          "id,story",
          "");

  @TempDir private static Path folder;
  private static HttpAnswers server;
  private static final List<String> CURSORS = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    server = SeedIndex.serve(folder);
    for (Sort sort : Sort.values()) {
      String path = "/api/search?size=2&sort=" + sort.name();
      CURSORS.add(server.json(path).get("next").asString());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void everythingIsAnsweredOrRefusedWithoutAnException() throws IOException, InterruptedException {
    for (long seed = FIRST; seed < FIRST + INPUTS; seed++) {
      ask(new Random(seed), seed);
    }
  }

  private static void ask(Random random, long seed) throws IOException, InterruptedException {
    StringBuilder path = new StringBuilder(any(random, ROUTES));
    char join = '?';
    for (int i = random.nextInt(5); i >= 0; i--) {
      path.append(join).append(parameter(random));
      join = '&';
    }
    long start = System.nanoTime();
    HttpResponse<String> answer = server.get(path.toString());
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    String asked = path + ", again with -Dwirefold.fuzz.inputs=1 -Dwirefold.fuzz.first=" + seed;
    assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " for " + asked);
    assertFalse(EXCEPTION.matcher(answer.body()).find(), () -> answer.body() + " for " + asked);
    assertTrue(millis <= MOST_MILLIS, () -> millis + " ms for " + asked);
  }

  private static String parameter(Random random) {
    String name =
        random.nextInt(3) == 0
            ? any(random, List.of(Dimension.values())).key()
            : any(random, NAMES);
    String value =
        name.equals("cursor")
            ? mutated(random, any(random, CURSORS))
            : random.nextInt(3) == 0 ? any(random, VALUES) : text(random);
    if (random.nextInt(20) == 0) {
      return name + "=" + any(random, List.of("%00", "%FF%FE", "%ED%A0%80", "%C0%AF", "a%20%E4"));
    }
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(10); i >= 0; i--) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : any(random, PIECES));
    }
    return text.toString();
  }

  private static String mutated(Random random, String cursor) {
    StringBuilder text = new StringBuilder(cursor);
    for (int i = random.nextInt(4); i > 0; i--) {
      text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(96)));
    }
    return text.toString();
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
