package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Published;
import org.wirefold.article.SourceRef;

final class SketchFileTest {
  private static final Sketcher SKETCHER = new Sketcher(Folding.FREQUENCIES, FoldSettings.DEFAULT);

  @TempDir private Path folder;

  private static Sketch sketch(String id, Report report, Random random) {
    Instant now = Instant.parse("2026-03-02T10:00:00.123456789Z");
    Article.Builder article =
        Article.builder(new ArticleId(id), new SourceRef(id, 0))
            .title(report.title())
            .body(report.body());
    if (random.nextBoolean()) {
      article
          .publisher(Optional.of("Die Zeitung für " + id))
          .credit(Optional.of("Agence № 1"))
          .url(Optional.of("https://example.org/" + id))
          .published(Optional.of(Published.at(now, "input")))
          .handling(
              new Handling(
                  Handling.Status.WITHHELD,
                  Handling.Revision.CORRECTION,
                  Optional.of(now.plusSeconds(60)),
                  true,
                  3));
    }
    return SKETCHER.sketch(article.build());
  }

  private static void assertSame(Sketch expected, Sketch found) {
    assertEquals(expected.id, found.id);
    assertEquals(expected.title, found.title);
    assertEquals(expected.url, found.url);
    assertEquals(expected.publisher, found.publisher);
    assertEquals(expected.credit, found.credit);
    assertEquals(expected.published, found.published);
    assertEquals(expected.handling, found.handling);
    assertEquals(expected.quoteText, found.quoteText);
    assertEquals(expected.numberText, found.numberText);
    assertEquals(expected.wholeText, found.wholeText);
    assertEquals(expected.weight(), found.weight());
    assertArrayEquals(expected.weights, found.weights);
    assertArrayEquals(expected.shingles.packed(), found.shingles.packed());
    assertArrayEquals(expected.quotes, found.quotes);
    assertArrayEquals(expected.numbers, found.numbers);
    assertArrayEquals(expected.names, found.names);
    assertArrayEquals(expected.nameWeights, found.nameWeights);
    assertArrayEquals(expected.titleWords, found.titleWords);
    assertArrayEquals(expected.titleWeights, found.titleWeights);
    assertArrayEquals(expected.words, found.words);
    assertArrayEquals(expected.slots.figures(), found.slots.figures());
    assertArrayEquals(expected.slots.names(), found.slots.names());
    assertArrayEquals(expected.keys, found.keys);
  }

  @Test
  void whatIsFoundIsWhatWasPutAndTheLatestIsNeverLost() {
    Seeded.trials(
        5,
        random -> {
          Newsroom newsroom = new Newsroom(random);
          List<Report> reports = new ArrayList<>();
          for (int i = 0; i < 10; i++) {
            reports.add(newsroom.write(newsroom.facts(), 1 + random.nextInt(600)));
          }
          Map<ArticleId, Sketch> put = new HashMap<>();
          int found = 0;
          try (SketchFile file = new SketchFile(folder, 60_000)) {
            for (int i = 0; i < 500; i++) {
              String id = "a" + random.nextInt(60);
              Sketch sketch = sketch(id, newsroom.pick(reports), random);
              if (random.nextBoolean()) {
                file.forget(sketch.id);
                put.remove(sketch.id);
                assertTrue(file.get(sketch.id).isEmpty());
              }
              boolean isKept = file.get(sketch.id).isPresent();
              file.put(sketch);
              assertTrue(file.get(sketch.id).isPresent());
              if (!isKept) {
                put.put(sketch.id, sketch);
              }
              for (Map.Entry<ArticleId, Sketch> entry : put.entrySet()) {
                Optional<Sketch> kept = file.get(entry.getKey());
                kept.ifPresent(k -> assertSame(entry.getValue(), k));
                found += kept.isPresent() ? 1 : 0;
              }
            }
            long kept = put.keySet().stream().filter(id -> file.get(id).isPresent()).count();
            assertTrue(kept < put.size(), "the file is no larger than it may be");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
          assertTrue(found > 1_000, "more than the latest is kept");
        });
  }

  @Test
  void nothingIsLeftBehindAndADiskThatRefusesOnlyCostsTime() throws IOException {
    Sketch sketch = sketch("a", new Newsroom(new Random(1)).report(), new Random(1));
    try (SketchFile file = new SketchFile(folder, 60_000)) {
      file.put(sketch);
      assertTrue(file.get(sketch.id).isPresent());
    }
    assertFalse(Files.exists(folder.resolve(SketchFile.NAME)));
    try (SketchFile file = new SketchFile(folder.resolve("missing"), 60_000)) {
      file.put(sketch);
      assertTrue(file.get(sketch.id).isEmpty());
    }
  }
}
