package org.wirefold.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a page's headline from the name of its site, with which pages decorate it. */
final class PageTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|–—·«»:-]|::|--)\\s+|\\s?[|]\\s?");
  private static final Pattern BEHIND_BAR = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int MIN_WORDS = 3;
  private static final int MOST_CHARS = 500;
  private static final double SAME_SHARE = 0.7;

  private PageTitle() {}

  /**
   * "Headline | Site", "Site :: Headline" without the site, where that is known to be one, and
   * "Headline - Section - Site" as the heading that says the headline alone.
   */
  static String withoutSite(String title, Optional<String> site, Predicate<String> isHeading) {
    if (!isHeading.test(title)) {
      for (String[] parts : splits(title)) {
        if (words(parts[0]).size() >= MIN_WORDS && isHeading.test(parts[0])) {
          return parts[0];
        }
      }
    }
    if (site.isPresent()) {
      for (String[] parts : splits(title)) {
        if (isSame(parts[0], site.get())) {
          return parts[1];
        }
        if (isSame(parts[1], site.get())) {
          return parts[0];
        }
      }
    }
    String cut = BEHIND_BAR.matcher(title).replaceFirst("");
    return title.contains(" | ") && cut.length() >= 10 ? cut : title;
  }

  /** The part of a title that its address or a heading shows to be the site's name. */
  static Optional<String> site(String title, Optional<String> url, Predicate<String> isHeading) {
    String host =
        url.flatMap(ArticleIds::fromUrl)
            .map(u -> u.replaceFirst("/.*", "").replaceFirst("\\.[^.]*$", ""))
            .map(PageTitle::letters)
            .orElse("");
    for (String[] parts : splits(title)) {
      for (int i = 0; i < 2; i++) {
        String name = parts[i];
        String rest = parts[1 - i];
        boolean ofHost =
            host.length() >= 4 && (letters(name).contains(host) || host.equals(letters(name)));
        if (name.length() <= 40
            && name.length() < rest.length()
            && !SEPARATOR
                .matcher(name)
                .find() // a section and the site: nobody knows which is which
            && (ofHost || isHeading.test(rest))) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** The further titles that say something else: no repetition, no shortened form, not the site. */
  static List<String> others(List<String> candidates, String title, Optional<String> site) {
    List<String> others = new ArrayList<>();
    for (String candidate : candidates) {
      boolean isNew = words(candidate).size() >= MIN_WORDS && !isLike(candidate, title);
      if (isNew
          && site.filter(s -> isSame(s, candidate)).isEmpty()
          && others.stream().noneMatch(o -> isLike(candidate, o))) {
        others.add(candidate);
      }
    }
    return others;
  }

  // The shorter one has next to nothing that the longer one does not have too.
  private static boolean isLike(String some, String other) {
    Set<String> a = words(some);
    Set<String> b = words(other);
    long shared = a.stream().filter(b::contains).count();
    return shared >= SAME_SHARE * Math.min(a.size(), b.size())
        || letters(other).startsWith(letters(some))
        || letters(some).startsWith(letters(other));
  }

  /** Whether what stands as an author's name is, or has in it, all words of the site's. */
  static boolean names(String author, Optional<String> site) {
    return site.map(PageTitle::words)
        .filter(words -> !words.isEmpty() && words(author).containsAll(words))
        .isPresent();
  }

  static boolean isSame(String some, String other) {
    String letters = letters(some);
    return !letters.isEmpty() && letters.equals(letters(other));
  }

  // The title cut in two at each of its separators.
  private static List<String[]> splits(String title) {
    List<String[]> splits = new ArrayList<>();
    if (title.length() > MOST_CHARS) {
      return splits; // no headline
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      splits.add(
          new String[] {
            title.substring(0, separator.start()).strip(), title.substring(separator.end()).strip()
          });
    }
    return splits;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What two texts have in common that differ in case, punctuation and white space only. */
  static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
