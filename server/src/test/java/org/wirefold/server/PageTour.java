package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A walk through every view of a server, as a person takes it. The index behind it holds two
 * stories or more that match the query; the first has copies and companies.
 */
final class PageTour {
  private final Page page;
  private final URI base;
  private final String query;

  PageTour(Page page, URI base, String query) {
    this.page = page;
    this.base = base;
    this.query = query;
  }

  /** Types the query on the front page, and finds stories. */
  void search() {
    page.navigate(base.toString());
    page.getByLabel("Search the news").fill(query);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("\\?q="));
    assertThat(page.getByLabel("Search the news")).hasValue(query);
    assertThat(page.locator(".card").first()).isVisible();
    fitsItsWindow();
  }

  /** Narrows by the first company, and takes it out again. */
  void narrowByACompany() {
    String before = page.url();
    page.locator(".facet", new Page.LocatorOptions().setHasText("Company"))
        .locator(".toggle")
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("[?&]company="));
    assertThat(page.locator(".toggle-selected").first()).hasAttribute("aria-current", "true");
    assertThat(page.getByLabel("Search the news")).hasValue(query);
    page.locator(".chip", new Page.LocatorOptions().setHasText("Company")).click();
    assertEquals(before, page.url());
  }

  /** Opens the copies of the first story in place, then its own view, then one of its articles. */
  void openTheCopies() {
    String results = page.url();
    Locator spread = page.locator("details.spread").first();
    assertThat(spread.locator(".copies")).isHidden();
    spread.locator("summary").click();
    assertThat(spread.locator(".copies")).isVisible();
    assertTrue(spread.locator(".copies li").count() > 1);
    spread.locator(".spread-foot a").click();
    openTheStory();
    page.goBack();
    assertEquals(results, page.url());
    assertThat(page.locator(".card").first()).isVisible();
  }

  private void openTheStory() {
    assertThat(page).hasURL(Pattern.compile("/stories/"));
    assertThat(page.locator("tbody tr")).not().hasCount(1);
    assertThat(page.getByText("canonical", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    fitsItsWindow();
    String story = page.url();
    String headline = page.locator(".cell-copy a").last().innerText();
    page.locator(".cell-copy a").last().click();
    assertThat(page).hasURL(Pattern.compile("/articles/"));
    assertThat(heading()).hasText(headline);
    assertThat(page.locator(".body")).isVisible();
    fitsItsWindow();
    page.goBack();
    assertEquals(story, page.url());
  }

  /** Goes to the second page of one story each, and back to the first. */
  void turnThePage() {
    page.navigate(page.url() + "&size=1");
    String first = page.locator(".card-title").innerText();
    page.getByText("Next page").click();
    assertThat(page).hasURL(Pattern.compile("cursor="));
    assertNotEquals(first, page.locator(".card-title").innerText());
    page.getByText("First page").click();
    assertThat(page.locator(".card-title")).hasText(first);
  }

  /** Lists all values of the first company's dimension, and comes back with one of them. */
  void listTheCompanies() {
    page.navigate(base.resolve("/facets/company?q=" + query.replace(" ", "+")).toString());
    assertThat(heading()).hasText("Company");
    fitsItsWindow();
    page.locator(".values .toggle").first().click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=.*company="));
  }

  /** On a telephone the filters open with one touch. */
  void openTheFiltersOnASmallScreen() {
    page.setViewportSize(360, 740);
    search();
    assertThat(page.locator(".toggle").first()).isHidden();
    page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".toggle").first()).isVisible();
    fitsItsWindow();
  }

  private void fitsItsWindow() {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, overflow, () -> page.url() + " is wider than its window");
  }

  private Locator heading() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }
}
