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
 * Which part of the processor's time goes into which stage, by a sample of all running threads
 * fifty times a second: the innermost frame of ours tells the stage. Stopped by closing.
 */
final class ProcessorShares implements AutoCloseable {
  private static final String OURS = "org.wirefold.";

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

  private void count(RecordedEvent event) {
    if (event.getStackTrace() != null) {
      stage(event.getStackTrace().getFrames()).ifPresent(s -> samples.merge(s, 1L, Long::sum));
    }
  }

  /** Sketching is counted as folding: nothing else needs it. */
  private static Optional<String> stage(List<RecordedFrame> frames) {
    for (RecordedFrame frame : frames) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith(OURS) && !type.startsWith(OURS + "bench")) {
        return Optional.of(type.substring(OURS.length(), type.indexOf('.', OURS.length())));
      }
      if (type.startsWith("org.apache.lucene.index.ConcurrentMergeScheduler")) {
        return Optional.of("merging");
      }
    }
    return Optional.empty();
  }

  /** The share of each stage, 0 to 1, largest first. */
  Map<String, Double> shares() {
    stream.stop();
    double all = samples.values().stream().mapToLong(n -> n).sum();
    Map<String, Double> shares = new TreeMap<>();
    samples.forEach((stage, n) -> shares.put(stage, n / all));
    return shares;
  }

  @Override
  public void close() {
    stream.close();
  }
}
