package org.wirefold.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries under the server from telling how they start; warnings still come through.
 */
final class QuietLogs {
  /** Held here because the JDK forgets the level of a logger that nobody holds. */
  private static final List<Logger> CHATTY =
      List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

  private QuietLogs() {}

  /** Leaves alone what the logging configuration has set itself. */
  static void set() {
    for (Logger logger : CHATTY) {
      if (logger.getLevel() == null) {
        logger.setLevel(Level.WARNING);
      }
    }
  }
}
