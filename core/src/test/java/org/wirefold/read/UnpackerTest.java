package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackerTest {
  @TempDir Path folder;

  private static final String STORY =
      "Ferry strike ends\n\nFerries will run again on Monday, the port said on Friday.";

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), bytes);
  }

  private static String line(int number) {
    return "{\"title\":\"Harbour fees rise " + number + "\"}\n";
  }

  private List<String> ids(Path file) {
    return Reading.articles(file).stream().map(a -> a.id().value()).toList();
  }

  @Test
  void filesInAnArchiveAreNamedByItAndTheirPath() throws IOException {
    Object[] files = {"wires/one.txt", STORY, "wires/two.jsonl", line(1) + line(2)};
    for (String name : List.of("a.zip", "a.tar", "a.tar.gz", "a.tgz", "no-ending")) {
      byte[] bytes =
          switch (name) {
            case "a.zip" -> Packing.zip(files);
            case "a.tar", "no-ending" -> Packing.tar(files);
            default -> Packing.gzip(Packing.tar(files));
          };
      String in = "in/" + name + "/wires/";
      assertEquals(
          List.of(in + "one.txt", in + "two.jsonl#1", in + "two.jsonl#2"), ids(file(name, bytes)));
    }
  }

  @Test
  void archivesMayLieInEachOtherToFourLayers() throws IOException {
    byte[] tgz = Packing.gzip(Packing.tar("b.jsonl.gz", Packing.gzip(Packing.bytes(line(1)))));
    assertEquals(
        List.of("in/a.zip/x/c.tgz/b.jsonl.gz#1"), ids(file("a.zip", Packing.zip("x/c.tgz", tgz))));
    byte[] deep = Packing.bytes(STORY);
    for (int i = 0; i <= Unpacker.MAX_DEPTH; i++) {
      deep = Packing.zip("z", deep);
    }
    List<ReadResult> results = Reading.all(file("deep.zip", deep));
    assertEquals(1, results.size());
    assertEquals(
        "in/deep.zip/z/z/z/z: is packed in more than 4 layers; unpack it first",
        Reading.rejection(results.getFirst()));
  }

  @Test
  void foldersHiddenFilesAndDebrisAreSkipped() throws IOException {
    byte[] zip =
        Packing.zip(
            "wires/",
            "",
            "wires/one.txt",
            STORY,
            "__MACOSX/wires/._one.txt",
            "x",
            ".git/c",
            "x",
            "wires/.DS_Store",
            "x",
            "wires/Thumbs.db",
            "x");
    assertEquals(List.of("in/a.zip/wires/one.txt"), ids(file("a.zip", zip)));
  }

  @Test
  void concatenatedGzipMembersAreOneFile() throws IOException {
    byte[] members = new byte[0];
    for (int i = 1; i <= 200; i++) {
      members = Packing.joined(members, Packing.gzip(Packing.bytes(line(i))));
    }
    assertEquals(200, ids(file("a.jsonl.gz", members)).size());
    assertEquals(200, ids(file("b.zip", Packing.zip("a.gz", members))).size());
    byte[] padded = Packing.joined(members, new byte[700]);
    assertEquals(200, ids(file("c.jsonl.gz", padded)).size());
  }

  @Test
  void officeDocumentsAreNoArchives() throws IOException {
    Path file =
        file("letter.docx", Packing.zip("[Content_Types].xml", "<Types/>", "a.xml", "<a/>"));
    List<ReadResult> results = Reading.all(file);
    assertEquals(1, results.size());
    assertTrue(Reading.rejection(results.getFirst()).contains("letter.docx: is binary, not text"));
  }

  @Test
  void aTruncatedArchiveIsNamedAndWhatCameBeforeIsRead() throws IOException {
    byte[] zip = Packing.zip("1.txt", STORY, "2.txt", STORY, "3.txt", STORY);
    byte[] tar = Packing.tar("1.txt", STORY, "2.txt", STORY, "3.txt", STORY);
    int[] cuts = {zip.length / 5, zip.length / 2, secondEntry(zip)};
    for (int cut : cuts) {
      List<ReadResult> results = Reading.all(file("a.zip", Arrays.copyOf(zip, cut)));
      assertEquals(1, rejections(results).size(), () -> "cut at " + cut + ": " + results);
      assertTrue(
          rejections(results).getFirst().contains("zip data is damaged or ends early"),
          () -> rejections(results).toString());
    }
    List<ReadResult> results = Reading.all(file("a.tar", Arrays.copyOf(tar, 512 * 3 + 530)));
    assertEquals(1, rejections(results).size());
    assertTrue(rejections(results).getFirst().contains("tar data is damaged"));
  }

  private static List<String> rejections(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Rejected.class::isInstance)
        .map(Reading::rejection)
        .toList();
  }

  private static int secondEntry(byte[] zip) {
    return IntStream.range(1, zip.length)
        .filter(i -> zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDamagedEntryDoesNotStopTheNext() throws IOException {
    Random random = new Random(3);
    String noise =
        random.ints(4000, 'a', 'z').mapToObj(Character::toString).reduce("", String::concat);
    byte[] zip = Packing.zip("1.txt", STORY, "2.txt", noise, "3.txt", STORY);
    Arrays.fill(zip, secondEntry(zip) + 200, secondEntry(zip) + 900, (byte) 0xFF);
    List<ReadResult> results = Reading.all(file("a.zip", zip));
    assertEquals("in/a.zip/1.txt", Reading.accepted(results.getFirst()).id().value());
    assertTrue(Reading.rejection(results.get(1)).startsWith("in/a.zip/2.txt: its zip data is"));
  }

  @Test
  void anArchivePackedInAWayThatIsNotReadIsNamed() throws IOException {
    byte[] zip = Packing.zip("a.txt", STORY);
    for (int method : List.of(93, 95, 1, 97)) { // Zstandard, xz, Shrink, what nobody does
      zip[8] = (byte) method;
      List<String> rejections = rejections(Reading.all(file("new.zip", zip)));
      assertFalse(rejections.isEmpty(), "method " + method);
    }
  }

  @Test
  void membersBehindADamagedOneAreFoundAgain() throws IOException {
    byte[][] members = new byte[5][];
    for (int i = 0; i < members.length; i++) {
      members[i] = Packing.gzip(Packing.bytes("member " + i + " " + new Random(i).nextLong()));
    }
    members[1][members[1].length / 2] ^= 0x55;
    members[3] = Arrays.copyOf(members[3], members[3].length - 9);
    StringBuilder read = new StringBuilder();
    try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(Packing.joined(members)))) {
      boolean more = true;
      while (more) {
        try {
          more = in.advance();
          InputStream member = in.member();
          String text = new String(member.readAllBytes(), StandardCharsets.UTF_8);
          read.append(more ? text.substring(0, 8) + ";" : "");
        } catch (IOException e) {
          more = in.resync();
        }
      }
    }
    assertEquals("member 0;member 2;member 4;", read.toString());
  }
}
