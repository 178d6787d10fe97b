package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** What one record of a web archive holds. */
sealed interface WarcPage {
  int HTTP_OK = 200;

  /**
   * A page, as a browser would have got it.
   *
   * @param url where it was fetched
   * @param charset what the server said it is in
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
  record Html(byte[] bytes, Optional<String> url, Optional<String> charset) implements WarcPage {}

  /** Anything else, by its kind. */
  record Other(String kind) implements WarcPage {}

  static WarcPage of(WarcRecord record) throws IOException, UnreadableException {
    if (record instanceof WarcResponse response) {
      return ofResponse(response);
    }
    if (record instanceof WarcResource resource) {
      return isHtml(resource.contentType())
          ? html(resource, resource.body().stream(), resource.contentType())
          : new Other("not HTML");
    }
    return new Other(record.type().isBlank() ? "of no type" : record.type());
  }

  private static WarcPage ofResponse(WarcResponse response)
      throws IOException, UnreadableException {
    if (!isType(response.contentType(), "application/http")) {
      return new Other("not HTML"); // an answer of the DNS, for example
    }
    HttpResponse http = response.http();
    if (http.status() != HTTP_OK) {
      return new Other("status other than 200");
    }
    boolean typed = http.headers().first("Content-Type").isPresent();
    if (typed && !isHtml(http.contentType())) {
      return new Other("not HTML");
    }
    Html page = html(response, decoded(http), http.contentType());
    return typed || looksLikeHtml(page.bytes()) ? page : new Other("not HTML");
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.BYTES)));
    return HtmlArticles.fit(head) == Fit.YES;
  }

  private static boolean isHtml(MediaType type) {
    return isType(type, "text/html") || isType(type, "application/xhtml+xml");
  }

  private static boolean isType(MediaType type, String name) {
    return name.equalsIgnoreCase(type.type() + "/" + type.subtype());
  }

  // Crawlers may store a body unpacked and still keep the header that says it is packed, so the
  // first bytes decide where they can.
  private static InputStream decoded(HttpResponse http) throws IOException, UnreadableException {
    String encoding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
    if (encoding.equals("deflate")) {
      return http.bodyDecoded().stream();
    }
    BufferedInputStream raw = new BufferedInputStream(http.body().stream());
    if (GzipMembers.isGzip(Head.peek(raw, 3))) {
      return new GzipMembers(raw);
    }
    if (!encoding.isEmpty() && !Head.peek(raw).isText()) {
      throw new UnreadableException(
          "has its page packed as " + encoding + ", which is not read", "fetch it with gzip");
    }
    return raw;
  }

  private static Html html(WarcTargetRecord record, InputStream body, MediaType type)
      throws IOException, UnreadableException {
    byte[] bytes;
    try (body) {
      bytes = body.readNBytes(BoundedLines.MAX_BYTES + 1);
    }
    if (bytes.length > BoundedLines.MAX_BYTES) {
      throw new UnreadableException(BoundedLines.TOO_LONG, BoundedLines.SPLIT_IT);
    }
    Optional<String> charset =
        type.parameters().entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase("charset"))
            .map(Map.Entry::getValue)
            .findFirst();
    return new Html(bytes, Optional.ofNullable(record.target()), charset);
  }
}
