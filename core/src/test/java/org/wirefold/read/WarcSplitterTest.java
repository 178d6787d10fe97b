package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;

final class WarcSplitterTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir Path folder;

  private Path file(String name, byte[]... records) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    return Files.write(in.resolve(name), Packing.joined(records));
  }

  private static byte[] record(String type, String url, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-03-01T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + "0f3c1f5e-0000-4000-8000-000000000001>\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return Packing.joined(Packing.bytes(head), block, Packing.bytes("\r\n\r\n"));
  }

  private static byte[] response(String url, String head, byte[] body) {
    byte[] block = Packing.joined(Packing.bytes(head + "\r\n"), body);
    return record("response", url, "application/http; msgtype=response", block);
  }

  private static byte[] response(int number) {
    return response("https://wire.example/" + number, OK, Packing.bytes(page(number)));
  }

  private static String page(int number) {
    return "<html><title>Ferry strike ends</title><p>Ferry number "
        + number
        + " will run again on Monday, the port said on Friday.</p>";
  }

  private static List<Article> accepted(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(Reading::accepted)
        .toList();
  }

  private static List<String> ids(List<ReadResult> results) {
    return accepted(results).stream().map(a -> a.id().value()).toList();
  }

  private static List<String> rejections(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Rejected.class::isInstance)
        .map(Reading::rejection)
        .toList();
  }

  private static Map<String, Long> skipped(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Skipped.class::isInstance)
        .collect(
            Collectors.groupingBy(r -> ((ReadResult.Skipped) r).kind(), Collectors.counting()));
  }

  @Test
  void pagesBecomeArticlesAndTheRestIsCountedByKind() throws IOException {
    byte[] request = Packing.bytes("GET / HTTP/1.1\r\n\r\n");
    byte[][] records = {
      record("warcinfo", "x", "application/warc-fields", Packing.bytes("software: own\r\n")),
      record("request", "https://wire.example/1", "application/http; msgtype=request", request),
      response(1),
      record("metadata", "https://wire.example/1", "application/warc-fields", request),
      record("revisit", "https://wire.example/1", "application/http; msgtype=response", request),
      response("https://wire.example/2", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n", request),
      response("https://wire.example/3", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", request),
      record("resource", "https://wire.example/4", "text/html", Packing.bytes(page(4))),
      record("response", "dns:wire.example", "text/dns", request),
      response(5)
    };
    byte[][] zipped = new byte[records.length][];
    for (int i = 0; i < records.length; i++) {
      zipped[i] = Packing.gzip(records[i]);
    }
    for (Path file :
        List.of(
            file("a.warc", records),
            file("b.warc.gz", zipped),
            file("c", Packing.gzip(Packing.joined(records))))) {
      List<ReadResult> results = Reading.all(file);
      assertEquals(
          List.of("wire.example/1", "wire.example/4", "wire.example/5"),
          ids(results),
          file::toString);
      assertEquals(
          Map.of(
              "warcinfo",
              1L,
              "request",
              1L,
              "metadata",
              1L,
              "revisit",
              1L,
              "status other than 200",
              1L,
              "not HTML",
              2L),
          skipped(results));
      Article first = accepted(results).getFirst();
      assertEquals(3, first.source().record());
      assertEquals("Ferry strike ends", first.title());
      assertEquals(Optional.empty(), first.published(), "the day of fetching is not the article's");
    }
  }

  @Test
  void theAddressAPageNamesItselfOutweighsTheOneItWasFetchedFrom() throws IOException {
    String page =
        "<html><link rel=canonical href=\"https://wire.example/ferry\"><title>Ferry</title><p>It"
            + " runs again on Monday, the port said.</p>";
    byte[] response = response("https://wire.example/f?session=1", OK, Packing.bytes(page));
    assertEquals(List.of("wire.example/ferry"), ids(Reading.all(file("a.warc", response))));
  }

  @Test
  void chunkedAndPackedBodiesAreDecodedAndTheServersCharsetIsHonoured() throws IOException {
    String text = "<html><title>\u65b0\u95fb</title><p>\u65b0\u95fb\u6d88\u606f\u65b0\u95fb</p>";
    byte[] gbk = text.getBytes(Charset.forName("GBK"));
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"GBK\"\r\n";
    String gzip = "Content-Encoding: gzip\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n";
    byte[][] records = {
      response("https://wire.example/1", head, gbk),
      response("https://wire.example/2", head + gzip, Packing.gzip(gbk)),
      response("https://wire.example/3", head + chunked, chunked(gbk)),
      response("https://wire.example/4", head + chunked + gzip, chunked(Packing.gzip(gbk))),
      response("https://wire.example/5", head + gzip, gbk), // unpacked by the crawler
      response("https://wire.example/6", head + chunked, gbk)
    };
    List<ReadResult> results = Reading.all(file("a.warc", records));
    assertEquals(List.of(), rejections(results));
    assertEquals(6, accepted(results).size());
    accepted(results).forEach(a -> assertEquals("\u65b0\u95fb", a.title(), a.id()::value));
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int from = 0; from < body.length; from += 20) {
      byte[] part = Arrays.copyOfRange(body, from, Math.min(body.length, from + 20));
      String size = Integer.toHexString(part.length).toUpperCase(Locale.ROOT) + "\r\n";
      out.writeBytes(Packing.joined(Packing.bytes(size), part, Packing.bytes("\r\n")));
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void aBodyInAnEncodingThatIsNotReadIsNamed() throws IOException {
    byte[] noise = {0, 1, 2, 3, 4, 0, 6, 7};
    List<ReadResult> results =
        Reading.all(
            file(
                "a.warc",
                response("https://wire.example/1", OK + "Content-Encoding: br\r\n", noise),
                response(2)));
    assertTrue(rejections(results).getFirst().startsWith("in/a.warc:1: has its page packed as br"));
    assertEquals(List.of("wire.example/2"), ids(results));
  }

  @Test
  void aDamagedRecordCostsOnlyItself() throws IOException {
    byte[] damaged = response(2);
    System.arraycopy(Packing.bytes("no header"), 0, damaged, 0, 9);
    byte[] negative =
        Packing.bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -300\r\n\r\n");
    byte[] odd = Packing.bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n");
    List<ReadResult> results =
        Reading.all(
            file(
                "a.warc",
                response(1),
                damaged,
                response(3),
                negative,
                response(5),
                odd,
                response(7)));
    assertEquals(
        List.of("wire.example/1", "wire.example/3", "wire.example/5", "wire.example/7"),
        ids(results));
    assertEquals(3, rejections(results).size());
    assertEquals(
        "in/a.warc:2: is a damaged record of a web archive; fetch the file again; the others are"
            + " read",
        rejections(results).getFirst());
  }

  @Test
  void aDamagedMemberCostsOnlyItself() throws IOException {
    byte[][] members = new byte[6][];
    for (int i = 0; i < members.length; i++) {
      members[i] = Packing.gzip(response(i));
    }
    Arrays.fill(members[1], 60, 90, (byte) 0x55);
    members[3] = Arrays.copyOf(members[3], members[3].length / 2);
    List<ReadResult> results = Reading.all(file("a.warc.gz", members));
    assertEquals(
        List.of("wire.example/0", "wire.example/2", "wire.example/4", "wire.example/5"),
        ids(results));
    assertEquals(2, rejections(results).size(), () -> rejections(results).toString());
  }

  @Test
  void aTruncatedArchiveIsNamedOnce() throws IOException {
    byte[] whole = Packing.joined(response(1), response(2));
    byte[] zipped = Packing.joined(Packing.gzip(response(1)), Packing.gzip(response(2)));
    for (Path file :
        List.of(
            file("a.warc", Arrays.copyOf(whole, whole.length - 40)),
            file("a.warc.gz", Arrays.copyOf(zipped, zipped.length - 40)))) {
      List<ReadResult> results = Reading.all(file);
      assertEquals(List.of("wire.example/1"), ids(results), file::toString);
      assertEquals(1, rejections(results).size(), () -> rejections(results).toString());
    }
  }
}
