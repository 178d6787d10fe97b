package org.wirefold.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * Sends warnings of all parts, and nothing less, to standard error, a line each. The {@link
 * LogManager} makes an instance when something first logs, so most commands never pay for it.
 */
public final class Logging {
  private static final String PROPERTIES =
      """
      handlers = java.util.logging.ConsoleHandler
      .level = WARNING
      java.util.logging.ConsoleHandler.level = ALL
      java.util.logging.ConsoleHandler.encoding = UTF-8
      java.util.logging.SimpleFormatter.format = %4$s %3$s: %5$s %6$s%n
      # Advises to add an incubator module, which in turn makes Java warn at every start.
      org.apache.lucene.internal.vectorization.level = SEVERE
      """;

  /** For the {@link LogManager}. */
  public Logging() throws IOException {
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(PROPERTIES.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** To be called before anything logs. A configuration given from outside goes first. */
  static void configure() {
    if (System.getProperty("java.util.logging.config.file") == null
        && System.getProperty("java.util.logging.config.class") == null) {
      System.setProperty("java.util.logging.config.class", Logging.class.getName());
    }
  }
}
