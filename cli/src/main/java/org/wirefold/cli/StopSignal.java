package org.wirefold.cli;

import java.util.Map;
import java.util.TreeMap;
import org.jline.utils.Signals;

/**
 * Takes the signals that ask a process to end (Ctrl-C, {@code kill}) while a command is at work
 * that can end well: the first one is only noted, for the command to ask about; the second ends the
 * process at once. Thread-safe. A shutdown hook would not do, since Java takes no second signal
 * while hooks run.
 */
final class StopSignal implements AutoCloseable {
  private static final Map<String, Integer> EXIT_CODES =
      Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED);

  private final Console console;
  private final Map<String, Object> before = new TreeMap<>();
  private volatile int exitCode = ExitCode.DONE;

  private StopSignal(Console console) {
    this.console = console;
  }

  /** Takes the signals until it is closed. */
  static StopSignal await(Console console) {
    StopSignal stop = new StopSignal(console);
    EXIT_CODES.forEach(
        (name, code) -> {
          Object previous = Signals.register(name, () -> stop.arrived(code));
          if (previous != null) { // it is, where Java was told to leave signals alone
            stop.before.put(name, previous);
          }
        });
    return stop;
  }

  private synchronized void arrived(int code) {
    if (exitCode != ExitCode.DONE) {
      Runtime.getRuntime().halt(code);
    }
    exitCode = code;
    console.say("wirefold: stopping after what is under way; once more stops at once");
  }

  boolean isStopWanted() {
    return exitCode != ExitCode.DONE;
  }

  /** What to exit with where it was told to stop; else 0. */
  int exitCode() {
    return exitCode;
  }

  @Override
  public void close() {
    before.forEach(Signals::unregister);
  }
}
