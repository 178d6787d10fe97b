package org.wirefold.server;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Deque's rules for accessible pages, run on the page as the browser has it: the script alone, so
 * that nothing else of its library is needed. Immutable.
 */
final class AxeCore {
  private static final String RUN =
      """
      async runOnly => (await axe.run(document, { runOnly, resultTypes: ["violations"] }))
        .violations.map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html).join(" "))
      """;

  private static final List<String> EVERYTHING =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final String script;

  AxeCore() throws IOException {
    try (InputStream in = AxeCore.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IOException("axe.min.js is not on the class path of the tests");
      }
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What breaks a rule, with the rule's name; empty for a page that is in order. */
  List<?> violations(Page page) {
    page.evaluate(script);
    return (List<?>) page.evaluate(RUN, EVERYTHING);
  }

  /** Where text does not stand out, which alone changes with the colours. */
  List<?> faintTexts(Page page) {
    return (List<?>) page.evaluate(RUN, List.of("color-contrast"));
  }
}
