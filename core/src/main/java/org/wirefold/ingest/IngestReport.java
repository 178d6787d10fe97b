package org.wirefold.ingest;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Map;

/**
 * What a run did, and what the index holds after it. JSON has the parts up to {@code notes}.
 *
 * @param read records read, rejected ones included
 * @param indexed articles added or replaced
 * @param unchanged articles that were there just so
 * @param stories stories in the index, as a search counts them: those that may be shown now
 * @param articles articles in the index, counted likewise
 * @param stopped whether the run was told to stop before it had read everything
 * @param keepsRejected whether what this run rejected is in {@code rejected.jsonl} now
 * @param formats what was read of each format, by its name
 * @param rejections the rejected records by what was wrong with them, the most frequent first
 * @param skipped records that are no articles and were never meant to be, such as the requests in a
 *     web archive, counted by their kind; not in {@code read}
 * @param notes what is worth knowing though nothing was rejected for it
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
  "skipped",
  "notes"
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
    boolean keepsRejected,
    Map<String, FormatCount> formats,
    List<RejectionKind> rejections,
    Map<String, Long> skipped,
    List<Note> notes,
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
        keepsRejected,
        formats,
        rejections,
        skipped,
        List.of(),
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

  /**
   * Articles of which the same is to be said.
   *
   * @param example the first of them: place and detail
   */
  public record Note(String kind, long count, String example) {}
}
