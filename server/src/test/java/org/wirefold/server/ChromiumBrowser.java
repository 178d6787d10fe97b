package org.wirefold.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed here, driven by Playwright, which downloads none of its own. Where
 * none is installed the test that asks is skipped; on a build server it fails.
 */
final class ChromiumBrowser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private ChromiumBrowser(Path executable) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  static ChromiumBrowser launch() {
    Optional<Path> executable = find();
    String missing =
        "no Chromium found for the browser test; install one or name it in WIREFOLD_CHROMIUM";
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(executable.isPresent(), missing);
    }
    assumeTrue(executable.isPresent(), missing);
    return new ChromiumBrowser(executable.orElseThrow());
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> find() {
    return Stream.of(System.getProperty("WIREFOLD_CHROMIUM"), System.getenv("WIREFOLD_CHROMIUM"))
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(Path::of)
        .or(ChromiumBrowser::onPath);
  }

  private static Optional<Path> onPath() {
    String folders =
        "/usr/bin" + File.pathSeparator + Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(folders.split(File.pathSeparator))
                    .map(folder -> Path.of(folder).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
