package org.wirefold.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
    page.locator(".facet", new Page.LocatorOptions().setHasText("Company"))
        .locator(".toggle")
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("[?&]company="));
    assertThat(page.locator(".toggle-selected").first()).hasAttribute("aria-current", "true");
    assertThat(page.getByLabel("Search the news")).hasValue(query);
    page.locator(".chip", new Page.LocatorOptions().setHasText("Company")).click();
    assertThat(page).hasURL(Pattern.compile(".*/\\?q=" + query.replace(" ", "(\\+|%20)") + "$"));
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
    assertThat(page).hasURL(results);
    assertThat(page.locator(".card").first()).isVisible();
  }

  private void openTheStory() {
    assertThat(page).hasURL(Pattern.compile("/stories/"));
    assertThat(page.getByLabel("Search the news")).hasValue(query);
    assertThat(page.locator(".copy")).not().hasCount(1);
    assertThat(page.locator(".lineage")).isVisible();
    assertThat(page.getByText("canonical", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
    fitsItsWindow();
    String story = page.url();
    String headline = page.locator(".copy-title a").last().innerText();
    page.locator(".copy-title a").last().click();
    assertThat(page).hasURL(Pattern.compile("/articles/"));
    assertThat(heading()).hasText(headline);
    assertThat(page.locator(".body")).isVisible();
    fitsItsWindow();
    page.goBack();
    assertThat(page).hasURL(story);
    assertThat(page.locator(".lineage")).isVisible();
  }

  /** Goes to the second page of one story each, and back to the first. */
  void turnThePage() {
    page.navigate(page.url() + "&size=1");
    String first = page.locator(".card-title").innerText();
    page.getByText("Next page").click();
    assertThat(page).hasURL(Pattern.compile("cursor="));
    assertThat(page.locator(".card-title")).not().hasText(first);
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

  /** Chooses two copies of the first story, and reads what one changed. */
  void compareTwoCopies() {
    search();
    page.locator("details.spread summary").first().click();
    page.locator(".spread-foot a").first().click();
    page.getByText("Compare", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page).hasURL(Pattern.compile("/compare\\?left=.*right="));
    assertThat(page.locator(".compare article")).hasCount(2);
    assertThat(page.locator(".compare del, .compare ins").first()).isVisible();
    fitsItsWindow();
    page.getByText("Why they are together, or not").click();
    assertThat(heading()).hasText("In one story");
    fitsItsWindow();
  }

  /** Reads an article, opens what was left out of its page, and follows a company in its text. */
  void readAnArticle(String path) {
    page.navigate(base.resolve(path).toString());
    assertThat(page.locator(".furniture .block").first()).isHidden();
    page.locator(".furniture summary").click();
    assertThat(page.locator(".furniture .block").first()).isVisible();
    assertThat(page.locator(".furniture .rule").first()).not().isEmpty();
    page.locator(".body .mention-company").first().click();
    assertThat(page).hasURL(Pattern.compile("/\\?company="));
    assertThat(page.locator(".card").first()).isVisible();
  }

  /** Looks at the whole, and goes on to one month and to one company of it. */
  void lookAtTheWhole() {
    search();
    page.getByText("Overview", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile("/overview\\?q="));
    assertThat(page.locator(".matrix .heat a").first()).isVisible();
    fitsItsWindow();
    page.locator(".trends a").first().click();
    assertThat(page).hasURL(Pattern.compile("/\\?q=.*company="));
    page.locator(".histogram .bar").first().click();
    assertThat(page).hasURL(Pattern.compile("from=.*to="));
    assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText("From"))).isVisible();
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
