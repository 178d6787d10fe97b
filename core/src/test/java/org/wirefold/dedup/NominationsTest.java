package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirefold.dedup.Folding.DAY;
import static org.wirefold.dedup.Folding.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;

final class NominationsTest {
  @Test
  void anArticleFindsTheOneOfItsHeadlineAmongManyOfItsForm() throws IOException {
    Newsroom newsroom = new Newsroom(new Random(1));
    String form = newsroom.words(120);
    List<Report> notices = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      notices.add(
          new Report(
              newsroom.words(7), List.of(newsroom.words(30), form), newsroom.report().facts()));
    }
    Report original = notices.get(20);
    notices.add(
        new Report(original.title(), List.of(form, newsroom.words(40)), original.facts()));
    Sketcher sketcher = new Sketcher(Folding.FREQUENCIES, FoldSettings.DEFAULT);
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < notices.size(); i++) {
      batch.add(
          sketcher.sketch(
              article("notice" + i, notices.get(i), Optional.of(DAY.plusDays(i / 10)))));
    }
    batch.sort(Comparator.comparing(Sketch::turn));
    Nominations nominations =
        Nominations.of(batch, new MapSource(), FoldSettings.DEFAULT.window());
    assertTrue(
        nominations.of(batch.size() - 1).earlier().stream()
            .anyMatch(nominee -> nominee.turn().id().value().equals("notice20")));
  }
}
