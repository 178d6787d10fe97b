package org.wirefold.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.wirefold.schema.StorySchema;

final class WindowTest {
  @Test
  void theLastDateInsideIsTheOneThatLookingAtEachFinds() throws IOException {
    Random random = new Random(1);
    TreeSet<Long> dates = new TreeSet<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (int i = 0; i < 5_000; i++) {
          Document document = new Document();
          document.add(new StringField(StorySchema.ID, "a" + i, Field.Store.NO));
          if (i % 10 != 0) {
            long date = random.nextInt(1_000_000);
            dates.add(date);
            document.add(new LongField(StorySchema.PUBLISHED, date, Field.Store.NO));
          }
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (int trial = 0; trial < 500; trial++) {
          long from = random.nextLong(1_200_000) - 100_000;
          from = trial % 5 == 0 ? floorOf(dates, from) : from; // windows end on dates, too
          long to = trial % 10 == 0 ? from : from + random.nextLong(trial % 2 == 0 ? 500 : 500_000);
          Long floor = dates.floor(to);
          assertEquals(
              floor == null || floor < from ? Instant.MIN : Instant.ofEpochMilli(floor),
              new Window(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to))
                  .last(reader.leaves().getFirst().reader(), new SegmentDates()));
        }
        assertEquals(
            Instant.ofEpochMilli(dates.last()),
            new Window(Instant.MIN, Instant.MAX)
                .last(reader.leaves().getFirst().reader(), new SegmentDates()));
      }
    }
  }

  private static long floorOf(NavigableSet<Long> dates, long from) {
    Long floor = dates.floor(from);
    return floor == null ? from : floor;
  }
}
