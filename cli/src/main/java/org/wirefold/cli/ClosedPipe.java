package org.wirefold.cli;

/**
 * Whoever read our output has seen enough ({@code wirefold export | head}): the command stops, and
 * that is no error.
 */
final class ClosedPipe extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClosedPipe(Throwable cause) {
    super("the reader of standard output is gone", cause);
  }
}
