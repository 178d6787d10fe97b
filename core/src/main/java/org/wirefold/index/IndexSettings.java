package org.wirefold.index;

/**
 * How the index is written.
 *
 * @param bufferMb how much is held in memory before it is written out, in megabytes
 */
public record IndexSettings(double bufferMb) {
  public static final IndexSettings DEFAULT = new IndexSettings(64);

  public IndexSettings {
    if (!(bufferMb >= 1 && bufferMb <= 2_000)) {
      throw new IllegalArgumentException("bufferMb is " + bufferMb + ", must be 1 to 2000");
    }
  }
}
