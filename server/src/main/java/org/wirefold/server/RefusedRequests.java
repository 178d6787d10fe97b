package org.wirefold.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.wirefold.server.api.ErrorBody;
import org.wirefold.server.api.Json;

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
    return code < 500
        ? ErrorBody.of("bad_request", "the request cannot be read", Optional.empty())
        : ErrorBody.of("internal", Failures.INTERNAL, Optional.empty());
  }
}
