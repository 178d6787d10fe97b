package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.wirefold.article.Article;
import org.wirefold.article.Published;

/**
 * One {@code <item>} of RSS or {@code <entry>} of Atom, with what its channel says for all of them.
 * What only carries a summary is marked as partial. Immutable, thread-safe.
 *
 * <p>Source: RSS 2.0, RSS 1.0 with its Dublin Core and content modules, RFC 4287 (Atom).
 */
final class FeedArticles implements ArticleFormat {
  private static final XmlSplitter ITEMS = new XmlSplitter("*|item");
  private static final XmlSplitter ENTRIES = new XmlSplitter("*|entry");

  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  // A description as long as this is the article; the standard allows it.
  private static final int WHOLE_CHARS = 1_500;

  private static final int MAX_DATE_CHARS = 60;

  private final TextCleaner cleaner = new TextCleaner();
  private final Optional<String> publisher;
  private final String language;
  private final String base;
  private final boolean sharesLinks;

  /**
   * @param publisher the title of the channel
   * @param base the address that relative links start from; empty when unknown
   * @param sharesLinks whether the link of an item is not its own
   */
  private FeedArticles(
      Optional<String> publisher, String language, String base, boolean sharesLinks) {
    this.publisher = publisher;
    this.language = language;
    this.base = base;
    this.sharesLinks = sharesLinks;
  }

  /** The format of an item by itself, where this is known of its feed. */
  static FeedArticles ofPublisher(Optional<String> publisher, String language, String base) {
    return new FeedArticles(publisher, language, base, false);
  }

  static Fit fit(Head head) {
    return Fit.yesIf(
        switch (head.rootElement().orElse("")) {
          case "rss" -> true;
          case "rdf" -> head.text().contains("purl.org/rss/");
          case "feed" -> head.text().contains("/Atom") || head.text().contains("/atom");
          default -> false;
        });
  }

  static void split(BufferedInputStream in, RecordSink sink) throws IOException {
    in.mark(Head.BYTES);
    Head head = new Head(in.readNBytes(Head.BYTES));
    in.reset();
    boolean atom = head.rootElement().filter("feed"::equals).isPresent();
    (atom ? ENTRIES : ITEMS).split(in, sink, new FeedItems(sink));
  }

  /** The format of the items of this feed, which has been read to the first of them. */
  static FeedArticles of(Element feed) {
    Optional<String> title =
        Xml.text(feed, "channel > title", "feed > title").map(FeedArticles::plain);
    String language =
        Xml.text(feed, "channel > language", "channel > dc|language")
            .or(() -> Xml.attribute(feed, "rss, rdf|RDF, feed", "xml:lang"))
            .map(ArticleDraft::primaryLanguage)
            .orElse("und");
    String base =
        Xml.attribute(feed, "feed", "xml:base")
            .or(
                () ->
                    Xml.attribute(
                        feed, "feed > link:not([rel]), feed > link[rel=alternate]", "href"))
            .or(() -> Xml.text(feed, "channel > link"))
            .orElse("");
    return new FeedArticles(title, language, base, false);
  }

  /** The same for items that have their link in common with others. */
  FeedArticles withSharedLinks() {
    return new FeedArticles(publisher, language, base, true);
  }

