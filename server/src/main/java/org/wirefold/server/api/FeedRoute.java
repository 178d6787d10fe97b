package org.wirefold.server.api;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /feed.atom}: a search as a feed, newest first, an entry a story: a copy that arrives
 * later is no new entry, for the entry's id is the story's. Only what matches as typed.
 *
 * <p>Source: RFC 4287, which asks for a date in every entry; one of unknown date has the beginning
 * of 1970.
 */
final class FeedRoute implements Handler {
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final StorySearch search;

  FeedRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    SearchRequest request = SearchParameters.read(ctx.queryParamMap());
    if (ctx.queryParam("sort") == null) {
      request = request.withSort(Sort.NEWEST);
    }
    SearchResult result = search.search(request.withFold(Fold.STORIES));
    String here = ctx.scheme() + "://" + ctx.host();
    boolean isMended = result.total().stories() == 0; // the stories are another query's
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setTitle(text("Wirefold: " + (result.query().isBlank() ? "everything" : result.query())));
    feed.setUri(ctx.fullUrl());
    feed.setLinks(List.of(link(ctx.fullUrl(), "self"), link(here + "/", "alternate")));
    List<SyndEntry> entries = new ArrayList<>();
    for (SearchResult.Hit hit : isMended ? List.<SearchResult.Hit>of() : result.stories()) {
      entries.add(entry(hit, here));
    }
    feed.setEntries(entries);
    feed.setPublishedDate(
        entries.stream()
            .map(SyndEntry::getUpdatedDate)
            .max(Date::compareTo)
            .orElse(Date.from(Instant.EPOCH)));
    try {
      byte[] xml = new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
      ctx.contentType("application/atom+xml; charset=utf-8").result(xml);
    } catch (FeedException e) {
      throw new IOException("cannot write the feed", e);
    }
  }

  private static SyndEntry entry(SearchResult.Hit hit, String here) {
    SearchResult.Copy article = hit.article();
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri("urn:wirefold:story:" + hit.story().value());
    entry.setTitle(text(article.title()));
    entry.setLink(
        here + "/stories/" + URLEncoder.encode(hit.story().value(), StandardCharsets.UTF_8));
    entry.setAuthor(text(article.publisher().or(article::credit).orElse("unknown")));
    Date date = Date.from(article.published().map(FeedRoute::start).orElse(Instant.EPOCH));
    entry.setUpdatedDate(date);
    if (article.published().isPresent()) {
      entry.setPublishedDate(date);
    }
    SyndContent summary = new SyndContentImpl();
    summary.setType("text");
    summary.setValue(text(summary(hit)));
    entry.setDescription(summary);
    List<SyndCategory> categories = new ArrayList<>();
    Stream.concat(article.companies().stream(), article.topics().stream())
        .forEach(
            tag -> {
              SyndCategory category = new SyndCategoryImpl();
              category.setName(text(tag.value()));
              category.setLabel(text(tag.label()));
              categories.add(category);
            });
    entry.setCategories(categories);
    return entry;
  }

  private static String summary(SearchResult.Hit hit) {
    String passages =
        hit.snippets().stream().map(SearchResult.Snippet::text).collect(Collectors.joining(" … "));
    int copies = hit.copies().total();
    return copies > 1 ? passages + "\n(" + copies + " copies)" : passages;
  }

  /** Dates come as exact as they are known: an instant, a day or a month. */
  private static Instant start(String published) {
    return switch (published.length()) {
      case 7 -> YearMonth.parse(published).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      case 10 -> LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> Instant.parse(published);
    };
  }

  private static SyndLink link(String address, String relation) {
    SyndLink link = new SyndLinkImpl();
    link.setHref(text(address));
    link.setRel(relation);
    return link;
  }

  /** Without the few characters that XML cannot hold. */
  private static String text(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }
}
