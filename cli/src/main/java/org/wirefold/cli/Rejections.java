package org.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import org.wirefold.ingest.IngestRequest;
import org.wirefold.read.ReadResult;

/**
 * The records that could not be read: all counted, the first few kept to be named. Added to from
 * several threads, never two at once; printed after the last.
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

  synchronized void print(Console console, IngestRequest request) {
    first.forEach(rejection -> console.say("rejected " + Text.clean(rejection.sentence())));
    long more = count - first.size();
    if (more > 0) {
      console.say("… and " + Text.count(more, "more rejected record", "more rejected records"));
    }
    if (count > 0 && request.mode() != IngestRequest.Mode.DRY_RUN) {
      console.say("all rejected records: " + request.index().resolve("rejected.jsonl"));
    }
  }
}
