package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;

final class FileSplitterTest {
  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String line(int number) {
    return "{\"id\":\"n" + number + "\",\"title\":\"Harbour fees rise " + number + "\"}";
  }

  @Test
  void aBrokenLineIsNamedWithItsFileAndNumberAndTheRestIsRead() throws IOException {
    Path file = file("a.jsonl", line(1) + "\n\n{\"title\": oops}\r\n" + line(4));
    List<ReadResult> results = Reading.all(file);
    assertEquals("n1", Reading.accepted(results.get(0)).id().value());
    String sentence = Reading.rejection(results.get(1));
    assertTrue(sentence.startsWith("in/a.jsonl:3: is not valid JSON: "), sentence);
    assertEquals(4, Reading.accepted(results.get(2)).source().record());
  }

  @Test
  void gzippedInputIsReadAndItsBytesOnDiskAreCounted() throws IOException {
    String lines = String.join("\n", line(1), line(2), line(3));
    Path file = file("a.jsonl.gz", Reading.gzip(lines));
    AtomicLong bytes = new AtomicLong();
    List<RawRecord> records = new ArrayList<>();
    ArticleReader reader = new ArticleReader(Optional.empty());
    InputFile input = reader.find(List.of(file), r -> {}).getFirst();
    reader.split(input, records::add, bytes::addAndGet);
    assertEquals(3, records.size());
    assertEquals(Files.size(file), bytes.get());
    assertEquals(
        ArticleIds.hash(line(2).getBytes(StandardCharsets.UTF_8)),
        Reading.accepted(records.get(1).parse()).rawHash());
  }

