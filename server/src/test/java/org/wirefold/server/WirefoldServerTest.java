package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.index.StoryIndex;
import tools.jackson.databind.JsonNode;

final class WirefoldServerTest {
  @TempDir private static Path folder;
  @AutoClose private static HttpAnswers server;

  @BeforeAll
  static void start() throws IOException {
    server = new HttpAnswers(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/search",
        "/health",
        "/api/nowhere",
        "/nowhere",
        "/articles/x",
        "/?from=x"
      })
  void everyAnswerForbidsForeignScriptsAndSniffing(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertAll(
        () -> assertTrue(policy.contains("default-src 'none'"), policy),
        () -> assertTrue(policy.contains("script-src 'self';"), policy),
        () -> assertFalse(policy.contains("unsafe"), policy),
        () -> assertEquals("nosniff", header(answer, "X-Content-Type-Options")),
        () -> assertEquals("no-referrer", header(answer, "Referrer-Policy")),
        () -> assertEquals("", header(answer, "Server")));
  }

  @Test
  void anEmptyIndexIsHealthyAndSaysThatItHoldsNothing() throws Exception {
    assertEquals("{\"status\":\"ok\",\"stories\":0,\"articles\":0}", server.get("/health").body());
  }

  @Test
  void anEmptyIndexSaysOnThePageWhatToDo() throws Exception {
    HttpResponse<String> answer = server.get("/");
    assertEquals(200, answer.statusCode());
    assertEquals("text/html;charset=utf-8", header(answer, "Content-Type"));
    assertTrue(answer.body().contains("./wirefold index FOLDER"));
    assertTrue(answer.body().contains("./wirefold demo"));
  }

  @Test
  void aSearchOfAnEmptyIndexAnswersInTheFixedShape() throws Exception {
    HttpResponse<String> answer = server.get("/api/search?q=ferry");
    assertEquals("application/json", header(answer, "Content-Type"));
    JsonNode result = server.json("/api/search?q=ferry");
    assertEquals(
        List.of("query", "note", "relaxed", "total", "stories", "facets", "next", "tookMs"),
        List.copyOf(result.propertyNames()));
    assertEquals("ferry", result.get("query").stringValue());
    assertTrue(result.get("note").isNull());
  }

  @Test
  void aParameterThatCannotBeReadIsNamed() throws Exception {
    HttpResponse<String> answer = server.get("/api/search?from=yesterday");
    assertEquals(400, answer.statusCode());
    assertEquals(
        "{\"error\":{\"code\":\"bad_parameter\",\"message\":\"\\\"yesterday\\\" is not a date;"
            + " write it like 2024-05-28, 2024-05 or 2024\",\"parameter\":\"from\"}}",
        answer.body());
  }

