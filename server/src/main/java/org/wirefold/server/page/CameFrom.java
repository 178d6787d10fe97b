package org.wirefold.server.page;

import io.javalin.http.Context;
import java.util.Optional;
import org.wirefold.search.RequestException;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;

/** The search from which somebody came to a view that is no search itself. Stateless. */
final class CameFrom {
  private CameFrom() {}

  /** What the address says of it; where that cannot be read, at least what was typed. */
  static SearchRequest search(Context ctx) {
    try {
      return SearchParameters.read(ctx.queryParamMap());
    } catch (RequestException e) {
      return SearchRequest.ALL.withQuery(Optional.ofNullable(ctx.queryParam("q")).orElse(""));
    }
  }
}
