package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirefold.search.StoryDetail;

final class CopyMatrixTest {
  @Test
  void publishersAreCountedAsCopiedAndAsCopying() {
    CopyMatrix matrix = CopyMatrix.of(List.of(SampleRecords.story(), SampleRecords.story()));
    assertEquals(
        List.of("Coastal Wire", "North Key Briefs"),
        matrix.columns().stream().map(CopyMatrix.Name::label).toList());
    assertEquals(
        List.of("Harbour Post", "Reuters"),
        matrix.rows().stream().map(row -> row.from().label()).toList());
    CopyMatrix.Cell cell = matrix.rows().getFirst().cells().getLast();
    assertEquals("North Key Briefs ran 2 copies of Harbour Post", cell.label());
    assertEquals(2, cell.level());
    assertEquals(0, matrix.rows().getFirst().cells().getFirst().level());
  }

  @Test
  void whoeverCopiedMostIsDarkest() {
    CopyMatrix matrix = CopyMatrix.of(Collections.nCopies(9, SampleRecords.story()));
    assertEquals(5, matrix.rows().getFirst().cells().getLast().level());
  }

  @Test
  void anOutletWrittenWithAndWithoutItsArticleIsOne() {
    StoryDetail other = SampleRecords.storyBy("The Harbour Post");
    CopyMatrix matrix = CopyMatrix.of(List.of(SampleRecords.story(), other));
    assertEquals(
        List.of("Harbour Post", "Reuters"),
        matrix.rows().stream().map(row -> row.from().label()).toList());
    assertEquals(2, matrix.rows().getFirst().cells().getLast().count());
  }

  @Test
  void storiesOfOneCopyMakeNoRow() {
    assertTrue(CopyMatrix.of(List.of()).isEmpty());
    assertTrue(CopyMatrix.of(List.of(SampleRecords.story(1, List.of()))).isEmpty());
  }
}
