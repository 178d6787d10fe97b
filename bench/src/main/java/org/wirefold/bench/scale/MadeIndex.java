package org.wirefold.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirefold.bench.quality.FoldQuality;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;

/** Writes {@link MadeStories} through the index's own writer. Stateless. */
final class MadeIndex {
  private static final IndexSettings SETTINGS = new IndexSettings(256);
  private static final int BATCH = 1_000;
  private static final long[] NO_KEYS = {};

  private MadeIndex() {}

  /**
   * Makes an index of so many articles or a few more, after those at these paths.
   *
   * @param sample where those are indexed, or already are
   */
  static void make(Path folder, int articles, Path sample, List<String> paths) throws IOException {
    if (!StoryIndex.isIn(sample)) {
      FoldQuality.index(paths, sample);
    }
    MadeStories made = new MadeStories(SampleStory.in(sample), 1);
    long start = System.nanoTime();
    int held = 0;
    try (StoryWriter writer =
        StoryWriter.open(
            folder, FoldSettings.DEFAULT.keyRate(), StoryWriter.Start.EMPTY, SETTINGS)) {
      while (held < articles) {
        List<SampleStory> batch = new ArrayList<>();
        for (int i = 0; i < BATCH && held < articles; i++) {
          SampleStory story = made.next(writer.nextStoryNumber());
          batch.add(story);
          held += story.copies().size();
        }
        batch.parallelStream().forEach(story -> add(story, writer));
        for (SampleStory story : batch) {
          writer.put(story.story());
        }
      }
      writer.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "made %d articles, %.0f a second%n", held, held / Math.max(1e-9, seconds));
  }

  private static void add(SampleStory story, StoryWriter writer) {
    try {
      for (SampleStory.Copy copy : story.copies()) {
        writer.add(
            copy.article(),
            copy.title(),
            copy.body(),
            copy.tags(),
            NO_KEYS,
            NO_KEYS,
            story.story().number());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
