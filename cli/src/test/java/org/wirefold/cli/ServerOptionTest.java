package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.export.Json;
import org.wirefold.index.StoryIndex;
import org.wirefold.server.ServerConfig;
import org.wirefold.server.WirefoldServer;

/** What a server is asked is answered as the index folder behind it would. */
final class ServerOptionTest {
  private static final String LINE =
      "{\"id\":\"%s\",\"title\":\"%s\",\"publisher\":\"%s\",\"published\":\"2024-05-28\","
          + "\"body\":\"The dredgers left Varnmouth harbour on Tuesday, and the pilots went back to"
          + " work after eleven days in which nothing larger than a ferry had passed the mole. The"
          + " port authority said that the channel is a metre deeper than it was in the spring. Shares of Boeing Co and of Siemens AG rose.\"}\n";

  @TempDir private static Path temp;
  private static String folder = "";
  private static StoryIndex index;
  private static WirefoldServer server;

  @BeforeAll
  static void serve() throws IOException {
    Path input = temp.resolve("wire.jsonl");
    Files.writeString(
        input,
        LINE.formatted("port/1", "Dredgers leave Varnmouth", "Coast Courier")
            + LINE.formatted("port 2", "Pilots return to work", "Daily Prism"));
    folder = temp.resolve("index").toString();
    assertEquals(
        ExitCode.DONE, CommandRun.of("index", input.toString(), "--index", folder).exitCode());
    index = StoryIndex.open(Path.of(folder));
    server = WirefoldServer.start(ServerConfig.DEFAULT.withPort(0), index);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    index.close();
  }

  private static CommandRun asked(String whom, String where, List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(whom, where));
    return CommandRun.withInput("dredgers\n\nzeppelin\n", all.toArray(String[]::new));
  }

  private static String withoutTime(String out) {
    return out.replaceAll("\"tookMs\":\\d+", "");
  }

  @Test
  void aServerAnswersEveryCommandAsItsIndexDoes() {
    for (String command :
        List.of(
            "search dredgers",
            "search dredgers --facets --json",
            "search nothing-of-the-kind",
            "search - --json",
            "search pilots --sort copied --all-copies",
            "facets publisher",
            "facets published dredgers --json",
            "facets company --limit 5000",
            "story port/1",
            "story port/1 --json",
            "story nobody",
            "show port/1 --furniture",
            "show nobody",
            "export",
            "export zeppelin --format csv",
            "export --format tsv --fields id,story,relation",
            "why port/1 nobody",
            "why port/1 --query dredgers",
            "why port/1 --query boeing",
            "why port/1 --query zeppelin --json")) {
      List<String> words = List.of(command.split(" "));
      CommandRun local = asked("--index", folder, words);
      CommandRun remote = asked("--server", server.address().toString(), words);
      assertEquals(withoutTime(local.out()), withoutTime(remote.out()), command);
      assertEquals(local.err(), remote.err(), command);
      assertEquals(local.exitCode(), remote.exitCode(), command);
    }
  }

  @Test
  void anIdWithASpaceInItIsAskedForAsItIs() {
    List<String> words = List.of("why", "port/1", "port 2");
    assertEquals(
        asked("--index", folder, words).out(),
        asked("--server", server.address().toString(), words).out());
  }

  @Test
  void whereNoServerAnswersOneSentenceSaysSo() throws IOException {
    String address;
    try (ServerSocket free = new ServerSocket(0)) {
      address = "http://localhost:" + free.getLocalPort();
    }
    CommandRun run = CommandRun.of("search", "dredgers", "--server", address);
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(address + ": no server answers there"), run.err());
  }

  private static void assertNoWirefold(String address) {
    for (String command :
        List.of(
            "search dredgers",
            "facets company",
            "story port/1",
            "show port/1 --furniture",
            "export --format csv",
            "why port/1 nobody")) {
      CommandRun run = asked("--server", address, List.of(command.split(" ")));
      assertEquals(ExitCode.FAILED, run.exitCode(), command);
      assertEquals("", run.out(), command);
      assertEquals(
          "wirefold: "
              + address
              + ": what answers there is no Wirefold server of this version; give the address that"
              + " `wirefold serve` prints\n",
          run.err(),
          command);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | application/json | {}",
        "200 | application/x-ndjson | {}",
        "200 | application/json | []",
        "200 | application/json | ''",
        "200 | application/json | {\"status\":\"ok\"}",
        "200 | text/html | <title>Router</title>",
        "404 | text/html | <title>Not found</title>",
        "404 | application/json | {\"error\":\"not found\"}",
        "404 | application/json | {\"error\":{}}",
        "404 | application/json"
            + " | {\"error\":{\"code\":\"a\",\"message\":\"b\",\"parameter\":null}}",
        "502 | text/plain | Bad gateway"
      })
  void whateverElseAnswersAtAnAddressIsToldFromWirefold(int status, String type, String body)
      throws IOException {
    HttpServer other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    other.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length);
          }
        });
    other.start();
    try {
      assertNoWirefold("http://localhost:" + other.getAddress().getPort());
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aPathThatLeadsNowhereOnAServerIsSaid() {
    String address = server.address().toString();
    assertNoWirefold(address + "api");
    assertNoWirefold(address + "news/wirefold");
  }

  @Test
  void aQueryTooLongForAnAddressDoesNotStopTheOthers() {
    String input = "dredgers\n" + "dredgers ".repeat(5_000) + "\npilots\n";
    CommandRun run =
        CommandRun.withInput(
            input, "search", "-", "--json", "--server", server.address().toString());
    assertEquals(2, run.out().lines().count(), run.out());
    assertEquals(
        "wirefold: line 2: the address of the request is too long; shorten it\n", run.err());
    assertEquals(ExitCode.FAILED, run.exitCode());
    CommandRun local = CommandRun.withInput(input, "search", "-", "--json", "--index", folder);
    assertEquals(3, local.out().lines().count(), local.err());
    assertEquals(ExitCode.DONE, local.exitCode());
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String typed :
        List.of(
            "localhost:8080",
            "ftp://localhost",
            "",
            "http://a b",
            "http://localhost:99999",
            "http://localhost/#top")) {
      CommandRun run = CommandRun.of("facets", "company", "--server", typed);
      assertEquals(ExitCode.FAILED, run.exitCode(), typed);
      assertTrue(run.err().contains("--server: \"" + typed + "\" is no address"), run.err());
    }
  }

  @Test
  void whatAServerRefusesIsNamedByItsFlag() {
    CommandRun run =
        CommandRun.of(
            "search", "a", "--cursor", "nonsense", "--server", server.address().toString());
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("--cursor: this cursor belongs to no page"), run.err());
  }

  @Test
  void eachLineOfTheInputIsAQuery() {
    CommandRun text =
        CommandRun.withInput("dredgers\n\n-\nzeppelin\n", "search", "-", "--index", folder);
    assertEquals(ExitCode.DONE, text.exitCode(), text.err());
    assertTrue(text.out().startsWith("> dredgers\n"), text.out());
    assertTrue(text.out().contains("> zeppelin\n"), text.out());
    CommandRun json =
        CommandRun.withInput("pilots\nzeppelin", "search", "-", "--json", "--index", folder);
    List<String> lines = json.out().lines().toList();
    assertEquals(2, lines.size(), json.out());
    assertEquals("zeppelin", Json.mapper().readTree(lines.getLast()).get("query").asString());
    CommandRun none = CommandRun.withInput("zeppelin\n", "search", "-", "--index", folder);
    assertEquals(ExitCode.NO_HITS, none.exitCode());
  }
}
