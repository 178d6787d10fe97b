package org.wirefold.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wirefold.ingest.IngestReport.FormatCount;
import org.wirefold.ingest.IngestReport.RejectionKind;
import org.wirefold.read.ReadResult;

/**
 * Counts what a run reads: by format, and what it rejects by what was wrong. Of problems that
 * differ in nothing but values and numbers one kind is made; there are at most {@value
 * #MOST_KINDS}, and the rest is counted together. Owned by the thread of the run.
 */
final class RunTally {
  private static final int MOST_KINDS = 200;
  private static final String OTHER = "other problems";
  // "published" is "yesterday", not a date
  private static final Pattern WRONG_VALUE = Pattern.compile(" is .*, not ", Pattern.DOTALL);
  // is not valid JSON: Unexpected character …
  private static final Pattern DETAIL = Pattern.compile(": .*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Map<String, FormatCount> formats = new TreeMap<>();
  private final Map<String, RejectionKind> kinds = new LinkedHashMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private long read;
  private long rejected;

  void add(String format) {
    read++;
    formats.merge(format, new FormatCount(1, 0, 0), RunTally::sum);
  }

  void reject(String format, ReadResult.Rejected why) {
    rejected++;
    formats.merge(format, new FormatCount(0, 1, 0), RunTally::sum);
    String kind = kind(why.problem());
    if (!kinds.containsKey(kind) && kinds.size() >= MOST_KINDS) {
      kind = OTHER;
    }
    kinds.merge(
        kind,
        new RejectionKind(kind, 1, why.sentence()),
        (first, next) -> new RejectionKind(first.problem(), first.count() + 1, first.example()));
  }

  void skip(String format, String kind) {
    formats.merge(format, new FormatCount(0, 0, 1), RunTally::sum);
    skipped.merge(kind, 1L, Long::sum);
  }

  private static FormatCount sum(FormatCount a, FormatCount b) {
    return new FormatCount(
        a.read() + b.read(), a.rejected() + b.rejected(), a.skipped() + b.skipped());
  }

  static String kind(String problem) {
    String masked = WRONG_VALUE.matcher(problem).replaceFirst(" is …, not ");
    return NUMBER.matcher(DETAIL.matcher(masked).replaceFirst("")).replaceAll("…");
  }

  long read() {
    return read;
  }

  long rejected() {
    return rejected;
  }

  Map<String, FormatCount> formats() {
    return new LinkedHashMap<>(formats);
  }

  Map<String, Long> skipped() {
    return new LinkedHashMap<>(skipped);
  }

  List<RejectionKind> rejections() {
    return kinds.values().stream()
        .sorted(Comparator.comparingLong(RejectionKind::count).reversed())
        .toList();
  }
}
