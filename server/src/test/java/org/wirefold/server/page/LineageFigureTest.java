package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Relation;
import org.wirefold.search.SearchRequest;
import org.wirefold.server.page.LineageFigure.Node;

final class LineageFigureTest {
  @Test
  void anOriginalThatIsNotHeldStandsAboveWhatWasMadeOfIt() {
    LineageFigure figure = LineageFigure.of(SampleRecords.story(), SearchRequest.ALL);
    assertEquals("not-held", figure.nodes().getFirst().kind());
    assertEquals("Reuters", figure.nodes().getFirst().label());
    assertEquals(figure.nodes().getFirst().y(), node(figure, "Coastal Wire").parentY());
  }

  @Test
  void aCopyStandsUnderTheCopyItWasMadeOf() {
    LineageFigure figure = LineageFigure.of(SampleRecords.story(), SearchRequest.ALL);
    Node briefs = node(figure, "North Key Briefs");
    assertEquals(node(figure, "Harbour Post").y(), briefs.parentY());
    assertTrue(briefs.x() > node(figure, "Harbour Post").x());
    assertEquals(
        "Both differ from the root in the same 3 runs of three words. 71% sure.", briefs.why());
  }

  @Test
  void laterCopiesStandFurtherRight() {
    LineageFigure figure = LineageFigure.of(SampleRecords.story(), SearchRequest.ALL);
    double first = node(figure, "Harbour Post").time().orElseThrow().x();
    double later = node(figure, "The Daily Lantern").time().orElseThrow().x();
    assertTrue(first < later, first + " and " + later);
    assertTrue(node(figure, "The Daily Lantern").time().orElseThrow().isExact());
    assertFalse(node(figure, "Islander").time().orElseThrow().isExact());
  }

  @Test
  void everyCopyIsDrawnOnceUnderItsParentOrCounted() {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      int n = 1 + random.nextInt(90);
      List<Descent> edges = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        // Any edges at all, circles among them: whatever is stored must not hang a page.
        int from = random.nextInt(-1, n);
        if (random.nextInt(4) > 0) {
          edges.add(
              new Descent(
                  from < 0 ? Optional.empty() : Optional.of(id(from)), id(i), 0.4, "Because."));
        }
      }
      LineageFigure figure = LineageFigure.of(SampleRecords.story(n, edges), SearchRequest.ALL);
      List<Node> copies = figure.nodes().stream().filter(node -> node.href().isPresent()).toList();
      assertEquals(copies.size(), new HashSet<>(copies.stream().map(Node::href).toList()).size());
      assertEquals(n, copies.size() + figure.left());
      assertTrue(n > LineageFigure.MOST_ROWS || figure.left() == 0);
      copies.forEach(node -> assertTrue(node.parentY() <= node.y() && node.parentX() <= node.x()));
    }
  }

  static ArticleId id(int i) {
    return new ArticleId("paper" + i + ".example/" + Relation.EDITED.key());
  }

  private static Node node(LineageFigure figure, String label) {
    return figure.nodes().stream().filter(n -> n.label().equals(label)).findFirst().orElseThrow();
  }
}
