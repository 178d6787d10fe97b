package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.SourceRef;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.Tagger;
import org.wirefold.tag.TopicTree;

/** What becomes of single records. */
final class BatchIndexerTest {
  /** A record that we, or a library, cannot cope with. */
  private record Tripping(SourceRef where, String format) implements RawRecord {
    @Override
    public ReadResult parse() {
      throw new IndexOutOfBoundsException("Index 7 out of bounds for length 7");
    }
  }

  @Test
  void aRecordThatTripsUsIsRejectedAndStopsNothing(@TempDir Path folder) throws IOException {
    FoldSettings settings = FoldSettings.DEFAULT;
    try (StoryWriter writer =
        StoryWriter.open(
            folder, settings.keyRate(), StoryWriter.Start.EMPTY, IndexSettings.DEFAULT)) {
      BatchIndexer indexer =
          new BatchIndexer(
              writer,
              new Preparation(settings, new Tagger(CompanyRegistry.load(), TopicTree.load())),
              FurnitureStage.begin(writer, FurnitureChoices.NONE),
              settings,
              IngestRequest.Deleted.STAY_OUT,
              new IngestListener() {},
              folder);
      Arrival arrival = indexer.arrive(new Tripping(new SourceRef("wire.jsonl", 3), "jsonl"));
      ReadResult.Rejected why = assertInstanceOf(Arrival.Refused.class, arrival).why();
      assertEquals(
          "wire.jsonl:3: reading it failed with java.lang.IndexOutOfBoundsException: Index 7 out of"
              + " bounds for length 7; please report this with the record",
          why.sentence());
    }
  }
}
