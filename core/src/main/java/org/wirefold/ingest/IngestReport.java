package org.wirefold.ingest;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Map;

/**
 * What a run did, and what the index holds after it. JSON has the parts up to {@code skipped}.
 *
 * @param read records read, rejected ones included
 * @param indexed articles added or replaced
 * @param unchanged articles that were there just so
 * @param stories stories in the index
 * @param articles articles in the index
 * @param stopped whether the run was told to stop before it had read everything
 * @param formats what was read of each format, by its name
 * @param rejections the rejected records by what was wrong with them, the most frequent first
 * @param skipped records that are no articles and were never meant to be, such as the requests in a
 *     web archive, counted by their kind; not in {@code read}
 * @param replaced how many of {@code indexed} replaced an older version of themselves
 * @param replacedUnlike ids whose new version is something quite unlike the old one, the first few
 * @param deleted records passed over because a person deleted their article
 * @param learned blocks of text that this run learnt to be furniture
 */
@JsonIncludeProperties({
  "read",
  "indexed",
  "unchanged",
  "rejected",
  "stories",
  "articles",
  "seconds",
  "stopped",
  "formats",
  "rejections",
  "skipped"
})
public record IngestReport(
    long read,
    long indexed,
    long unchanged,
    long rejected,
    long stories,
    long articles,
    double seconds,
    boolean stopped,
    Map<String, FormatCount> formats,
    List<RejectionKind> rejections,
    Map<String, Long> skipped,
    long replaced,
    List<String> replacedUnlike,
    long deleted,
    int learned) {
  /** The report of the same run where the index it made was not put in force. */
  IngestReport discarded() {
    return new IngestReport(
        read,
        0,
        0,
        rejected,
        stories,
        articles,
        seconds,
        stopped,
        formats,
        rejections,
        skipped,
        0,
        List.of(),
        0,
        0);
  }

  /**
   * Records of one format.
   *
   * @param read all of them
   * @param read all of them but the skipped ones
   * @param rejected those that could not be read as articles
   */
  public record FormatCount(long read, long rejected, long skipped) {}

  /**
   * Rejected records with the same thing wrong.
   *
   * @param problem what is wrong, without what differs from record to record
   * @param example the first of them: place, problem and remedy
   */
  public record RejectionKind(String problem, long count, String example) {}
}
