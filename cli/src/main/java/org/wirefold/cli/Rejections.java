package org.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirefold.ingest.IngestReport;
import org.wirefold.ingest.IngestReport.RejectionKind;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.read.ReadResult;

/**
 * The records that could not be read: named each where they are few, else by what is wrong with
 * them. Added to from several threads, never two at once; printed after the last.
 */
final class Rejections {
  private static final int NAMED = 20;
  private final List<ReadResult.Rejected> first = new ArrayList<>();
  private long count;

  synchronized void add(ReadResult.Rejected rejection) {
    count++;
    if (first.size() < NAMED) {
      first.add(rejection);
    }
  }

  synchronized long count() {
    return count;
  }

  synchronized void print(Console console, IngestRequest request, IngestReport report) {
    if (count <= NAMED) {
      first.forEach(rejection -> console.say("rejected " + Text.clean(rejection.sentence())));
    } else {
      List<RejectionKind> kinds = report.rejections();
      kinds.stream().limit(NAMED).forEach(kind -> console.say(sentence(kind)));
      if (kinds.size() > NAMED) {
        console.say("… and for " + (kinds.size() - NAMED) + " more reasons");
      }
    }
    String file = request.index().resolve("rejected.jsonl").toString();
    if (count > 0 && report.keepsRejected()) {
      console.say("all rejected records: " + file + " (mend them there and index that file)");
    } else if (count > 0 && request.mode() != IngestRequest.Mode.DRY_RUN) {
      console.say(file + " stays as it was, because it was not read to its end");
    }
  }

  /** Where no record is kept, only the first are told. */
  synchronized void print(Console console) {
    first.forEach(rejection -> console.say("rejected " + Text.clean(rejection.sentence())));
    if (count > first.size()) {
      console.say(String.format(Locale.ROOT, "… and %,d more", count - first.size()));
    }
  }

  private static String sentence(RejectionKind kind) {
    return Text.clean(
        kind.count() == 1
            ? "rejected " + kind.example()
            : String.format(
                Locale.ROOT,
                "rejected %,d: %s; such as %s",
                kind.count(),
                kind.problem(),
                kind.example()));
  }
}
