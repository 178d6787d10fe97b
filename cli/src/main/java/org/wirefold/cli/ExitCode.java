package org.wirefold.cli;

/** What a command tells its caller, as {@code grep} does. */
final class ExitCode {
  /** Done, or something was found. */
  static final int DONE = 0;

  static final int NO_HITS = 1;

  /** Failed or misused. */
  static final int FAILED = 2;

  /** Stopped by Ctrl-C, or by another signal: 128 and its number, as shells have it. */
  static final int INTERRUPTED = 130;

  static final int TERMINATED = 143;

  private ExitCode() {}
}