  @Override
  public String key() {
    return "rss";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    Element item = Xml.parse(input.bytes()).firstElementChild();
    if (item == null) {
      throw new UnreadableException("holds no element", "fetch the feed again");
    }
    ArticleDraft draft = new ArticleDraft();
    readLink(item, draft);
    draft.title = plain(Xml.text(item, "> title", "> dc|title").orElse(""));
    draft.publisher =
        Xml.text(item, "> source > title", "> source", "> dc|publisher")
            .map(FeedArticles::plain)
            .or(() -> publisher);
    draft.authors =
        Xml.texts(item, "> dc|creator, > author > name, > author:not(:has(*))").stream()
            .flatMap(name -> authors(name).stream())
            .distinct()
            .toList();
    draft.published =
        Stream.of("> pubDate", "> published", "> dc|date", "> issued", "> updated", "> modified")
            .flatMap(name -> date(item, name).stream())
            .findFirst();
    draft.unreadDate =
        Xml.text(item, "> pubDate", "> published", "> dc|date")
            .filter(text -> draft.published.isEmpty())
            .map(text -> "date is \"" + TextLine.shortened(text, MAX_DATE_CHARS) + "\"");
    draft.language =
        Xml.text(item, "> dc|language")
            .or(() -> Optional.of(item.attr("xml:lang")).filter(l -> !l.isBlank()))
            .map(ArticleDraft::primaryLanguage)
            .orElse(language);
    // The site's own headings, which are no topics that could replace ours.
    draft.section =
        Xml.attribute(item, "> category", "label")
            .or(() -> Xml.attribute(item, "> category", "term"))
            .or(() -> Xml.text(item, "> category", "> dc|subject"))
            .map(FeedArticles::plain);
    cleaner.cleanBody(draft, text(item, draft));
    return draft.build(input, () -> item.outerHtml(), true);
  }

  private void readLink(Element item, ArticleDraft draft) {
    Optional<String> guid = guid(item);
    Optional<String> link = link(item).or(() -> guid);
    draft.url = link.filter(ArticleIds::isWebAddress);
    if (draft.url.isEmpty()) {
      draft.id = guid;
    } else if (sharesLinks) {
      draft.id = draft.url.flatMap(ArticleIds::fromUrl).map(l -> FeedItems.id(l, item));
    }
  }

  static Optional<String> guid(Element item) {
    return Xml.text(item, "> guid", "> id");
  }

  /** The address that the item gives as its own, which may be no web address. */
  Optional<String> link(Element item) {
    return Xml.attribute(item, "> link:not([rel]), > link[rel=alternate]", "href")
        .or(() -> Xml.text(item, "> feedburner|origLink", "> link"))
        .or(() -> Optional.of(item.attr("rdf:about")).filter(a -> !a.isBlank()))
        .map(this::absolute);
  }

  /** Whether this is the address of the feed's own page. */
  boolean isHome(String link) {
    return ArticleIds.fromUrl(base).filter(link::equals).isPresent();
  }

  private String absolute(String link) {
    try {
      return base.isEmpty() ? link : URI.create(base).resolve(link).toString();
    } catch (IllegalArgumentException e) {
      return link; // what is no address stays as it was
    }
  }

  private static String text(Element item, ArticleDraft draft) {
    for (Element content : item.select("> content|encoded, > content:not([src]), > xhtml|body")) {
      String html = markup(content);
      if (!html.isBlank()) {
        return HtmlFragment.text(html, draft.furniture);
      }
    }
    Element summary = item.selectFirst("> description, > summary");
    String text = summary == null ? "" : HtmlFragment.text(markup(summary), draft.furniture);
    if (text.length() < WHOLE_CHARS) {
      draft.handling = NewsCodes.partial(draft.handling);
    }
    return text;
  }

  // XHTML stands as elements; anything else as text, in which plain text has blank lines.
  private static String markup(Element content) {
    if (!content.children().isEmpty()) {
      return content.html();
    }
    String text = content.wholeText();
    if (HtmlFragment.isMarkup(text)) {
      return text;
    }
    boolean plain = content.attr("type").equals("text");
    return BLANK_LINE.matcher(plain ? Entities.escape(text) : text).replaceAll("<p>");
  }

  private static Optional<Published> date(Element item, String selector) {
    return Xml.text(item, selector).flatMap(text -> Dates.read(text, "input"));
  }

  // "desk@example.org (Ann Lee)"
  private static List<String> authors(String text) {
    String name = plain(text).replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
    List<String> names = Bylines.names(name.replaceFirst("(?i)^by\\s+", ""));
    return names.isEmpty() && !name.contains("@") && !name.isBlank() ? List.of(name) : names;
  }

  // Titles are text, or HTML escaped once more.
  private static String plain(String title) {
    return HtmlFragment.title(HtmlFragment.title(title));
  }
}
