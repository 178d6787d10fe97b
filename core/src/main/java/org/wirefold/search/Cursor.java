package org.wirefold.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;

/**
 * Where a page ended: the sort key of its last hit. The next page begins after that key, so that
 * paging by date neither skips nor doubles while articles arrive.
 */
record Cursor(Sort sort, Fold fold, Part part, RankedHit last) {
  /** What the query finds as typed comes before what another reading of it finds. */
  enum Part {
    TYPED,
    RELAXED
  }

  String text() {
    String plain =
        String.format(
            Locale.ROOT,
            "%s %s %d %d %d %s %d",
            sort.name(),
            fold.name(),
            Float.floatToIntBits(last.score()),
            last.published(),
            last.tie(),
            part.name(),
            last.copies());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads a cursor; {@link RequestException} when it is none, or belongs to another order. */
  static Cursor read(String text, SearchRequest request) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ");
      Cursor cursor =
          new Cursor(
              Sort.valueOf(parts[0]),
              Fold.valueOf(parts[1]),
              Part.valueOf(parts[5]),
              new RankedHit(
                  -1,
                  Float.intBitsToFloat(Integer.parseInt(parts[2])),
                  Integer.parseInt(parts[6]),
                  Long.parseLong(parts[3]),
                  Long.parseLong(parts[4])));
      if (cursor.sort == request.sort() && cursor.fold == request.fold()) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // said below
    }
    throw new RequestException(
        "cursor", "this cursor belongs to no page of this search; begin again without it");
  }
}
