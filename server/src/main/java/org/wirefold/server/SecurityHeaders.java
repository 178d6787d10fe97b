package org.wirefold.server;

import io.javalin.http.Context;

/**
 * The headers on every answer. Wire copy is untrusted: even if a page let some of it through
 * unescaped, the browser would run none of it.
 */
final class SecurityHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void add(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    // Answers change with every commit; routes whose answers do not say so themselves.
    ctx.header("Cache-Control", "no-cache");
  }
}
