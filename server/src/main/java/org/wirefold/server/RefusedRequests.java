package org.wirefold.server;

import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.wirefold.export.Json;
import org.wirefold.server.api.ErrorBody;

/**
 * Answers for requests that never reach a route, such as a path that is no UTF-8: in the one shape
 * of errors, with the headers of every answer, and without Jetty's words.
 */
final class RefusedRequests extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    SecurityHeaders.each(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    byte[] body = Json.write(body(code)).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static ErrorBody body(int code) {
    HttpStatus status = HttpStatus.forStatus(code);
    if (status == HttpStatus.URI_TOO_LONG || status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE) {
      return error("too_large", "the address of the request is too long; shorten it");
    }
    return code < 500
        ? error("bad_request", "the request cannot be read")
        : error("internal", Failures.INTERNAL);
  }

  private static ErrorBody error(String code, String message) {
    return ErrorBody.of(code, message, Optional.empty());
  }
}
