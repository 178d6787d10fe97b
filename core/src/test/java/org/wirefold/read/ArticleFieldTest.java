package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ArticleFieldTest {
  @Test
  void everyNameIsDocumentedAndBelongsToOneField() throws IOException {
    Path docs = Path.of(System.getProperty("wirefold.root", ".")).resolve("docs/formats.md");
    String rows =
        Files.readString(docs)
            .lines()
            .filter(line -> line.startsWith("| `"))
            .collect(Collectors.joining("\n"));
    for (ArticleField field : ArticleField.values()) {
      for (String name : field.names()) {
        assertTrue(rows.contains("`" + name + "`"), name);
        assertEquals(Optional.of(field), ArticleField.named(name));
      }
    }
  }

  @Test
  void caseAndSignsDoNotTellNamesApart() {
    assertEquals(Optional.of(ArticleField.PUBLISHED), ArticleField.named("Version_Created "));
    assertEquals(Optional.empty(), ArticleField.named("votes"));
    assertEquals(Optional.empty(), ArticleField.named(""));
  }
}
