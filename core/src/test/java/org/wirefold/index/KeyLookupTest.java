package org.wirefold.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.wirefold.Seeded;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.schema.StorySchema;

final class KeyLookupTest {
  @Test
  void everyKeyIsFoundAndNoOtherHoweverOftenASegmentIsAsked() {
    Seeded.trials(
        10,
        random -> {
          try {
            asAMapSays(random);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static void asAMapSays(Random random) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      Map<Long, Integer> held = new TreeMap<>();
      IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int segment = 0; segment < 4; segment++) {
          for (int i = random.nextInt(3_000); i >= 0; i--) {
            long key = key(random);
            Document doc = new Document();
            doc.add(new StringField(StorySchema.KEYS, term(key), Field.Store.NO));
            writer.addDocument(doc);
            held.merge(key, 1, Integer::sum);
          }
          writer.commit();
        }
      }
      KeyLookup lookup = new KeyLookup(StorySchema.KEYS);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (int round = 0; round < 12; round++) {
          long[] keys = new long[1 + random.nextInt(round % 2 == 0 ? 20 : 4_000)];
          Arrays.setAll(keys, i -> key(random));
          Arrays.sort(keys);
          int[] counts = new int[keys.length];
          for (LeafReaderContext leaf : reader.leaves()) {
            lookup.find(
                leaf.reader(), keys, k -> k % 5 != 0, (k, term) -> counts[k] += term.docFreq());
          }
          for (int k = 0; k < keys.length; k++) {
            assertEquals(k % 5 == 0 ? 0 : held.getOrDefault(keys[k], 0), counts[k]);
          }
        }
      }
    }
  }

  /** One of 20,000, as distinct after shortening. */
  private static long key(Random random) {
    return new Random(random.nextInt(20_000)).nextLong() & (-1L << 24);
  }

  private static BytesRef term(long key) {
    BytesRef term = Documents.keyTerm();
    Documents.key(key, term);
    return term;
  }

  @Test
  void aFilterForgetsNothingAndSaysOfMostOthersThatTheyAreNotThere() {
    Random random = new Random(3);
    for (int size : new int[] {0, 1, 100, 100_000}) {
      BloomFilter filter = BloomFilter.ofKeys(size);
      long[] keys = random.longs(size).map(Documents::shortenedKey).toArray();
      for (long key : keys) {
        filter.add(key);
      }
      assertTrue(Arrays.stream(keys).allMatch(filter::mayHave));
      long wrong =
          random.longs(10_000).map(Documents::shortenedKey).filter(filter::mayHave).count();
      assertTrue(wrong < 1_500, () -> wrong + " of 10,000 with " + size);
    }
  }
}
