package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person uses it, in a real browser. */
final class PageInBrowserTest {
  @TempDir private static Path folder;
  private static ChromiumBrowser chromium;
  private static HttpAnswers server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = ChromiumBrowser.launch();
    server = startServer();
  }

  /** A server over an index of its own. */
  private static HttpAnswers startServer() throws IOException {
    return new HttpAnswers(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    context = chromium.browser().newContext();
    page = context.newPage();
    // A blocked script or style is said on the console, and nowhere else.
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(server.address().toString());
  }

  @AfterEach
  void closeWithoutComplaints() {
    context.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void anEmptyIndexSaysWhatToDo() {
    assertThat(heading()).hasText("Nothing is indexed yet");
    assertThat(page.locator("code").first()).hasText("./wirefold index FOLDER");
  }

  @Test
  void theSkipLinkIsTheFirstThingAKeyboardReaches() {
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
  }

  private com.microsoft.playwright.Locator heading() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }
}
