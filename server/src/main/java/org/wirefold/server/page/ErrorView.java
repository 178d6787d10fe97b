package org.wirefold.server.page;

import io.javalin.http.HttpStatus;

/** That something could not be shown, and why. */
public record ErrorView(HttpStatus status, String message) {

  /** What happened, in a few words. */
  public String headline() {
    return switch (status) {
      case NOT_FOUND -> "Not found";
      case BAD_REQUEST -> "This search cannot be read";
      default -> status.isServerError() ? "Something went wrong" : status.getMessage();
    };
  }
}
