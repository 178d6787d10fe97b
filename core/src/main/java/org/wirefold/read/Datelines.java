package org.wirefold.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the dateline off the head of a text: {@code HONG KONG (Reuters) -}, {@code SALVADOR, Feb 26
 * -}, also behind a labelled date. The place has to be in capitals unless an agency follows it.
 */
final class Datelines implements CleaningStep {
  private static final String MONTH = "(?iu:" + CalendarNames.MONTH + ")";
  private static final String DAY =
      "(?:,?\\s+(?<day>(?:" + MONTH + "\\s+\\d{1,2}|\\d{1,2}\\s+" + MONTH + ")(?:,?\\s+\\d{4})?))?";
  private static final String DASH = "\\s*(?:[-–—]{1,2}|―)\\s+";
  private static final String CAPITALS =
      "(?:\\p{Lu}[\\p{Lu}.'’-]+|\\p{Lu}\\.)(?:[ /,]{1,2}\\p{Lu}[\\p{Lu}.'’-]+){0,4}"
          + "(?:,\\s\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
  private static final Pattern PLAIN =
      Pattern.compile("(" + CAPITALS + ")" + DAY + DASH + "(?=[\"'“‘(]?\\p{Lu})");
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:(\\p{Lu}[\\p{L}.'’-]+(?:[ /,]{1,2}[\\p{L}.'’-]+){0,5}?)"
              + DAY
              + "\\s*)?\\((?<agency>\\p{Lu}[\\p{L} .&-]{1,30}|dpa)\\)"
              + "(?:"
              + DASH
              + "|\\s*[:―]\\s*)");
  private static final Set<String> NO_PLACES =
      Set.of(
          "UPDATE",
          "FINAL",
          "CORRECTED",
          "CORRECTION",
          "BREAKING",
          "EXCLUSIVE",
          "WATCH",
          "LIVE",
          "OPINION",
          "ANALYSIS",
          "REVIEW",
          "ORIGINAL",
          "POST",
          "NEWS",
          "VIDEO",
          "PHOTOS",
          "NOTE",
          "EDITOR",
          "ADVERTISEMENT",
          "UPDATED",
          "URGENT",
          "FACTBOX",
          "EXPLAINER",
          "SPONSORED");

  @Override
  public void apply(ArticleDraft draft) {
    if (draft.lines.isEmpty()) {
      return;
    }
    Dates.readLeading(draft.lines.getFirst().text())
        .ifPresent(
            leading -> {
              draft.published = draft.published.or(() -> Optional.of(leading.published()));
              draft.dropStart(0, leading.end(), "date-line");
            });
    takeDateline(draft);
  }

  private static void takeDateline(ArticleDraft draft) {
    String text = draft.lines.getFirst().text();
    Matcher credited = CREDITED.matcher(text);
    if (text.indexOf('(') >= 0 && credited.lookingAt() && credited.end() < text.length()) {
      String agency = String.valueOf(credited.group("agency"));
      draft.takeCredit(agency, "dateline, stated");
      draft.takeDateline(Optional.ofNullable(credited.group(1)), "head of the text");
      takeDate(draft, credited);
      draft.dropStart(0, credited.end(), "dateline");
      return;
    }
    Matcher plain = PLAIN.matcher(text);
    if (beginsInCapitals(text) && plain.lookingAt() && isPlace(String.valueOf(plain.group(1)))) {
      draft.takeDateline(Optional.ofNullable(plain.group(1)), "head of the text");
      takeDate(draft, plain);
      draft.dropStart(0, plain.end(), "dateline");
    }
  }

  // Spares nearly all texts the pattern: no place in capitals has a small letter behind its first.
  private static boolean beginsInCapitals(String text) {
    int second = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
    return second < text.length() && !Character.isLowerCase(text.codePointAt(second));
  }

  // A day without a year is no date.
  private static void takeDate(ArticleDraft draft, Matcher dateline) {
    String day = dateline.group("day");
    if (draft.published.isEmpty() && day != null) {
      draft.published = Dates.read(day, "dateline");
    }
  }

  private static boolean isPlace(String place) {
    for (String word : place.toUpperCase(Locale.ROOT).split("[ ,/]+")) {
      if (NO_PLACES.contains(word)) {
        return false;
      }
    }
    return place.length() >= 3;
  }
}
