package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input gets one sentence, and the good file behind it is read all the same. */
final class BadInputTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int DEEP = 100_000;

  @TempDir Path folder;

  @BeforeEach
  void putAGoodFileBehind() throws IOException {
    file("z.txt", "Ferry strike ends\n\nFerries will run again on Monday, the port said.");
  }

  private Path path(String name) throws IOException {
    return Files.createDirectories(folder.resolve("in")).resolve(name);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(path(name), bytes);
  }

  private Path file(String name, String text) throws IOException {
    return file(name, Packing.bytes(text));
  }

  /** What was rejected of the whole folder; the good file must have been read. */
  private List<String> rejections() {
    List<String> sentences = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (ReadResult result : Reading.all(folder.resolve("in"))) {
      switch (result) {
        case ReadResult.Accepted accepted -> titles.add(accepted.article().title());
        case ReadResult.Rejected rejected -> sentences.add(rejected.sentence());
        case ReadResult.Skipped skipped -> sentences.add(skipped.toString());
      }
    }
    assertEquals("Ferry strike ends", titles.getLast(), sentences::toString);
    return sentences;
  }

  private void assertOneSentence(String start) {
    List<String> sentences = rejections();
    assertEquals(1, sentences.size(), sentences::toString);
    assertTrue(sentences.getFirst().startsWith(start), sentences::toString);
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    file("a.html", "");
    assertOneSentence("in/a.html: is empty");
  }

  @Test
  void aBinaryFileIsNamedWhateverItsNameSays() throws IOException {
    file("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13});
    assertOneSentence("in/a.txt: is binary, not text");
  }

  @Test
  void aTruncatedGzipFileGivesWhatItStillHolds() throws IOException {
    byte[] zipped = Packing.gzip(Packing.bytes("{\"title\":\"Harbour fees rise\"}\n".repeat(50)));
    file("a.jsonl.gz", Arrays.copyOf(zipped, zipped.length - 4));
    assertOneSentence("in/a.jsonl.gz: its gzip data is damaged or ends early, after 50 records");
    file("a.jsonl.gz", Arrays.copyOf(zipped, 7));
    assertOneSentence("in/a.jsonl.gz: its gzip data is damaged or ends early, after 0 records");
  }

  @Test
  void aWrongEndingDoesNotMatter() throws IOException {
    file("a.json", "<html><title>Harbour fees rise</title><p>They rise on Monday.</p></html>");
    file("b.gz", "{\"title\":\"Harbour fees rise\"}");
    file("c.txt", Packing.gzip(Packing.bytes("{\"title\":\"Harbour fees rise\"}")));
    file("d.xml", Packing.zip("e.pdf", "{\"title\":\"Harbour fees rise\"}"));
    assertEquals(List.of(), rejections());
    assertEquals(
        List.of("Harbour fees rise", "Ferry strike ends"),
        Reading.articles(folder.resolve("in")).stream().map(a -> a.title()).distinct().toList());
  }

  @Test
  void halfALineIsNamedAndTheOthersAreRead() throws IOException {
    file("a.jsonl", "{\"title\":\"Harbour fees rise\"}\n{\"title\":\"Harb\n{\"title\":\"Fees\"}");
    assertOneSentence("in/a.jsonl:2: is not valid JSON");
  }

  @Test
  void aLineOfTwoHundredMegabytesIsNamedAndTheNextIsRead() throws IOException {
    Path path = path("a.jsonl");
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(Packing.bytes("{\"title\":\""));
      byte[] part = new byte[MEGABYTE];
      Arrays.fill(part, (byte) 'x');
      for (int i = 0; i < 200; i++) {
        out.write(part);
      }
      out.write(Packing.bytes("\"}\n{\"title\":\"Harbour fees rise\"}"));
    }
    assertOneSentence("in/a.jsonl:1: is longer than 64 MB");
    assertEquals(3, Reading.all(folder.resolve("in")).size());
    Files.move(path, path("a.json"));
    assertOneSentence("in/a.json:1: is longer than 64 MB");
  }

  @Test
  void jsonOfAHundredThousandLevelsIsNamed() throws IOException {
    String deep = "{\"title\":\"Fees\",\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
    file("a.jsonl", deep);
    assertOneSentence("in/a.jsonl:1: is not valid JSON");
    file("a.jsonl", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
    assertOneSentence("in/a.jsonl:1: is not valid JSON");
  }

  @Test
  void aPageOfAHundredThousandLevelsIsReadOrNamed() throws IOException {
    for (String tag : List.of("div", "b", "table><tr><td")) {
      String page = "<html><title>Harbour fees rise</title>" + ("<" + tag + ">").repeat(DEEP);
      file("a.html", page + "They rise on Monday.");
      List<String> sentences = rejections();
      assertTrue(sentences.size() <= 1, sentences::toString);
    }
  }

  @Test
  void aZipBombIsNamedAndTheNextEntryIsRead() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path("a.zip")))) {
      zip.putNextEntry(new ZipEntry("bomb.jsonl"));
      writeBomb(zip);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("good.jsonl"));
      zip.write(Packing.bytes("{\"title\":\"Harbour fees rise\"}"));
      zip.closeEntry();
    }
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(path("b.jsonl.gz")))) {
      writeBomb(gzip);
    }
    List<String> sentences = rejections();
    String bomb = ": unpacks to more than 200 times its size, as a zip bomb does";
    assertEquals(2, sentences.size(), sentences::toString);
    assertTrue(sentences.get(0).startsWith("in/a.zip/bomb.jsonl" + bomb), sentences::toString);
    assertTrue(sentences.get(1).startsWith("in/b.jsonl.gz" + bomb), sentences::toString);
    assertEquals(4, Reading.all(folder.resolve("in")).size());
  }

  private static void writeBomb(OutputStream out) throws IOException {
    byte[] part = new byte[MEGABYTE];
    Arrays.fill(part, (byte) ' ');
    part[MEGABYTE - 1] = '\n';
    for (int i = 0; i < 300; i++) {
      out.write(part);
    }
  }

  @Test
  void pathsThatLeadOutOfAnArchiveAreOnlyNames() throws IOException {
    byte[] json = Packing.bytes("{\"title\":\"Harbour fees rise\"}");
    file("a.zip", Packing.zip("../../up.jsonl", json, "/etc/root.jsonl", json, "c:\\x\\y", json));
    file("b.tar", Packing.tar("../../up.jsonl", json, "/etc/root.jsonl", json));
    assertEquals(List.of(), rejections());
    assertEquals(
        List.of(
            "in/a.zip/__/__/up.jsonl#1",
            "in/a.zip/etc/root.jsonl#1",
            "in/a.zip/c:/x/y",
            "in/b.tar/__/__/up.jsonl#1",
            "in/b.tar/etc/root.jsonl#1",
            "in/z.txt"),
        Reading.articles(folder.resolve("in")).stream().map(a -> a.id().value()).toList());
    assertEquals(List.of("in"), Arrays.asList(folder.toFile().list()));
  }

  @Test
  void aPageThatLiesAboutItsCharsetKeepsItsAccents() throws IOException {
    String page = "<html><meta charset=%s><title>Caf\u00e9 \u00e0 Li\u00e8ge</title><p>Ouvert.</p>";
    file("a.html", page.formatted("utf-8").getBytes(StandardCharsets.ISO_8859_1));
    file("b.html", page.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8));
    file("c.html", page.formatted("klingon").getBytes(StandardCharsets.UTF_8));
    byte[] broken = page.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
    file("d.html", Packing.joined(broken, new byte[] {(byte) 0xC3}));
    assertEquals(List.of(), rejections());
    assertEquals(
        List.of("Caf\u00e9 \u00e0 Li\u00e8ge", "Ferry strike ends"),
        Reading.articles(folder.resolve("in")).stream().map(a -> a.title()).distinct().toList());
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = file("a.txt", "Harbour fees rise");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "skipped: root may read everything");
    assertOneSentence("in/a.txt: may not be read; change its permissions");
  }

  @Test
  void aFileThatVanishesBeforeItsTurnIsNamed() throws IOException {
    Path file = file("a.txt", "Harbour fees rise");
    ArticleReader reader = new ArticleReader(Optional.empty());
    List<InputFile> files = reader.find(List.of(folder.resolve("in")), r -> {});
    Files.delete(file);
    List<ReadResult> results = new ArrayList<>();
    files.forEach(f -> reader.split(f, record -> results.add(record.parse()), bytes -> {}));
    assertEquals(
        "in/a.txt: has vanished since it was found; index it again if it is back",
        Reading.rejection(results.getFirst()));
    assertEquals("Ferry strike ends", Reading.accepted(results.getLast()).title());
  }

  @Test
  void aLinkThatLeadsToItselfIsNamed() throws IOException {
    Files.createSymbolicLink(path("a.txt"), path("a.txt"));
    assertOneSentence(path("a.txt") + ": is a link to a file that does not exist");
  }

  @Test
  void aPipeIsNamedAndNeverWaitedFor() throws Exception {
    Process made = new ProcessBuilder("mkfifo", path("a.txt").toString()).start();
    Assumptions.assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
    assertOneSentence(path("a.txt") + ": is no regular file");
  }

  @Test
  void aFileThatGrowsIsReadAsFarAsItGoes() throws IOException {
    Path file = file("a.jsonl", "{\"title\":\"Harbour fees rise\"}\n".repeat(5000));
    ArticleReader reader = new ArticleReader(Optional.empty());
    List<ReadResult> results = new ArrayList<>();
    for (InputFile input : reader.find(List.of(file), r -> {})) {
      reader.split(
          input,
          record -> {
            results.add(record.parse());
            if (results.size() == 1) {
              append(file, "{\"title\":\"Fees fall\"}\n{\"title\":\"Fees fa");
            }
          },
          bytes -> {});
    }
    assertEquals(5002, results.size());
    assertTrue(Reading.rejection(results.getLast()).startsWith("in/a.jsonl:5002: is not valid"));
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
