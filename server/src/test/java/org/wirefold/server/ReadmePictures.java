package org.wirefold.server;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures that README shows, of the sample articles: results in the light, a story in
 * the dark. No test, and run by its name alone; docs/page.md has the command.
 */
final class ReadmePictures {
  @TempDir private static Path folder;

  @Test
  void takeThem() throws IOException {
    Path images =
        Path.of(System.getProperty("wirefold.root", "..")).resolve("docs").resolve("images");
    try (ChromiumBrowser chromium = ChromiumBrowser.launch();
        HttpAnswers server = SeedIndex.serve(folder)) {
      take(chromium, server, ColorScheme.LIGHT, "/?q=huawei+chips", images.resolve("results.png"));
      take(
          chromium,
          server,
          ColorScheme.DARK,
          "/stories/mw-20250513-0498",
          images.resolve("story.png"));
    }
  }

  private static void take(
      ChromiumBrowser chromium, HttpAnswers server, ColorScheme scheme, String path, Path file) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(1280, 860)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE))) {
      Page page = context.newPage();
      page.navigate(server.address().resolve(path).toString());
      page.locator("details.spread summary").all().stream()
          .limit(1)
          .forEach(summary -> summary.click());
      page.evaluate("document.activeElement.blur()");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }
}
