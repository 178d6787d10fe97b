package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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
}