  @Test
  void aParameterThatCannotBeReadIsShownOnThePageWithWhatWasTyped() throws Exception {
    HttpResponse<String> answer = server.get("/?q=%3Cb%3Eferry&sort=upwards");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("is no order; choose relevance"), answer.body());
    assertTrue(answer.body().contains("value=\"&lt;b>ferry\""), answer.body());
  }

  @Test
  void anUnknownDimensionIsAnsweredWithTheKnownOnes() throws Exception {
    HttpResponse<String> answer = server.get("/api/facets/compny");
    assertEquals(400, answer.statusCode());
    assertTrue(
        answer.body().contains("facet \\\"compny\\\" is unknown; known dimensions: company, topic"),
        answer.body());
    assertEquals(404, server.get("/facets/compny").statusCode());
  }

  @Test
  void aDimensionAnswersWithItsValues() throws Exception {
    assertEquals(
        "{\"dimension\":\"company\",\"values\":[],\"more\":0}",
        server.get("/api/facets/company?prefix=h&size=5").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/stories/s0",
        "/api/articles/x",
        "/api/articles/seeds/000_x.txt",
        "/api/articles/seeds%2F000_x.txt",
        "/api/articles/dump.csv%2317",
        "/api/nowhere",
        "/api/"
      })
  void whatDoesNotExistIsNotFoundInJson(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);
    assertEquals(404, answer.statusCode());
    JsonNode error = server.json(path).get("error");
    assertEquals("not_found", error.get("code").stringValue());
    assertTrue(error.get("parameter").isNull());
  }

  @Test
  void aPathThatLeadsNowhereIsAnsweredWithWhereToLook() throws Exception {
    assertTrue(
        server.get("/api/facets").body().contains("there is nothing at /api/facets; /openapi.json"),
        server.get("/api/facets").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/a%2Fb%20c%25%23.txt",
        "/articles/a/b%20c%25%23.txt",
        "/api/articles/a/b%20c%25%23.txt",
        "/articles/a%2Fb%20c%25%23.txt"
      })
  void anIdMayHaveItsSlashesEncodedOrPlain(String path) throws Exception {
    assertTrue(server.get(path).body().contains("article has the id a/b c%#.txt"));
  }

  @Test
  void anIdThatNoArticleCanHaveIsNotFound() throws Exception {
    assertEquals(404, server.get("/api/articles/" + "x".repeat(3_000)).statusCode());
    assertEquals(404, server.get("/articles/%20").statusCode());
  }

  @Test
  void whatDoesNotExistIsNotFoundOnAPage() throws Exception {
    HttpResponse<String> answer = server.get("/stories/%3Cscript%3E");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("the id &lt;script&gt;"), answer.body());
    assertEquals(
        List.of("<script type=\"module\" src=\"/static/wirefold.js"),
        Pattern.compile("<script[^?>]*")
            .matcher(answer.body())
            .results()
            .map(MatchResult::group)
            .toList());
  }

  @Test
  void whatIsNoUtf8IsRefusedInTheSameShape() throws Exception {
    HttpResponse<String> answer = server.get("/articles/%FF%FE");
    assertEquals(400, answer.statusCode());
    assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    assertEquals(
        "{\"error\":{\"code\":\"bad_request\",\"message\":\"the request cannot be read\","
            + "\"parameter\":null}}",
        answer.body());
  }

  @Test
  void whateverIsPastedIsAnsweredUntilNoAddressCanHoldIt() throws Exception {
    String pasted = "?q=" + "harbour+".repeat(1_500);
    assertEquals(200, server.get("/api/search" + pasted).statusCode());
    assertEquals(200, server.get("/" + pasted).statusCode());
    HttpResponse<String> answer = server.get("/api/search" + pasted + pasted);
    assertEquals(414, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"code\":\"too_large\""), answer.body());
  }

  @Test
  void valuesOfADimensionMayBeMoreThanTheHitsOfASearch() throws Exception {
    assertEquals(200, server.get("/api/facets/company?size=100000").statusCode());
    assertEquals(400, server.get("/api/facets/company?size=100001").statusCode());
    assertEquals(400, server.get("/api/search?size=1001").statusCode());
  }

  @Test
  void aMonitorMayAskForTheHeadersAlone() throws Exception {
    assertEquals(200, server.send(server.request("/health").HEAD()).statusCode());
  }

  @Test
  void anotherMethodIsRefused() throws Exception {
    HttpResponse<String> answer = server.send(server.request("/api/search").DELETE());
    assertEquals(405, answer.statusCode());
    assertTrue(answer.body().contains("\"code\":\"method_not_allowed\""), answer.body());
  }

  @Test
  void emptyInputsOfAFormAreTakenOutOfTheAddress() throws Exception {
    HttpResponse<String> answer = server.get("/?q=ferry&from=&to=");
    assertEquals(302, answer.statusCode());
    assertEquals("/?q=ferry", header(answer, "Location"));
  }

  @Test
  void theStylesheetMayBeKeptForGood() throws Exception {
    String page = server.get("/").body();
    String href = page.replaceAll("(?s).*href=\"(/static/wirefold\\.css[^\"]*)\".*", "$1");
    HttpResponse<String> answer = server.get(href);
    assertEquals(200, answer.statusCode());
    assertTrue(header(answer, "Content-Type").startsWith("text/css"));
    assertTrue(header(answer, "Cache-Control").contains("immutable"));
    assertEquals(404, server.get("/static/nothing.css").statusCode());
  }

  @Test
  void answersAreCompressedForThoseWhoAskForIt() throws Exception {
    HttpResponse<String> answer =
        server.send(server.request("/static/wirefold.css").header("Accept-Encoding", "gzip"));
    assertEquals("gzip", header(answer, "Content-Encoding"));
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (StoryIndex index = StoryIndex.open(folder)) {
      ServerConfig taken = ServerConfig.DEFAULT.withPort(server.address().getPort());
      IOException e =
          assertThrows(IOException.class, () -> WirefoldServer.start(taken, index).close());
      String place = "127.0.0.1:" + taken.port() + ": cannot listen there (";
      assertTrue(e.toString().contains(place), e.toString());
    }
  }

  @Test
  void aHostThatIsNotThisMachineIsNamed() throws Exception {
    try (StoryIndex index = StoryIndex.open(folder)) {
      ServerConfig elsewhere = ServerConfig.DEFAULT.withPort(0).withHost("192.0.2.1");
      IOException e =
          assertThrows(IOException.class, () -> WirefoldServer.start(elsewhere, index).close());
      assertTrue(e.toString().contains("192.0.2.1:0: cannot listen there ("), e.toString());
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
