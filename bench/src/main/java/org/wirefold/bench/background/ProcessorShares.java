package org.wirefold.bench.background;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;

/**
 * Which part of the processor's time goes into what, by a sample of all running threads fifty times
 * a second: the innermost frame of ours tells package and class. Stopped by closing.
 */
final class ProcessorShares implements AutoCloseable {
  private static final String OURS = "org.wirefold.";
  private static final String MERGING = "merging";

  private final RecordingStream stream = new RecordingStream();
  private final Map<String, Long> samples = new TreeMap<>();

  private ProcessorShares() {}

  static ProcessorShares start() {
    ProcessorShares shares = new ProcessorShares();
    shares.stream.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20));
    shares.stream.onEvent("jdk.ExecutionSample", shares::count);
    shares.stream.startAsync();
    return shares;
  }

  private synchronized void count(RecordedEvent event) {
    if (event.getStackTrace() != null) {
      place(event.getStackTrace().getFrames()).ifPresent(s -> samples.merge(s, 1L, Long::sum));
    }
  }

  /** {@code dedup.Sketcher}, {@code merging}. */
  private static Optional<String> place(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(OURS) && !type.startsWith(OURS + "bench")) {
        return Optional.of(type.substring(OURS.length()).replaceFirst("\\$.*", ""));
      }
      if (type.startsWith("org.apache.lucene.index.ConcurrentMergeScheduler")) {
        return Optional.of(MERGING);
      }
    }
    return Optional.empty();
  }

  /** The share of each class, 0 to 1, since this was asked last. */
  synchronized Map<String, Double> byClass() {
    double all = samples.values().stream().mapToLong(n -> n).sum();
    Map<String, Double> shares = new TreeMap<>();
    samples.forEach((place, n) -> shares.put(place, n / all));
    samples.clear();
    return shares;
  }

  /** The same by stage. Sketching counts as folding: nothing else needs it. */
  static Map<String, Double> byStage(Map<String, Double> byClass) {
    Map<String, Double> shares = new TreeMap<>();
    byClass.forEach(
        (place, share) -> shares.merge(place.replaceFirst("\\..*", ""), share, Double::sum));
    return shares;
  }

  @Override
  public void close() {
    stream.close();
  }
}
