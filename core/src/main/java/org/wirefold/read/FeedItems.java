package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Hands on the items of a feed, and tells apart those that share a link: the entries of a live
 * blog, or items that all lead to the front page. Their ids come from guid or {@code atom:id}
 * instead, else from link, headline and date, and are the same in whatever order the items come.
 * For that it holds the items back, {@value #MOST_HELD} bytes of them at most; a link that is
 * repeated further on in a larger feed is told from there on. Used by one thread.
 */
final class FeedItems implements XmlSplitter.Records {
  private static final int MOST_HELD = 8 << 20;
  private static final int MOST_LINKS = 100_000;
  private static final int MOST_ID_CHARS = 1_000;
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");
  private static final Pattern FRAGMENT = Pattern.compile("#\\S+$");

  private final RecordSink sink;
  private Optional<FeedArticles> format = Optional.empty();
  private final Map<String, String> marks = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final List<Held> held = new ArrayList<>();
  private long heldBytes;

  @SuppressWarnings("ArrayRecordComponent") // handed on once, compared by nobody
  private record Held(long number, byte[] bytes, Optional<String> link) {}

  FeedItems(RecordSink sink) {
    this.sink = sink;
  }

  @Override
  public void add(long number, Element item) {
    FeedArticles articles = format.orElseGet(() -> FeedArticles.of(item.root()));
    format = Optional.of(articles);
    Optional<String> link = articles.link(item).flatMap(ArticleIds::fromUrl);
    link.ifPresent(l -> note(l, mark(item)));
    byte[] bytes = Xml.bytes(item);
    held.add(new Held(number, bytes, link));
    heldBytes += bytes.length;
    if (heldBytes > MOST_HELD) {
      end();
    }
  }

  private void note(String link, String mark) {
    if (format.filter(f -> f.isHome(link)).isPresent()) {
      shared.add(link);
    } else if (marks.size() < MOST_LINKS || marks.containsKey(link)) {
      String first = marks.putIfAbsent(link, mark);
      if (first != null && !first.equals(mark)) {
        shared.add(link);
      }
    }
  }

  @Override
  public void end() {
    for (Held item : held) {
      FeedArticles articles = format.orElseThrow();
      boolean isShared = item.link.filter(shared::contains).isPresent();
      sink.accept(item.number, item.bytes, isShared ? articles.withSharedLinks() : articles);
    }
    held.clear();
    heldBytes = 0;
  }

  /** The id of an item whose link is also that of others. */
  static String id(String link, Element item) {
    Optional<String> guid = FeedArticles.guid(item);
    String id =
        guid.flatMap(ArticleIds::fromUrl)
            .map(address -> address + fragment(guid.orElseThrow()))
            .or(() -> guid.filter(g -> SCHEME.matcher(g).matches()))
            .orElseGet(() -> link + "#" + guid.orElseGet(() -> hash(mark(item))));
    return id.length() <= MOST_ID_CHARS ? id : hash(id);
  }

  // A live blog numbers its entries in the fragment, which other addresses are normalised without.
  private static String fragment(String address) {
    Matcher m = FRAGMENT.matcher(address);
    return m.find() ? m.group() : "";
  }

  private static String mark(Element item) {
    return FeedArticles.guid(item)
        .orElseGet(() -> Xml.texts(item, "> title, > pubDate, > dc|date, > published").toString());
  }

  private static String hash(String text) {
    return ArticleIds.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
