package org.wirefold.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.wirefold.search.RequestException;
import org.wirefold.server.api.ErrorBody;
import org.wirefold.server.api.JsonAnswer;
import org.wirefold.server.page.Pages;

/**
 * Turns what a route throws into an answer of one shape: JSON on the routes of the API, a page on
 * the others. What the caller cannot mend is logged and answered without any detail. Thread-safe.
 */
final class Failures {
  private static final Logger LOGGER = System.getLogger(Failures.class.getName());
  private static final Set<String> MACHINES =
      Set.of("/health", "/metrics", "/openapi.json", "/feed.atom");
  static final String INTERNAL = "something went wrong in the server; its log has the details";

  private final Pages pages;

  Failures(Pages pages) {
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        RequestException.class,
        (e, ctx) ->
            answer(
                ctx,
                HttpStatus.BAD_REQUEST,
                ErrorBody.of("bad_parameter", message(e), Optional.of(e.parameter()))));
    routes.exception(
        EndpointNotFound.class,
        (e, ctx) ->
            answer(
                ctx,
                HttpStatus.NOT_FOUND,
                ErrorBody.of(
                    "not_found",
                    "there is nothing at " + ctx.path() + "; /openapi.json lists what there is",
                    Optional.empty())));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          HttpStatus status = HttpStatus.forStatus(e.getStatus());
          answer(ctx, status, ErrorBody.of(code(status), message(e), Optional.empty()));
        });
    routes.exception(Exception.class, (e, ctx) -> internal(ctx, e));
  }

  /** Answers where not even a route's errors can be trusted: out of memory, a class missing. */
  void error(HttpServletResponse response, Error failure) {
    LOGGER.log(Level.ERROR, "request failed", failure);
    try {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, "client is gone", e);
    }
  }

  private void internal(Context ctx, Throwable failure) {
    LOGGER.log(
        Level.ERROR, "request failed method=" + ctx.method() + " path=" + path(ctx), failure);
    answer(
        ctx,
        HttpStatus.INTERNAL_SERVER_ERROR,
        ErrorBody.of("internal", INTERNAL, Optional.empty()));
  }

  private void answer(Context ctx, HttpStatus status, ErrorBody body) {
    if (ctx.res().isCommitted()) {
      // Half an answer is out: ending it well would make it look whole.
      throw new IllegalStateException("broken off: " + body.error().message());
    }
    ctx.status(status);
    if (isApi(ctx.path())) {
      JsonAnswer.of(ctx, body);
    } else {
      pages.error(ctx, status, body.error().message());
    }
  }

  private static boolean isApi(String path) {
    return MACHINES.contains(path) || path.equals("/api") || path.startsWith("/api/");
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not_found";
      case METHOD_NOT_ALLOWED -> "method_not_allowed";
      case BAD_REQUEST -> "bad_request";
      case UNPROCESSABLE_CONTENT -> "rejected";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
      case CONTENT_TOO_LARGE -> "too_large";
      default -> status.isServerError() ? "internal" : "refused";
    };
  }

  private static String message(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse("no further detail");
  }

  /** The path on one line, so that nobody writes log lines of their own. */
  private static String path(Context ctx) {
    return ctx.path().replaceAll("\\p{Cntrl}", "?");
  }
}
