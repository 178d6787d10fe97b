package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;

final class CopyVerifierTest {
  @Test
  void leavingOutTheTextsWhereTheFactsSayNoChangesNoVerdict() {
    CopyVerifier verifier = new CopyVerifier(FoldSettings.DEFAULT);
    int[] copies = {0, 0};
    Seeded.trials(
        20,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<Sketch> sketches = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            Report report = newsroom.report();
            sketches.add(Folding.sketch(report.body()));
            sketches.add(Folding.sketch(report.cutTo(1 + random.nextInt(4)).body()));
            sketches.add(Folding.sketch(report.endingWith(newsroom.words(200)).body()));
          }
          for (Sketch left : sketches) {
            for (Sketch right : sketches) {
              Verdict verdict = verifier.verify(left, right);
              double expected = verdict.isCopy() ? verdict.probability() : 0;
              assertEquals(expected, verifier.match(left, right).probability());
              copies[verdict.isCopy() ? 1 : 0]++;
            }
          }
        });
    assertTrue(copies[0] > 1_000 && copies[1] > 500, "both kinds of pairs were among them");
  }

  @Test
  void onlyCopiesWhoseDatesAreKnownToBeNearAreTwins() {
    CopyVerifier verifier = new CopyVerifier(FoldSettings.DEFAULT);
    Sketcher sketcher = new Sketcher(Folding.FREQUENCIES, FoldSettings.DEFAULT);
    Report report = new Newsroom(new Random(1)).report();
    Sketch first = sketcher.sketch(article("first", report));
    Sketch near = sketcher.sketch(article("near", report, Optional.of(DAY.plusDays(2))));
    Sketch far = sketcher.sketch(article("far", report, Optional.of(DAY.plusDays(9))));
    Sketch undated = sketcher.sketch(article("undated", report, Optional.empty()));
    assertTrue(verifier.match(first, near).isTwin());
    for (Sketch other : List.of(far, undated)) {
      assertTrue(verifier.match(first, other).isCopy());
      assertFalse(verifier.match(first, other).isTwin());
    }
  }
}
