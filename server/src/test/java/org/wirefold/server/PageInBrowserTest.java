package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a person uses it, in a real browser, with scripts and without. */
final class PageInBrowserTest {
  /** Finds what {@link PageTour} asks for among the sample articles. */
  private static final String QUERY = "huawei chips";

  @TempDir private static Path emptyFolder;
  @TempDir private static Path folder;

  @AutoClose private static ChromiumBrowser chromium;
  @AutoClose private static HttpAnswers empty;
  @AutoClose private static HttpAnswers server;

  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    chromium = ChromiumBrowser.launch();
    empty = new HttpAnswers(emptyFolder);
    server = SeedIndex.serve(folder);
  }

  private Page page(boolean hasScripts) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(1280, 800)
                    .setJavaScriptEnabled(hasScripts));
    contexts.add(context);
    Page page = context.newPage();
    // A blocked script or style is said on the console, and nowhere else.
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  private PageTour tour(boolean hasScripts) {
    return new PageTour(page(hasScripts), server.address(), QUERY);
  }

  @AfterEach
  void closeThePages() {
    contexts.forEach(BrowserContext::close);
    assertEquals(List.of(), complaints);
  }

  @Test
  void anEmptyIndexSaysWhatToDo() {
    Page page = page(true);
    for (String path : List.of("", "overview")) {
      page.navigate(empty.address().toString() + path);
      assertThat(page.locator("h1")).hasText("Nothing is indexed yet");
      assertThat(page.locator("code").first()).hasText("./wirefold index FOLDER");
    }
  }

  @Test
  void theSkipLinkIsTheFirstThingAKeyboardReaches() {
    Page page = page(true);
    page.navigate(empty.address().toString());
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPersonFindsAStoryAndAllItsCopies(boolean hasScripts) {
    PageTour tour = tour(hasScripts);
    tour.search();
    tour.narrowByACompany();
    tour.openTheCopies();
    tour.turnThePage();
    tour.listTheCompanies();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPersonComparesCopiesReadsAnArticleAndLooksAtTheWhole(boolean hasScripts) {
    PageTour tour = tour(hasScripts);
    tour.compareTwoCopies();
    tour.readAnArticle("/articles/siliconcauseway.example/2025/05/ascend-anywhere");
    tour.lookAtTheWhole();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSmallScreenShowsTheResultsBeforeTheFilters(boolean hasScripts) {
    tour(hasScripts).openTheFiltersOnASmallScreen();
  }
}