  @Test
  void theRecordsBeforeTheEndOfATruncatedFileStand() throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      lines.append(line(random.nextInt())).append('\n');
    }
    byte[] whole = Reading.gzip(lines.toString());
    Path file = file("a.jsonl.gz", Arrays.copyOf(whole, whole.length * 2 / 3));
    List<ReadResult> results = Reading.all(file);
    assertTrue(results.size() > 10_000, () -> results.size() + " records");
    String sentence = Reading.rejection(results.getLast());
    assertTrue(sentence.contains("gzip data is damaged or ends early"), sentence);
    results.subList(0, results.size() - 1).forEach(Reading::accepted);
  }

  @Test
  void emptyBlankAndBinaryFilesAreRejected() throws IOException {
    assertEquals(
        "in/a.txt: is empty; remove it or fetch it again",
        Reading.rejection(Reading.all(file("a.txt", "")).getFirst()));
    assertEquals(
        "in/b.txt: holds no text; remove it or fetch it again",
        Reading.rejection(Reading.all(file("b.txt", " \n\n")).getFirst()));
    assertEquals(
        "in/c.jsonl: holds no record; remove it or fetch it again",
        Reading.rejection(Reading.all(file("c.jsonl", "\n\n")).getFirst()));
    Path picture = file("d.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 16, 'J', 'F'});
    assertTrue(Reading.rejection(Reading.all(picture).getFirst()).contains("is binary, not text"));
  }

  @Test
  void aFileWithoutATellingNameIsReadByItsContent() throws IOException {
    String text = "Ferry strike ends\n\nFerries will run again on Monday, the port said on Friday.";
    assertEquals("Ferry strike ends", only(file("one", text)).title());
    String page = "<!doctype html><title>Ferry strike ends</title><p>Ferries run again.</p>";
    assertEquals("Ferries run again.", only(file("two.asp", page)).body());
    assertEquals("n1", only(file("three", line(1))).id().value());
    String sgml = "<REUTERS NEWID=\"5\"><TEXT><TITLE>FERRY STRIKE</TITLE></TEXT></REUTERS>";
    assertEquals("5", only(file("four", sgml)).id().value());
  }

  @Test
  void contentOutweighsTheNameAndTheNameDecidesOnlyBetweenEquals() throws IOException {
    String page = "<!doctype html><title>Ferry strike ends</title><p>Ferries run again.</p>";
    assertEquals("Ferries run again.", only(file("page.txt", page)).body());
    assertEquals("Ferries run again.", only(file("page.json", page)).body());
    assertEquals("n1", only(file("line.html", line(1))).id().value());
    String text = "Ferry strike ends\n\nThe port said {on Friday} that <b>all</b> ferries run.";
    assertEquals("Ferry strike ends", only(file("text", text)).title());
    assertEquals("Ferry strike ends", only(file("text.sgm", text)).title());
    String piece = "Before the page <p>Ferries run again.</p>";
    assertEquals("Before the page\n\nFerries run again.", only(file("piece.htm", piece)).body());
  }

  private static Article only(Path file) {
    List<Article> articles = Reading.articles(file);
    assertEquals(1, articles.size());
    return articles.getFirst();
  }

  @Test
  void aJsonFileMayHoldAnObjectAListOrLines() throws IOException {
    String object = "{\n \"title\": \"Braces } in \\\"text\\\" {\",\n \"body\": \"x\"\n}";
    assertEquals("in/a.json", only(file("a.json", object)).id().value());
    assertEquals(
        2, Reading.articles(file("b.json", "[\n" + line(1) + ",\n" + line(2) + "]")).size());
    assertEquals(2, Reading.articles(file("c.json", line(1) + "\n" + line(2) + "\n")).size());
    List<ReadResult> cut = Reading.all(file("d.json", "[" + line(1) + ",{\"title\":\"a"));
    assertEquals(
        "in/d.json:2: ends in the middle of an object; fetch the file again",
        Reading.rejection(cut.getLast()));
  }

  @Test
  void linesFromAStreamAreNamedAsAskedFor() {
    List<RawRecord> records = new ArrayList<>();
    byte[] lines = (line(1) + "\n" + line(2)).getBytes(StandardCharsets.UTF_8);
    new ArticleReader(Optional.of("n"))
        .splitLines(new ByteArrayInputStream(lines), "-", records::add);
    assertEquals("-:2", records.getLast().where().toString());
    assertEquals("n:n2", Reading.accepted(records.getLast().parse()).id().value());
  }

  @Test
  void textIsReadInTheCharsetItIsIn() throws IOException {
    byte[] western =
        "Caf\u00e9 reopens\n\nThe owners said so.".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("Caf\u00e9 reopens", only(file("a.txt", western)).title());
    byte[] wide =
        "\uFEFFCaf\u00e9 reopens\n\nThe owners said so.".getBytes(StandardCharsets.UTF_16LE);
    assertEquals("Caf\u00e9 reopens", only(file("b.txt", wide)).title());
    String page =
        "<html><meta charset=\"gb2312\"><title>\u65b0\u95fb</title><p>\u65b0\u95fb\u6d88\u606f</p>";
    byte[] chinese = page.getBytes(Charset.forName("GB2312"));
    assertEquals("\u65b0\u95fb", only(file("c.html", chinese)).title());
  }

  @Test
  void aFaultOfOursRejectsTheFileItHappensInAndNoMore() throws IOException {
    Path file = file("a.jsonl", line(1));
    ArticleReader reader = new ArticleReader(Optional.empty());
    InputFile input = reader.find(List.of(file), r -> {}).getFirst();
    List<ReadResult> results = new ArrayList<>();
    reader.split(
        input,
        record -> results.add(record.parse()),
        bytes -> {
          throw new IllegalStateException("odd");
        });
    assertEquals(
        "in/a.jsonl: cutting it into records failed with java.lang.IllegalStateException: odd,"
            + " after 0 records; please report this with the file",
        Reading.rejection(results.getLast()));
  }

  @Test
  void whoeverTakesTheRecordsMayStopTheReading() throws IOException {
    for (Path file :
        List.of(file("a.jsonl", line(1)), file("a.tar", Packing.tar("b.jsonl", line(1))))) {
      ArticleReader reader = new ArticleReader(Optional.empty());
      InputFile input = reader.find(List.of(file), r -> {}).getFirst();
      assertThrows(
          IllegalStateException.class,
          () ->
              reader.split(
                  input,
                  record -> {
                    throw new IllegalStateException("stop");
                  },
                  bytes -> {}));
    }
  }

  @Test
  void aFaultInOneFileOfAnArchiveDoesNotStopTheNext() throws IOException {
    byte[] zip = Packing.zip("a.jsonl", line(1), "b.jsonl", line(2));
    List<ReadResult> results = new ArrayList<>();
    RecordSink sink =
        new RecordSink(
            "in.zip", new ArticleIds(Optional.empty()), record -> results.add(record.parse()));
    new ArchiveSplitter(ArchiveSplitter.Kind.ZIP, sink)
        .split(
            new ByteArrayInputStream(zip),
            (data, name, inside) -> {
              if (name.equals("a.jsonl")) {
                throw new IllegalStateException("odd");
              }
              inside.accept(1, data.readAllBytes(), new JsonArticles());
            });
    assertTrue(Reading.rejection(results.get(0)).startsWith("in.zip/a.jsonl: cutting it"));
    assertEquals("n2", Reading.accepted(results.get(1)).id().value());
  }
}
