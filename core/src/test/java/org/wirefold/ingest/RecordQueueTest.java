package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.RawRecord;

final class RecordQueueTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void largeRecordsMakeSmallBatches() throws Exception {
    String line = "{\"title\":\"a\",\"body\":\"" + "word ".repeat(1 << 20) + "\"}\n";
    Path lines = Files.writeString(folder.resolve("a.jsonl"), line.repeat(12));
    ArticleReader reader = new ArticleReader(Optional.empty());
    List<Integer> batches = new ArrayList<>();
    try (RecordQueue queue =
        new RecordQueue(
            reader,
            reader.find(List.of(lines), rejected -> {}),
            false,
            new LineSource(InputStream.nullInputStream()),
            () -> false)) {
      List<RawRecord> next = queue.next(1_000);
      for (; !next.isEmpty(); next = queue.next(1_000)) {
        batches.add(next.size());
      }
    }
    assertEquals(12, batches.stream().mapToInt(Integer::intValue).sum());
    assertTrue(batches.stream().allMatch(size -> size <= 4), batches::toString);
  }
}
