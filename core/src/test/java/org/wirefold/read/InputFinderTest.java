package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputFinderTest {
  @TempDir Path folder;

  private final List<ReadResult.Rejected> rejected = new ArrayList<>();

  private List<String> names(Path... paths) {
    return new InputFinder(rejected::add)
        .find(List.of(paths)).stream().map(InputFile::name).toList();
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  @Test
  void aFolderIsWalkedInOrderAndItsFilesAreNamedByIt() throws IOException {
    file("news/b.txt");
    file("news/a/2.txt");
    file("news/a/1.txt");
    file("news/.hidden/3.txt");
    file("news/.DS_Store");
    assertEquals(
        List.of("news/a/1.txt", "news/a/2.txt", "news/b.txt"), names(folder.resolve("news")));
  }

  @Test
  void aFileNamedDirectlyHasTheSameNameAsWithItsFolder() throws IOException {
    Path file = file("news/b.txt");
    assertEquals(List.of("news/b.txt"), names(file));
    assertEquals(List.of("news/b.txt"), names(file, folder.resolve("news")));
  }

  @Test
  void filesThatWouldShareANameTakeMoreOfTheirPaths() throws IOException {
    file("a/news/1.txt");
    file("b/news/1.txt");
    file("b/news/2.txt");
    assertEquals(
        List.of("a/news/1.txt", "b/news/1.txt", "news/2.txt"),
        names(folder.resolve("a/news"), folder.resolve("b/news")));
  }

  @Test
  void aLinkBackToAFolderAboveIsNotFollowedForEver() throws IOException {
    file("news/1.txt");
    Files.createSymbolicLink(folder.resolve("news/loop"), folder.resolve("news"));
    assertEquals(List.of("news/1.txt"), names(folder.resolve("news")));
    assertEquals(List.of(), rejected);
  }

  @Test
  void whatDoesNotExistIsNamedWithARemedy() throws IOException {
    file("news/1.txt");
    Files.createSymbolicLink(folder.resolve("news/dead"), folder.resolve("gone"));
    names(folder.resolve("nws"), folder.resolve("news"));
    assertEquals(2, rejected.size());
    assertTrue(
        rejected
            .getFirst()
            .sentence()
            .endsWith("/nws: does not exist; check the spelling of the path"));
    assertTrue(rejected.getLast().problem().contains("link to a file that does not exist"));
  }
}
