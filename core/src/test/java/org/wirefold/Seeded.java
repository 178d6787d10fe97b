package org.wirefold;

import java.util.Random;

/**
 * Runs random tests, all randomness of one trial coming from one seed. A failure names its seed;
 * {@code -Dwirefold.seed=…} runs that trial alone.
 */
public final class Seeded {
  private static final String PROPERTY = "wirefold.seed";

  private Seeded() {}

  /** One random test. */
  @FunctionalInterface
  public interface Trial {
    void run(Random random) throws Exception;
  }

  /** Runs so many trials with seeds of their own, new ones each time. */
  public static void trials(int count, Trial trial) {
    Long replayed = Long.getLong(PROPERTY);
    if (replayed != null) {
      run(replayed, trial);
      return;
    }
    long first = System.nanoTime();
    for (int i = 0; i < count; i++) {
      run(first + i * 7_919L, trial);
    }
  }

  /** The same with seeds from {@code first} on, which are the same each time. */
  public static void trials(long first, int count, Trial trial) {
    Long replayed = Long.getLong(PROPERTY);
    if (replayed != null) {
      run(replayed, trial);
      return;
    }
    for (int i = 0; i < count; i++) {
      run(first + i, trial);
    }
  }

  private static void run(long seed, Trial trial) {
    try {
      trial.run(new Random(seed));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("replay with -D" + PROPERTY + "=" + seed + ": " + e.getMessage(), e);
    }
  }
}
