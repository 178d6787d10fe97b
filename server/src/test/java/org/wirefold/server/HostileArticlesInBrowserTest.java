package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.export.Json;

/**
 * Articles that want to break out of the page, or the page itself: it stays whole, runs nothing.
 */
final class HostileArticlesInBrowserTest {
  private static final String SCRIPT =
      "</title></svg></script><script>window.ran=1</script><img src=x onerror=window.ran=1>"
          + "\"' onmouseover='window.ran=1";
  private static final String BIDI = "\u202Eecilop eht dias\u2066\u202B over\u200F \u061C";
  private static final String BODY =
      "The ferry Aurora made the crossing on one charge on Tuesday, the first of its size to do so,"
          + " with a fifth of its battery left on arrival at the quay of North Key.";

  @TempDir private static Path folder;
  @AutoClose private static ChromiumBrowser chromium;
  @AutoClose private static HttpAnswers server;

  @BeforeAll
  static void start() throws IOException {
    chromium = ChromiumBrowser.launch();
    List<Map<String, Object>> articles =
        List.of(
            article("script", SCRIPT, SCRIPT, SCRIPT + " " + BODY + "\n\n" + SCRIPT),
            article("copy", SCRIPT, "Second " + SCRIPT, SCRIPT + " " + BODY + "\n\nMore."),
            article("bidi", BIDI + " headline", BIDI, BIDI + " " + BODY + "\n\n" + BIDI),
            article("bidi-copy", BIDI, BIDI + "2", BODY + " " + BIDI),
            article("long", "W".repeat(10_000), "P".repeat(10_000), "x".repeat(10_000) + " ferry"),
            article(
                "long-copy", "W".repeat(9_999), "P".repeat(9_999), "x".repeat(10_000) + " ferry"),
            article(
                "rtl",
                "\u0627\u0644\u0639\u0628\u0627\u0631\u0629",
                "\u0635\u062D\u064A\u0641\u0629",
                "\u0627\u0644\u0639\u0628\u0627\u0631\u0629 ferry ".repeat(200)),
            article(
                "cjk",
                "\u6E21\u8F2A".repeat(80),
                "\u65B0\u805E",
                "\u6E21\u8F2A\u8239".repeat(2_000)),
            companies());
    StringBuilder lines = new StringBuilder();
    articles.forEach(article -> lines.append(Json.write(article)).append('\n'));
    server = SeedIndex.serve(folder, lines.toString());
  }

  private static Map<String, Object> article(
      String id, String title, String publisher, String body) {
    return Map.of(
        "id",
        id,
        "title",
        title,
        "publisher",
        publisher,
        "body",
        body,
        "url",
        "javascript:window.ran=1//" + id,
        "credit",
        publisher,
        "published",
        "2024-05-28T09:30:00Z",
        "section",
        title,
        "companies",
        List.of(title, publisher));
  }

  private static Map<String, Object> companies() {
    return Map.of(
        "id",
        "<b>many</b>",
        "title",
        "Everybody is in the ferry business",
        "body",
        BODY + " Everybody.",
        "companies",
        IntStream.range(0, 5_000).mapToObj(i -> "Company \"" + i + "\" <i>& Sons").toList());
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1440,true", "1440,false"})
  void everyViewStaysWholeAndRunsNothing(int width, boolean hasScripts) throws Exception {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(width, 900)
                    .setJavaScriptEnabled(hasScripts))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      // One of the views is an error page, which the browser remarks on.
      page.onResponse(
          response -> {
            if (response.status() != 200 && response.status() != 404) {
              complaints.add(response.url() + " answered " + response.status());
            }
          });
      page.onPageError(complaints::add);
      page.onDialog(dialog -> complaints.add(dialog.message()));
      for (String path : paths()) {
        page.navigate(server.address().resolve(path).toString());
        assertEquals(
            0,
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
            () -> path + " is wider than its window of " + width);
        assertEquals(
            List.of(0, 1, 1, 1, true),
            page.evaluate(
                """
                () => [
                  document.querySelectorAll('img, script:not([src^="/static/"]), [onerror], [onmouseover], '
                    + 'a[href^="javascript" i], main b, main i').length,
                  document.querySelectorAll('main').length,
                  document.querySelectorAll('h1').length,
                  document.querySelectorAll('footer.colophon').length,
                  window.ran === undefined]
                """),
            path);
      }
    }
    complaints.removeIf(complaint -> complaint.contains("status of 404"));
    assertEquals(List.of(), complaints);
  }

  @Test
  void nothingOfANameIsCutOffInAByline() {
    try (BrowserContext context =
        chromium.browser().newContext(new NewContextOptions().setViewportSize(360, 900))) {
      Page page = context.newPage();
      for (String path : List.of("/?q=ferry", "/articles/script", "/stories/rtl")) {
        page.navigate(server.address().resolve(path).toString());
        // What hangs out to the left of its line is clipped.
        Object cut =
            page.evaluate(
                """
                () => [...document.querySelectorAll('.meta > *')].filter(part => {
                  const text = document.createRange();
                  text.selectNodeContents(part);
                  const line = part.parentElement.getBoundingClientRect().left
                    + parseFloat(getComputedStyle(part.parentElement).clipPath.split(' ').at(-1));
                  return [...text.getClientRects()].some(box => box.left < line - 0.5);
                }).map(part => part.textContent)
                """);
        assertEquals(List.of(), cut, path);
      }
    }
  }

  @Test
  void aLongNameInTheLineageEndsInAnEllipsisBeforeTheTrackOfTime() {
    try (BrowserContext context =
        chromium.browser().newContext(new NewContextOptions().setViewportSize(360, 900))) {
      Page page = context.newPage();
      page.navigate(server.address().resolve("/stories/long").toString());
      Object fits =
          page.evaluate(
              """
              () => [...document.querySelectorAll('.node-label')].map(name =>
                name.scrollWidth > name.clientWidth
                && getComputedStyle(name).textOverflow === 'ellipsis'
                && name.getBoundingClientRect().right
                  < document.querySelector('.track').getBoundingClientRect().left)
              """);
      assertEquals(List.of(true, true), fits);
    }
  }

  private static List<String> paths() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/?q=ferry&fold=false&sort=oldest",
                "/?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E&company=%22%3E%3Cimg%20src%3Dx%3E",
                "/?q=%E2%80%AEferry",
                "/facets/company",
                "/facets/publisher?prefix=%22%3E%3Cscript%3E",
                "/overview",
                "/compare?left=script&right=copy",
                "/compare?left=long&right=long-copy",
                "/why?left=bidi&right=bidi-copy",
                "/stories/%3Cscript%3E"));
    for (String id :
        List.of("script", "copy", "bidi", "long", "rtl", "cjk", "%3Cb%3Emany%3C%2Fb%3E")) {
      paths.add("/articles/" + id);
      paths.add("/stories/" + id);
    }
    return paths;
  }
}
