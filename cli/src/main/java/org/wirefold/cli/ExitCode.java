package org.wirefold.cli;

/** What a command tells its caller, as {@code grep} does. */
final class ExitCode {
  /** Done, or something was found. */
  static final int DONE = 0;

  static final int NO_HITS = 1;

  /** Failed or misused. */
  static final int FAILED = 2;

  private ExitCode() {}
}
