package org.wirefold.cli;

import java.io.IOException;

/** No article or story has an id that a person named; the message says so. */
final class NotHeldException extends IOException {
  private static final long serialVersionUID = 1;

  NotHeldException(String message) {
    super(message);
  }
}
