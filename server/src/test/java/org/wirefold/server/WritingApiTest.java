package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wirefold.export.Json;
import tools.jackson.databind.JsonNode;

/** Articles in, and everything that matches out, over HTTP. */
final class WritingApiTest {
  private static final String HARBOUR =
      """
      {"id":"harbour","title":"Harbour crane falls into the bay","published":"2024-05-28",
       "publisher":"Coast Courier","body":"A crane fell into the bay of Port Ellery on Tuesday. Nobody was hurt."}
      """;

  @TempDir private Path folder;
  private HttpAnswers server;

  @BeforeEach
  void start() throws IOException {
    server = new HttpAnswers(folder);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void anArticleThatWasAcceptedIsFoundAtOnce() throws Exception {
    HttpResponse<String> answer = post("application/json", HARBOUR);
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode outcome = Json.mapper().readTree(answer.body());
    assertEquals("harbour", outcome.get("id").stringValue());
    assertEquals("indexed", outcome.get("status").stringValue());
    assertEquals(1, server.json("/api/search?q=crane").at("/total/articles").asInt());
    String again = post("application/json", HARBOUR).body();
    assertEquals("unchanged", Json.mapper().readTree(again).get("status").stringValue());
  }

  @Test
  void linesAreAnsweredLineByLineAndABadOneStopsNothing() throws Exception {
    String lines =
        """
        {"id":"a","title":"First tram","body":"The first tram ran."}

        {"id":"b","title":
        {"id":"c","title":"Last ferry","body":"The last ferry left."}""";
    HttpResponse<String> answer = post("application/x-ndjson", lines);
    List<JsonNode> outcomes = answer.body().lines().map(Json.mapper()::readTree).toList();
    assertEquals(List.of(1, 3, 4), outcomes.stream().map(o -> o.get("line").asInt()).toList());
    assertEquals(
        List.of("indexed", "rejected", "indexed"),
        outcomes.stream().map(o -> o.get("status").stringValue()).toList());
    assertTrue(outcomes.get(1).get("message").stringValue().contains(";"), answer.body());
    assertEquals(2, server.json("/health").get("articles").asInt());
  }

  @Test
  void manyLinesAreAllThereAndKeepTheirNumbers() throws Exception {
    String lines =
        IntStream.range(0, 2_345)
            .mapToObj(
                i -> "{\"title\":\"Report " + i + "\",\"body\":\"It rained " + i + " mm.\"}\n")
            .collect(Collectors.joining());
    List<String> outcomes = post("application/x-ndjson", lines).body().lines().toList();
    assertEquals(2_345, outcomes.size());
    JsonNode last = Json.mapper().readTree(outcomes.getLast());
    assertEquals(2_345, last.get("line").asInt());
    assertEquals(2_345, server.json("/health").get("articles").asInt());
    assertEquals(
        2_345,
        outcomes.stream()
            .map(o -> Json.mapper().readTree(o).get("id").stringValue())
            .distinct()
            .count());
  }

  @Test
  void whatIsNoArticleIsRefusedInOneSentence() throws Exception {
    assertError(400, "bad_request", post("application/json", "{\"title\":"));
    assertError(400, "bad_request", post("application/json", "[]"));
    assertError(422, "rejected", post("application/json", "{\"title\":5}"));
    assertError(415, "unsupported_media_type", post("text/plain", HARBOUR));
  }

  @Test
  void aDeletedArticleIsGoneAndStaysOut() throws Exception {
    post("application/json", HARBOUR);
    HttpResponse<String> answer =
        server.send(server.request("/api/articles/harbour?purge=true").DELETE());
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(404, server.get("/api/articles/harbour").statusCode());
    JsonNode again = Json.mapper().readTree(post("application/json", HARBOUR).body());
    assertEquals("deleted", again.get("status").stringValue());
    assertEquals(0, server.json("/health").get("articles").asInt());
    assertEquals(404, server.send(server.request("/api/articles/none").DELETE()).statusCode());
  }

  @Test
  void exportsStreamEveryMatchInTheFormatAskedFor() throws Exception {
    post("application/json", HARBOUR);
    HttpResponse<String> csv = server.get("/api/export?format=csv&fields=id,title&q=crane");
    assertEquals("id,title\r\nharbour,Harbour crane falls into the bay\r\n", csv.body());
    assertTrue(csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
    JsonNode ninjs = Json.mapper().readTree(server.get("/api/export?format=ninjs").body());
    assertEquals("harbour", ninjs.get("uri").stringValue());
    assertEquals("", server.get("/api/export?q=nothing").body());
    assertEquals(
        "format", server.json("/api/export?format=xlsx").at("/error/parameter").stringValue());
    assertEquals(
        "fields", server.json("/api/export?fields=none").at("/error/parameter").stringValue());
  }

  @Test
  void aFeedHasAnEntryAStoryWhateverItsCopies() throws Exception {
    post("application/json", HARBOUR);
    post("application/json", HARBOUR.replace("\"harbour\"", "\"copy\"").replace("Coast", "Cape"));
    post(
        "application/json",
        "{\"id\":\"x\",\"title\":\"<b>Tide & \\u0001 time</b>\",\"body\":\"The tide is high today.\"}");
    HttpResponse<String> answer = server.get("/feed.atom");
    Document feed =
        DocumentBuilderFactory.newNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, feed.getElementsByTagName("entry").getLength(), answer.body());
    Element first = (Element) feed.getElementsByTagName("entry").item(0);
    assertEquals(
        "2024-05-28T00:00:00Z", first.getElementsByTagName("published").item(0).getTextContent());
    assertFalse(answer.body().contains("<b>"), answer.body());
    String link = ((Element) first.getElementsByTagName("link").item(0)).getAttribute("href");
    assertEquals(200, server.get(link.substring(link.indexOf("/stories"))).statusCode());
  }

  @Test
  void thePageLinksToItsListAsAFileAndAsAFeed() throws Exception {
    post("application/json", HARBOUR);
    String page = server.get("/?q=crane").body();
    for (String link :
        List.of(
            "/api/export?format=jsonl&q=crane",
            "/api/export?format=csv&q=crane",
            "/api/export?format=tsv&q=crane",
            "/api/export?format=ninjs&q=crane",
            "/feed.atom?q=crane")) {
      assertTrue(page.contains('"' + link.replace("&", "&amp;") + '"'), link);
      assertTrue(server.get(link).body().contains("Harbour crane falls"), link);
    }
  }

  @Test
  void anAnswerThatHasNotChangedIsNotSentAgain() throws Exception {
    post("application/json", HARBOUR);
    HttpResponse<String> first = server.get("/api/articles/harbour");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        server.send(server.request("/api/articles/harbour").header("If-None-Match", tag));
    assertEquals(304, second.statusCode());
  }

  @Test
  void metricsTellRoutesNotPaths() throws Exception {
    post("application/json", HARBOUR);
    server.get("/api/articles/harbour");
    String metrics = server.get("/metrics").body();
    assertTrue(metrics.contains("route=\"/api/articles/<id>\""), metrics);
    assertFalse(metrics.contains("harbour"), metrics);
    assertTrue(metrics.contains("wirefold_articles 1.0"), metrics);
  }

  private HttpResponse<String> post(String type, String body)
      throws IOException, InterruptedException {
    return server.send(
        server
            .request("/api/articles")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static void assertError(int status, String code, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    JsonNode error = Json.mapper().readTree(answer.body()).get("error");
    assertEquals(code, error.get("code").stringValue());
    assertFalse(error.get("message").stringValue().isBlank());
  }
}
