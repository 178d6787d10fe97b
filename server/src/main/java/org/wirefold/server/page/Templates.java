package org.wirefold.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/**
 * The templates under {@code src/main/jte}, compiled when the project is built. Every value they
 * write is escaped for the place where it stands. Thread-safe.
 */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Makes the page that this template makes of this view the answer of a request. */
  void answer(Context ctx, String template, Object view) {
    ctx.contentType("text/html; charset=utf-8").result(render(template, view));
  }

  /** The page that this template makes of this view, as HTML. */
  String render(String template, Object view) {
    StringOutput output = new StringOutput(16_384);
    engine.render(template, view, output);
    return output.toString();
  }
}
