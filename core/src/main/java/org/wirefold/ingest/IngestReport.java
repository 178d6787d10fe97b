package org.wirefold.ingest;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did, and what the index holds after it. JSON has the first eight parts.
 *
 * @param read records read, rejected ones included
 * @param indexed articles added or replaced
 * @param unchanged articles that were there just so
 * @param stories stories in the index
 * @param articles articles in the index
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
    Map<String, Long> skipped,
    long replaced,
    List<String> replacedUnlike,
    long deleted,
    int learned) {
  public IngestReport {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }
}
