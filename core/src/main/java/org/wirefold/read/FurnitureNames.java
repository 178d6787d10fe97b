package org.wirefold.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Tells by its class and id that an element is furniture. Names come back on every page of a site,
 * so what is found out of them is remembered. Thread-safe.
 */
final class FurnitureNames {
  /** What the names of an element say. */
  enum Kind {
    NONE,
    /** Furniture, unless it holds much of the page's text. */
    LIKELY,
    /** Furniture however much text it holds, as long as an article is left. */
    CERTAIN
  }

  private static final Pattern LIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related\\w*|share\\w*|sharing|social(?![\\w-]*embed)\\w*|newsletters?\\w*|comments?\\w*"
              + "|disqus\\w*|cookies?\\w*|gdpr|consent|promos?\\w*|promotion|sidebar|side-bar|advert\\w*|ads?"
              + "|adsense|sponsor\\w*|recommend\\w*|popular|trending|most-?(?:read|popular|viewed)"
              + "|breadcrumbs?|subscri\\w+|sign-?up|paywall|popup|modal|overlay|banner|toolbar|tags?"
              + "|tag-?list|topics|pagination|pager|nav|navbar|navigation|menu|footer|masthead|header"
              + "|caption|wp-caption-text|photo-?credit|image-?credit|credits?|byline\\w*|dateline|author\\w*|bio"
              + "|about-author|more-?(?:from|on|stories|news|articles)|read-?(?:more|next|also)|outbrain|taboola"
              + "|teasers?|widget\\w*|copyright|disclaimer|follow\\w*|print-?only|screen-reader-text"
              + "|sr-only|visually-?hidden|timestamp|metadata|post-?meta|entry-?meta"
              + "|(?<!overflow-)hidden)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  // At the start of a name only: "with-comments" and "no-cookies" are names of whole pages.
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?:^|\\s)(?:comments?(?:$|\\s|[_-]?(?:list|section|area|thread|wrap\\w*|container|box|block))"
              + "|commentlist|disqus\\w*|respond(?=$|\\s)|(?:cookie|consent|gdpr|cmp|onetrust)[\\w-]*"
              + "|(?:related|recommended)[_-]?(?:articles|posts|stories|news|content|links)"
              + "|most[_-]?(?:read|popular|viewed))",
          Pattern.CASE_INSENSITIVE);
  // "hidden md:block" hides from telephones only.
  private static final Pattern SHOWN_WHERE_WIDE = Pattern.compile(":(?:block|flex|grid|inline)");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final int MAX_KNOWN = 1 << 14;
  private static final int MAX_CHARS = 400;

  private static final Map<String, Kind> KNOWN = new ConcurrentHashMap<>();

  private FurnitureNames() {}

  /** What class and id, with a blank between, say. */
  static Kind kind(String names) {
    if (names.isBlank() || names.length() > MAX_CHARS) {
      return Kind.NONE;
    }
    Kind known = KNOWN.get(names);
    if (known != null) {
      return known;
    }
    Kind kind = read(names);
    if (KNOWN.size() < MAX_KNOWN) {
      KNOWN.put(names, kind);
    }
    return kind;
  }

  private static Kind read(String names) {
    if (CERTAIN.matcher(names).find()) {
      return Kind.CERTAIN;
    }
    String words = HUMP.matcher(names).replaceAll("-");
    return LIKELY.matcher(words).find() && !SHOWN_WHERE_WIDE.matcher(names).find()
        ? Kind.LIKELY
        : Kind.NONE;
  }
}
