package org.wirefold.article;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose pages an article is one of, as far as can be said: its publisher's, else those of the host
 * in its URL, else those in its folder. Immutable.
 *
 * @param name as people know it
 * @param key the same for every way of writing the name
 */
public record Outlet(String name, String key) {
  private static final Pattern HOST =
      Pattern.compile("(?:https?:)?//(?:www\\.)?([^/?#:\\s]+).*", Pattern.CASE_INSENSITIVE);

  public static Outlet of(Article article) {
    String publisher = article.publisher().orElse("");
    String letters = letters(publisher);
    if (!letters.isEmpty()) {
      return new Outlet(publisher.strip(), "publisher:" + letters);
    }
    Matcher host = HOST.matcher(article.url().orElse("").strip());
    if (host.matches()) {
      String name = String.valueOf(host.group(1)).toLowerCase(Locale.ROOT);
      return new Outlet(name, "host:" + name);
    }
    String file = article.source().file();
    int slash = file.lastIndexOf('/');
    // Many records lie in one file, which is then as good as a folder.
    String folder = slash < 0 || article.source().record() > 0 ? file : file.substring(0, slash);
    return new Outlet(folder, "folder:" + folder);
  }

  /** Whether a person who writes this name means this outlet. */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other.strip())
        || (key.startsWith("publisher:") && key.equals("publisher:" + letters(other)));
  }

  /** The letters and digits of a name, without its article: the same for most ways to write it. */
  public static String letters(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    for (int i = lower.startsWith("the ") ? 4 : 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        letters.append(lower.charAt(i));
      }
    }
    return letters.toString();
  }
}
