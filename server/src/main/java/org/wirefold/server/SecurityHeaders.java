package org.wirefold.server;

import java.util.Map;
import java.util.function.BiConsumer;
import org.wirefold.server.api.Api;

/**
 * The headers on every answer, and the one by which a program tells that it is ours. Wire copy is
 * untrusted: even if a page let some of it through unescaped, the browser would run none of it.
 */
final class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
              + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          // Answers change with every commit; a route whose answers do not says so itself.
          "Cache-Control",
          "no-cache",
          Api.HEADER,
          Api.VERSION);

  private SecurityHeaders() {}

  /** Hands over each name with its value. */
  static void each(BiConsumer<String, String> header) {
    HEADERS.forEach(header);
  }
}
