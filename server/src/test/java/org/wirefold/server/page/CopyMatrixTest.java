package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.article.Descent;
import org.wirefold.article.Handling;
import org.wirefold.article.Story;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;

final class CopyMatrixTest {
  private static final Story FERRY = asStory(SampleRecords.story());

  @Test
  void publishersAreCountedAsCopiedAndAsCopying() {
    CopyMatrix matrix = matrix(List.of(FERRY, FERRY));
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
    CopyMatrix matrix = matrix(Collections.nCopies(9, FERRY));
    assertEquals(5, matrix.rows().getFirst().cells().getLast().level());
  }

  @Test
  void anOutletWrittenWithAndWithoutItsArticleIsOne() {
    Story other = asStory(SampleRecords.storyBy("The Harbour Post"));
    CopyMatrix matrix = matrix(List.of(FERRY, other));
    assertEquals(
        List.of("Harbour Post", "Reuters"),
        matrix.rows().stream().map(row -> row.from().label()).toList());
    assertEquals(2, matrix.rows().getFirst().cells().getLast().count());
  }

  @Test
  void publishersForWhomThereIsNoRoomAreCountedOnceEach() {
    List<Descent> chain =
        IntStream.range(1, 20)
            .mapToObj(
                i ->
                    new Descent(
                        Optional.of(LineageFigureTest.id(i - 1)),
                        LineageFigureTest.id(i),
                        0.9,
                        "Because."))
            .toList();
    CopyMatrix matrix = matrix(List.of(asStory(SampleRecords.story(20, chain))));
    Set<CopyMatrix.Name> shown = new HashSet<>(matrix.columns());
    matrix.rows().forEach(row -> shown.add(row.from()));
    assertTrue(shown.size() < 20);
    assertEquals(20 - shown.size(), matrix.left());
  }

  @Test
  void storiesOfOneCopyMakeNoRow() {
    assertTrue(matrix(List.of()).isEmpty());
    assertTrue(matrix(List.of(asStory(SampleRecords.story(1, List.of())))).isEmpty());
  }

  private static CopyMatrix matrix(List<Story> stories) {
    return CopyMatrix.of(stories, SearchRequest.ALL);
  }

  private static Story asStory(StoryDetail detail) {
    return new Story(
        detail.story(),
        1,
        detail.formerIds(),
        detail.root(),
        detail.canonical().id(),
        detail.originalNotHeld(),
        detail.copies().stream().map(CopyMatrixTest::member).toList(),
        detail.lineage().edges());
  }

  private static Story.Member member(StoryDetail.Copy copy) {
    return new Story.Member(
        copy.id(),
        copy.title(),
        copy.url(),
        copy.publisher(),
        copy.credit(),
        Optional.empty(),
        Handling.USUAL,
        copy.relation(),
        copy.similarity(),
        copy.evidence());
  }
}
