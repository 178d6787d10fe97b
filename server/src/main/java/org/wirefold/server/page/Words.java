package org.wirefold.server.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirefold.article.ArticleId;
import org.wirefold.search.SearchRequest;

/** Numbers, names and headlines as people read them in a list. Stateless. */
public final class Words {
  private static final Pattern LAST_PART = Pattern.compile("^.*/(?=[^/]+$)", Pattern.DOTALL);
  private static final int SHORT_CHARS = 40;
  private static final int NAME_CHARS = 100;
  private static final int TITLE_CHARS = 300;

  private Words() {}

  /** {@code 1 story}, {@code 12,345 stories}. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** {@code 3 stories}, or articles where the search does not fold. */
  static String unit(SearchRequest request, long number) {
    return request.fold() == SearchRequest.Fold.STORIES
        ? count(number, "story", "stories")
        : count(number, "article", "articles");
  }

  /** Who ran it; where nobody knows, the last part of its id, which mostly is a file's name. */
  static String publisher(Optional<String> publisher, ArticleId id) {
    return name(
        publisher.orElseGet(
            () -> "unnamed (" + LAST_PART.matcher(id.value()).replaceFirst("") + ")"));
  }

  /** A name in a list, or a query: one that is longer than they are must not fill the page. */
  static String name(String name) {
    return shortened(name, NAME_CHARS);
  }

  /** A headline in a list, likewise. */
  static String title(String title) {
    return shortened(title, TITLE_CHARS);
  }

  /** Short enough for a place that cannot break lines. */
  static String shortened(String text) {
    return shortened(text, SHORT_CHARS);
  }

  /** Surrogate pairs stay whole. */
  private static String shortened(String text, int chars) {
    return text.codePointCount(0, text.length()) <= chars
        ? text
        : text.substring(0, text.offsetByCodePoints(0, chars - 1)) + "…";
  }

  /** {@code 45 min}, {@code 6 h}, {@code 3 days}, {@code 5 weeks}, {@code 4 months}. */
  static String duration(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes < 60) {
      return minutes + " min";
    }
    if (duration.toHours() < 24) {
      return duration.toHours() + " h";
    }
    long days = duration.toDays();
    if (days < 21) {
      return count(days, "day", "days");
    }
    if (days < 90) {
      return count(Math.round(days / 7.0), "week", "weeks");
    }
    return days < 700
        ? count(Math.round(days / 30.4), "month", "months")
        : count(Math.round(days / 365.25), "year", "years");
  }

  /** With its first letter as a capital. */
  public static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** A share of 0 to 1 as a percentage; only the very same reads 100%, only nothing reads 0%. */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 100 && share < 1) {
      return "99%";
    }
    return (rounded == 0 && share > 0 ? "<1" : rounded) + "%";
  }
}
