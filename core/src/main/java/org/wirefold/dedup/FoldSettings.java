package org.wirefold.dedup;

import java.time.Duration;

/**
 * How articles are folded.
 *
 * @param keyRate one shingle in this many becomes a candidate key; part of the index's fingerprint
 * @param window dated articles further apart are never copies
 * @param minProbability the verifier's certainty, 0 to 1, from which two articles are copies
 * @param memberShare the share of a story's members that must verify where neither root nor
 *     canonical does
 */
public record FoldSettings(
    int keyRate, Duration window, double minProbability, double memberShare) {
  public static final FoldSettings DEFAULT = new FoldSettings(8, Duration.ofDays(30), 0.6, 0.5);

  public FoldSettings {
    if (keyRate < 1 || keyRate > 1_000) {
      throw new IllegalArgumentException("keyRate is " + keyRate + ", must be 1 to 1000");
    }
    if (window.isNegative()) {
      throw new IllegalArgumentException("window is " + window + ", must not be negative");
    }
    if (!(minProbability > 0 && minProbability < 1)) {
      throw new IllegalArgumentException(
          "minProbability is " + minProbability + ", must lie between 0 and 1");
    }
    if (!(memberShare > 0 && memberShare <= 1)) {
      throw new IllegalArgumentException(
          "memberShare is " + memberShare + ", must be over 0, at most 1");
    }
  }
}
