package org.wirefold.server.page;

import io.javalin.http.HttpStatus;

/**
 * That something could not be shown, and why.
 *
 * @param query what was typed, so that it can be mended; may be empty
 */
public record ErrorView(HttpStatus status, String message, String query) {

  /** What happened, in a few words. */
  public String headline() {
    return switch (status) {
      case NOT_FOUND -> "Not found";
      case BAD_REQUEST -> "This search cannot be read";
      default -> status.isServerError() ? "Something went wrong" : status.getMessage();
    };
  }
}
