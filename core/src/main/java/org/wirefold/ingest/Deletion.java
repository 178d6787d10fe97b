package org.wirefold.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.ArticleId;
import org.wirefold.dedup.Decided;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.Sketcher;
import org.wirefold.dedup.StoryFolder;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryWriter;

/**
 * Takes articles out of the index. Their stories settle anew, and tombstones keep them from coming
 * back when their files are read again.
 */
public final class Deletion {
  private Deletion() {}

  /** What becomes of the text of a deleted article. */
  public enum Text {
    /** It goes when Lucene next merges the segment that holds it. */
    LEFT_TO_MERGING,
    /**
     * It is gone from the disk when the deletion is done, which costs rewriting whatever holds it.
     */
    PURGED
  }

  /**
   * What was done.
   *
   * @param unknown ids that no article held has; they have tombstones now, too
   */
  public record Report(List<ArticleId> deleted, List<ArticleId> unknown) {
    public Report {
      deleted = List.copyOf(deleted);
      unknown = List.copyOf(unknown);
    }
  }

  /** Deletes these articles, in one commit; {@link IOException} where there is no index. */
  public static Report run(Path index, List<ArticleId> ids, Text text) throws IOException {
    FoldSettings settings = FoldSettings.DEFAULT;
    try (StoryWriter writer = StoryWriter.reopen(index, settings.keyRate());
        ForkJoinPool pool = new ForkJoinPool()) {
      HeldArticles held = writer.held();
      Map<ArticleId, Long> storyOf = new LinkedHashMap<>();
      List<ArticleId> unknown = new ArrayList<>();
      for (ArticleId id : ids) {
        Optional<HeldArticles.Version> version = held.version(id);
        version.ifPresentOrElse(v -> storyOf.put(id, v.story()), () -> unknown.add(id));
      }
      if (!storyOf.isEmpty()) {
        StoryFolder folder =
            new StoryFolder(
                settings,
                new Sketcher(WordFrequencies.shipped(), settings),
                Decided.by(held.decisions()),
                pool,
                writer::nextStoryNumber,
                Optional.empty());
        FoldOutcome outcome = folder.fold(List.of(), storyOf, new IndexCandidates(held));
        OutcomeWriter.write(writer, outcome);
      }
      for (ArticleId id : ids) {
        writer.delete(id);
      }
      if (text == Text.PURGED) {
        writer.purge();
      }
      writer.commit();
      return new Report(List.copyOf(storyOf.keySet()), unknown);
    }
  }
}
