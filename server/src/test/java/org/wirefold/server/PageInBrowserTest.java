package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;

/** The page as a person uses it, in a real browser. */
final class PageInBrowserTest {
  /** Finds what {@link PageTour} asks for in the index of {@link #startServer}. */
  private static final String QUERY = "huawei chips";

  @TempDir private static Path emptyFolder;
  @TempDir private static Path folder;

  /** What was opened, to be closed in reverse. */
  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  private static ChromiumBrowser chromium;
  private static HttpAnswers empty;
  private static HttpAnswers server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = opened(ChromiumBrowser.launch());
    empty = opened(new HttpAnswers(emptyFolder));
    server = opened(startServer());
  }

  /** A server over the sample articles. */
  private static HttpAnswers startServer() throws IOException {
    Path seeds = Path.of(System.getProperty("wirefold.root", "..")).resolve("seeds");
    Ingest.run(
        new IngestRequest(
            List.of(seeds.toString()),
            folder,
            IngestRequest.Mode.ADD,
            IngestRequest.Deleted.STAY_OUT,
            Optional.empty()),
        InputStream.nullInputStream(),
        new IngestListener() {});
    return new HttpAnswers(folder);
  }

  private static <T extends AutoCloseable> T opened(T resource) {
    OPEN.addFirst(resource);
    return resource;
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable resource : OPEN) {
      resource.close();
    }
  }

  @BeforeEach
  void openAPage() {
    context = chromium.browser().newContext();
    page = context.newPage();
    // A blocked script or style is said on the console, and nowhere else.
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @AfterEach
  void closeThePage() {
    context.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void anEmptyIndexSaysWhatToDo() {
    page.navigate(empty.address().toString());
    assertThat(page.locator("h1")).hasText("Nothing is indexed yet");
    assertThat(page.locator("code").first()).hasText("./wirefold index FOLDER");
  }

  @Test
  void theSkipLinkIsTheFirstThingAKeyboardReaches() {
    page.navigate(empty.address().toString());
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
  }

  @Test
  void aPersonFindsAStoryAndAllItsCopies() throws Exception {
    PageTour tour = tour();
    tour.search();
    tour.narrowByACompany();
    tour.openTheCopies();
    tour.turnThePage();
    tour.listTheCompanies();
  }

  @Test
  void aSmallScreenShowsTheResultsBeforeTheFilters() throws Exception {
    tour().openTheFiltersOnASmallScreen();
  }

  private PageTour tour() throws Exception {
    boolean isEmpty = server.json("/health").get("articles").intValue() == 0;
    assumeFalse(isEmpty, "the index of this test holds no articles to walk through");
    return new PageTour(page, server.address(), QUERY);
  }
}
