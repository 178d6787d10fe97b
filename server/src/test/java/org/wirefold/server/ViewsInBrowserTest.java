package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every view, at every width and in both colours: fits, is accessible, and complains of nothing.
 */
final class ViewsInBrowserTest {
  private static final String PAIR =
      "?left=mw-20250513-0498&right=siliconcauseway.example/2025/05/ascend-anywhere";

  private static final String STORY = "/stories/mw-20250513-0498";
  private static final String RESULTS = "/?q=huawei+chips&topic=science-technology&copies=-21%2B";

  private static final List<String> VIEWS =
      List.of(
          RESULTS,
          "/?q=huawei+zzqx&company=huawei&from=2031-01-01",
          STORY,
          "/articles/siliconcauseway.example/2025/05/ascend-anywhere",
          "/compare" + PAIR,
          "/why" + PAIR,
          "/facets/company?q=huawei",
          "/overview",
          "/stories/no-such-story");

  @TempDir private static Path emptyFolder;
  @TempDir private static Path folder;

  @AutoClose private static ChromiumBrowser chromium;
  @AutoClose private static HttpAnswers empty;
  @AutoClose private static HttpAnswers server;
  private static AxeCore axe;

  @BeforeAll
  static void start() throws IOException {
    chromium = ChromiumBrowser.launch();
    axe = new AxeCore();
    empty = new HttpAnswers(emptyFolder);
    server = SeedIndex.serve(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1440})
  void everyViewFitsAndIsAccessibleInBothColours(int width) {
    try (BrowserContext context = context(width)) {
      Page page = context.newPage();
      List<String> complaints = complaints(page);
      for (String path : VIEWS) {
        page.navigate(address(server, path));
        check(page, path + " at " + width);
      }
      page.navigate(address(empty, "/"));
      check(page, "an empty index at " + width);
      assertEquals(List.of(), complaints);
    }
  }

  @Test
  void whatOpensIsAccessibleToo() {
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      page.navigate(address(server, "/?q=huawei"));
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      check(page, "all that opens");
      page.locator("#q").focus();
      page.keyboard().type(" ");
      page.locator("#suggestions [role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      check(page, "suggestions");
      page.keyboard().press("Escape");
      page.locator("[data-keys]").click();
      check(page, "the list of keys");
    }
  }

  @Test
  void aPrintedStoryHasItsTextAndNoSearchBox() {
    try (BrowserContext context = context(768)) {
      Page page = context.newPage();
      page.navigate(address(server, STORY));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(false, page.locator("#search").isVisible());
      assertEquals(true, page.locator(".story-text .body").isVisible());
      assertEquals(true, page.locator(".lineage").isVisible());
    }
  }

  @Test
  void aPageWeighsLittle() throws IOException, InterruptedException {
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      for (String view : VIEWS) {
        page.navigate(address(server, view));
        int bytes =
            ((Number)
                    page.evaluate(
                        "[...performance.getEntriesByType('navigation'),"
                            + " ...performance.getEntriesByType('resource')]"
                            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)"))
                .intValue();
        assertEquals(true, bytes > 1_000 && bytes < 100_000, view + " weighs " + bytes + " bytes");
      }
    }
  }

  private static BrowserContext context(int width) {
    return chromium
        .browser()
        // A colour on its way from light to dark is neither.
        .newContext(
            new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static List<String> complaints(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          // The browser says so of every page that is not found; it is one of the views.
          if (!message.text().contains("status of 404")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static String address(HttpAnswers server, String path) {
    return server.address().resolve(path).toString();
  }

  private static void check(Page page, String what) {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, overflow, what + " is wider than its window");
    assertEquals(List.of(), axe.violations(page), what);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertEquals(List.of(), axe.faintTexts(page), () -> what + " in the dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }
}
