package org.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirefold.ingest.IngestReport;
import org.wirefold.ingest.IngestRequest;

/** Says in words what a run of indexing did. */
final class IndexSummary {
  private final Console console;

  IndexSummary(Console console) {
    this.console = console;
  }

  void print(IngestReport report, IngestRequest request) {
    boolean dryRun = request.mode() == IngestRequest.Mode.DRY_RUN;
    List<String> parts = new ArrayList<>();
    parts.add("read " + Text.count(report.read(), "record", "records"));
    if (report.indexed() > 0) {
      parts.add((dryRun ? "would index " : "indexed ") + indexed(report));
    }
    addCount(parts, report.unchanged(), "unchanged");
    addCount(parts, report.rejected(), "rejected");
    addCount(parts, report.deleted(), "passed over as deleted");
    if (report.indexed() == 0 && report.unchanged() > 0) {
      parts.add("nothing changed");
    }
    console.out().println(String.join(", ", parts) + seconds(report.seconds()));
    if (!report.replacedUnlike().isEmpty()) {
      console
          .out()
          .println(
              "replaced by something quite unlike the old version: "
                  + Text.clean(String.join(", ", report.replacedUnlike())));
    }
    if (report.learned() > 0) {
      console
          .out()
          .println(
              learned(report.learned())
                  + "; wirefold reprocess --from clean takes them out of what was there before");
    }
    console
        .out()
        .println(
            request.index()
                + (dryRun ? " would hold " : " holds ")
                + Text.count(report.stories(), "story", "stories")
                + " from "
                + Text.count(report.articles(), "article", "articles"));
  }

  /** To standard error, whatever goes to standard output: what was read, and how to go on. */
  void explain(IngestReport report, IngestRequest request) {
    sayFormats(report);
    report.notes().forEach(note -> console.say(sentence(note)));
    if (report.stopped()) {
      sayHowToGoOn(request);
    }
  }

  private static String sentence(IngestReport.Note note) {
    return Text.clean(
        String.format(
            Locale.ROOT, "%s: %,d, such as %s", note.kind(), note.count(), note.example()));
  }

  private void sayFormats(IngestReport report) {
    List<String> parts = new ArrayList<>();
    report
        .formats()
        .forEach(
            (format, count) ->
                parts.add(
                    String.format(Locale.ROOT, "%s %,d", format, count.read())
                        + (count.rejected() == 0
                            ? ""
                            : String.format(Locale.ROOT, " (%,d rejected)", count.rejected()))));
    if (!parts.isEmpty()) {
      console.say("by format: " + String.join(", ", parts));
    }
    List<String> skipped = new ArrayList<>();
    report
        .skipped()
        .forEach((kind, count) -> skipped.add(String.format(Locale.ROOT, "%s %,d", kind, count)));
    if (!skipped.isEmpty()) {
      console.say("passed over, being no articles: " + Text.clean(String.join(", ", skipped)));
    }
  }

  private void sayHowToGoOn(IngestRequest request) {
    console.say(
        switch (request.mode()) {
          case ADD ->
              "stopped before the end; run the same command again to go on:"
                  + " what is indexed is skipped";
          case FRESH ->
              "stopped before the end, so the index is as it was;"
                  + " run the same command again to replace it";
          case DRY_RUN -> "stopped before the end";
        });
  }

  private static String indexed(IngestReport report) {
    String indexed = String.format(Locale.ROOT, "%,d", report.indexed());
    return report.replaced() == 0
        ? indexed
        : indexed
            + " ("
            + Text.count(report.replaced(), "a newer version", "newer versions")
            + " of what was there)";
  }

  private static void addCount(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
    }
  }

  /** {@code learnt 2 blocks of furniture (see wirefold furniture)}. */
  static String learned(int blocks) {
    return "learnt "
        + Text.count(blocks, "block", "blocks")
        + " of furniture (see wirefold furniture)";
  }

  static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? " in %.1f s" : " in %,.0f s", seconds);
  }
}
