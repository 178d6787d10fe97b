package org.wirefold.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries under the server from telling how they start. Jetty's warnings still come
 * through; what Javalin has to say it also throws, and whoever catches that tells it better.
 */
final class QuietLogs {
  // Held here because the JDK forgets the level of a logger that nobody holds.
  private static final Logger JAVALIN = Logger.getLogger("io.javalin");
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  private QuietLogs() {}

  /** Leaves alone what the logging configuration has set itself. */
  static void set() {
    set(JAVALIN, Level.OFF);
    set(JETTY, Level.WARNING);
  }

  private static void set(Logger logger, Level level) {
    if (logger.getLevel() == null) {
      logger.setLevel(level);
    }
  }
}
