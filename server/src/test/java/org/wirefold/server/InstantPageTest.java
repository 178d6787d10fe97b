package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts add: nothing is loaded anew, suggestions, keys, a brush, a search inside facets. */
final class InstantPageTest {
  @TempDir private static Path folder;
  @AutoClose private static ChromiumBrowser chromium;
  @AutoClose private static HttpAnswers server;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    chromium = ChromiumBrowser.launch();
    server = SeedIndex.serve(folder);
  }

  @BeforeEach
  void open() {
    context = chromium.browser().newContext(new NewContextOptions().setViewportSize(1280, 700));
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
  }

  @AfterEach
  void close() {
    context.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void aFacetClickSwapsTheListAndKeepsPlaceAndFocus() {
    open("/?q=huawei");
    page.evaluate("window.same = true");
    page.locator("[data-key='facet:place'] summary").click();
    Locator china = page.locator("[data-key='place:China']");
    china.click();
    assertThat(page).hasURL(Pattern.compile("place=China"));
    assertThat(page.locator(":focus")).hasAttribute("data-key", "place:China");
    assertThat(china).hasAttribute("aria-current", "true");
    assertThat(page.locator("#status")).containsText("stories");
    assertEquals(true, page.evaluate("window.same"));
  }

  @Test
  void backAndForwardShowWhatWasThereWhereItWas() {
    open("/?size=30");
    page.locator(".card-title a").nth(8).scrollIntoViewIfNeeded();
    Number before = (Number) page.evaluate("window.scrollY");
    assertTrue(before.intValue() > 200);
    String headline = page.locator(".card-title a").nth(8).innerText();
    page.locator(".card-title a").nth(8).click();
    assertThat(page.locator("h1")).hasText(headline);
    assertEquals(0, page.evaluate("window.scrollY"));
    page.goBack();
    assertThat(page.locator(".card").first()).isVisible();
    page.waitForFunction("y => Math.abs(window.scrollY - y) < 3", before);
    page.goForward();
    assertThat(page.locator("h1")).hasText(headline);
  }

  @Test
  void suggestionsAreChosenByKeyboardOrMouse() {
    open("/");
    page.keyboard().press("/");
    page.keyboard().type("huaw");
    Locator options = page.locator("#suggestions [role=option]");
    assertThat(options.first()).containsText("Huawei");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("\\?company=huawei$"));
    page.locator("#q").fill("huaw");
    options.last().click();
    assertThat(page).hasURL(Pattern.compile("/stories/"));
    assertThat(options).hasCount(0);
  }

  @Test
  void lettersWalkTheStories() {
    open("/?q=huawei+chips");
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(page.locator(".card-title a").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator(".card-title a").first()).isFocused();
    page.keyboard().press("o");
    assertThat(page.locator(".card").first().locator(".copies")).isVisible();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/articles/"));
  }

  @Test
  void lettersAreListedAndCanBeSwitchedOff() {
    open("/?q=huawei");
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    assertThat(page.locator(".card-title a").first()).not().isFocused();
    page.reload();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void theBarsAreBrushedByMouse() {
    open("/");
    BoundingBox box = page.locator(".histogram").boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(box.x + box.width * 0.55, y);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.7, y);
    page.mouse().move(box.x + box.width * 0.98, y);
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile("\\?from=2025-.*&to=2025-"));
    assertThat(page.locator(".chip")).hasCount(2);
  }

  @Test
  void theBarsAreWalkedAndBrushedByKeyboard() {
    open("/");
    Locator bars = page.locator(".histogram .bar");
    bars.first().focus();
    page.keyboard().press("ArrowRight");
    assertThat(bars.nth(1)).isFocused();
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("from=2024-.*to=2024-"));
  }

  @Test
  void typingInAFacetFindsItsValues() {
    open("/");
    page.locator("#prefix-company").fill("as");
    Locator values = page.locator("[data-key='facet:company'] .toggle-label");
    assertThat(values.first()).hasText(Pattern.compile("^AS|^As"));
    values.first().click();
    assertThat(page).hasURL(Pattern.compile("company="));
  }

  @Test
  void aServerThatDoesNotAnswerIsSaid() {
    open("/?q=huawei");
    context.setOffline(true);
    page.locator(".card-title a").first().click();
    assertThat(page.locator("#failure")).containsText("does not answer");
    context.setOffline(false);
    page.getByText("Try again").click();
    assertThat(page).hasURL(Pattern.compile("/articles/"));
    assertThat(page.locator("#failure")).isHidden();
    complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
  }

  private void open(String path) {
    page.navigate(server.address().resolve(path).toString());
  }
}
