package org.wirefold.server.page;

import io.javalin.http.HttpStatus;
import org.wirefold.search.SearchRequest;

/**
 * That something could not be shown, and why.
 *
 * @param search what was typed, so that it can be mended
 */
public record ErrorView(HttpStatus status, String message, SearchRequest search) {

  /** What happened, in a few words. */
  public String headline() {
    return switch (status) {
      case NOT_FOUND -> "Not found";
      case BAD_REQUEST -> "This search cannot be read";
      default -> status.isServerError() ? "Something went wrong" : status.getMessage();
    };
  }
}
