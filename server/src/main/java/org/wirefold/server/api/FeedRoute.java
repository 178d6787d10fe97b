package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.wirefold.query.DateSpan;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Reading;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /feed.atom}: a search as a feed, newest first, an entry a story: a copy that arrives
 * later is no new entry, for the entry's id is the story's. Only what matches as typed.
 */
final class FeedRoute implements Handler {
  static final String ATOM = "application/atom+xml; charset=utf-8";

  private final StorySearch search;

  FeedRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    SearchRequest request = SearchParameters.read(ctx.queryParamMap()).withFold(Fold.STORIES);
    if (ctx.queryParam("sort") == null) {
      request = request.withSort(Sort.NEWEST);
    }
    // A feed speaks of the query as typed.
    SearchResult result = search.search(request.withReading(Reading.AS_TYPED));
    String here = ctx.scheme() + "://" + ctx.host();
    String title = result.query().isBlank() ? "everything" : result.query();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new AtomWriter(out)
          .write(
              "Wirefold: " + title,
              ctx.fullUrl(),
              here + "/" + (ctx.queryString() == null ? "" : "?" + ctx.queryString()),
              result.stories().stream().map(hit -> entry(hit, here)).toList());
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the feed", e);
    }
    ctx.contentType(ATOM).result(out.toByteArray());
  }

  private static AtomWriter.Entry entry(SearchResult.Hit hit, String here) {
    SearchResult.Copy article = hit.article();
    return new AtomWriter.Entry(
        "urn:wirefold:story:" + hit.story().value(),
        article.title(),
        here + Url.story(hit.story()),
        article.publisher().or(article::credit).orElse("unknown"),
        article.published().flatMap(DateSpan::read).map(DateSpan::start),
        summary(hit),
        Stream.concat(article.companies().stream(), article.topics().stream()).toList());
  }

  private static String summary(SearchResult.Hit hit) {
    String passages =
        hit.snippets().stream().map(SearchResult.Snippet::text).collect(Collectors.joining(" … "));
    int copies = hit.copies().total();
    return copies > 1 ? passages + " (" + copies + " copies)" : passages;
  }
}
