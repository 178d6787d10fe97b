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
import org.junit.jupiter.api.AutoClose;
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
          "/api/related/x",
          "/api/furniture/x");

  private static final List<String> NAMES =
      List.of(
          "q", "q", "q", "from", "to", "sort", "size", "fold", "relax", "cursor", "prefix", "left",
          "right", "format", "fields", "nobody");

  /** Queries that have something of all that the language knows, to be cut up and misspelt. */
  private static final List<String> QUERIES =
      List.of(
          "title:\"harbour strike\" AND (company:brightwater OR -ferry)"
              + " published:[2025-01 TO 2026-02]",
          "(port vaccin* chip?s brightwtr~2)~2 \"pilots return\"~5 -author:nobody",
          "+huawei -\"U.S.\" WHO \u534E\u4E3A published:>=2025-12 copies:21+",
          "Ports reopen \u2014 \u201Cthe pilots\u2019 strike\u201D is over! <script>' OR 1=1"
              + " && nobody:x || *");

  /** What is put into them: marks of the language, of HTML, and characters that behave oddly. */
  private static final String ODD =
      "\"()[]{}*?~^:\\/+-!&|<>'%.\u0000\n\u00E9\u202E\u00AD\u0130\uFB01\uD83D\uDE80\u00AB5 ";

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
  @AutoClose private static HttpAnswers server;
  private static final List<String> CURSORS = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    server = SeedIndex.serve(folder);
    for (Sort sort : Sort.values()) {
      String path = "/api/search?size=2&sort=" + sort.name();
      CURSORS.add(server.json(path).get("next").asString());
    }
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
            : random.nextInt(3) == 0 ? any(random, VALUES) : query(random);
    if (random.nextInt(20) == 0) {
      return name + "=" + any(random, List.of("%00", "%FF%FE", "%ED%A0%80", "%C0%AF", "a%20%E4"));
    }
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The end of one query behind the beginning of another. */
  private static String query(Random random) {
    String first = any(random, QUERIES);
    String second = any(random, QUERIES);
    return mutated(
        random,
        first.substring(0, random.nextInt(first.length()))
            + second.substring(random.nextInt(second.length())));
  }

  /** The text with some characters replaced by odd ones, or by any that there is. */
  private static String mutated(Random random, String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(5); i > 0 && !mutated.isEmpty(); i--) {
      int at = random.nextInt(mutated.length());
      mutated.replace(
          at,
          at + random.nextInt(2),
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : String.valueOf(ODD.charAt(random.nextInt(ODD.length()))));
    }
    return mutated.toString();
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
