package org.wirefold.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the agencies whose reporting others run, and the ways in which a copy says whose it is. */
final class Credits {
  private static final String AGENCY = Outlets.pattern();
  private static final Pattern ALONE =
      Pattern.compile("[-–—(\\[/]*\\s*(?:©\\s*)?(" + AGENCY + ")\\s*[)\\].]*");
  private static final Pattern CLOSING =
      Pattern.compile(
          ".*[.!?][\"'”’)]*(\\s+[-–—(\\[/]*\\s*(" + AGENCY + ")\\s*[)\\].]*)", Pattern.DOTALL);
  private static final Pattern SOURCE =
      Pattern.compile(
          "\\(?(?:source|sources|via|credit|news source|originally published (?:by|on|in)|with input"
              + "s? from)\\s*[:\uFF1A]?\\s+(\\S.{0,50}?)[.)]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REPORTED =
      Pattern.compile("\\b(" + AGENCY + ") (?:has |previously |earlier )?reported\\b");
  private static final Pattern TOLD = Pattern.compile("\\btold (" + AGENCY + ")");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\([cC]\\)|(?i:copyright)(?: ?(?:©|\\([cC]\\)))?)\\s*(?:\\d{4}(?:-\\d{4})?,?\\s+)?"
              + "(?:by\\s+)?("
              + AGENCY
              + ")(?:[ ,]+\\d{4})?(?:[\\s.,|].*)?",
          Pattern.DOTALL);
  // "By Jane Roe, Associated Press", "By JANE ROE, AP Technology Writer", "Jane Roe | Reuters"
  private static final Pattern BYLINE =
      Pattern.compile(
          ".{3,60}?(?:,|\\||\\s[-–—]|\\sfor|\\sof)\\s*(?:the\\s)?(" + AGENCY + ").{0,40}");

  private static final Pattern SUPPLIED =
      Pattern.compile(
          "This (?:article|story|report|post|piece) (?:was|is|has been|appeared)"
              + "(?: first| originally)?(?: published| supplied| provided| produced| distributed)?"
              + " (?:by|on|in) (?:the )?(\\p{Lu}[\\p{L}\\d&'’-]*(?: \\p{Lu}[\\p{L}\\d&'’-]*){0,4})"
              + "(?:,? (?:and|under|with)\\b.{0,80})?\\.?");
  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".*\\b(?:agency|newsdesk|news ?room|newswire|wires?|news services?|bureau|team|staff|desk"
              + "|editors|reporters|correspondents?|news)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STAFF =
      Pattern.compile(
          ".*\\b(?:news ?room|news services?|team|staff|desk|editors|reporters|correspondents?|bureau)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\(?(\\p{Lu}[\\p{L}&.'’-]+(?: \\p{Lu}[\\p{L}&.'’-]+){1,3})\\)?");
  // Longer words only: "AFP" and "PTI" are written so.
  private static final Pattern IN_CAPITALS = Pattern.compile("\\p{Lu}{4,}(?: \\p{Lu}{4,})+");
  private static final int MAX_NAME_WORDS = 4;
  private static final int MAX_NAME_CHARS = 60;

  private Credits() {}

  /** The agency's usual short name; any other name as it is. */
  static String normal(String name) {
    String clean = name.strip();
    return Outlets.shortName(clean)
        .orElseGet(() -> IN_CAPITALS.matcher(clean).matches() ? capitalised(clean) : clean);
  }

  private static String capitalised(String name) {
    return Arrays.stream(name.split(" "))
        .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  static boolean isAgency(String name) {
    return Outlets.shortName(name).isPresent();
  }

  /**
   * Whether a name is hardly a person's: a known agency, or one that ends as agencies and desks do.
   */
  static boolean isOrganisation(String name) {
    return isAgency(name) || ORGANISATION.matcher(name).matches();
  }

  /** Whether a name is that of some people of a paper, which tells nobody whose the text is. */
  static boolean isStaff(String name) {
    return STAFF.matcher(name).matches();
  }

  /** The agency that a short last line names: {@code MERIDIAN WIRE}, {@code (Harbour Ledger)}. */
  static Optional<String> signature(TextLine line) {
    return name(line)
        .filter(n -> (line.text().startsWith("(") || isOrganisation(n)) && !isStaff(n));
  }

  /** The name, of a person or an agency, that a short line is. */
  static Optional<String> name(TextLine line) {
    if (line.words() > MAX_NAME_WORDS || line.text().length() > MAX_NAME_CHARS) {
      return Optional.empty();
    }
    Matcher m = NAME.matcher(line.text());
    return m.matches() ? Optional.of(normal(String.valueOf(m.group(1)))) : Optional.empty();
  }

  /** The credit of a line that holds nothing else: {@code BLOOMBERG}, {@code Source: SCMP}. */
  static Optional<String> ofLine(String line) {
    Matcher alone = ALONE.matcher(line);
    if (alone.matches()) {
      return Optional.of(normal(String.valueOf(alone.group(1))));
    }
    if (line.startsWith("This ") && line.length() < 200) {
      Matcher supplied = SUPPLIED.matcher(line);
      return supplied.matches()
          ? Optional.of(normal(String.valueOf(supplied.group(1))))
          : Optional.empty();
    }
    Matcher source = SOURCE.matcher(line);
    if (source.matches() && line.split(" ").length <= 7) {
      String name = String.valueOf(source.group(1));
      // "via Rome" is no credit, "via: Rome" or "Source Rome" hardly anything else.
      boolean labelled = line.contains(":") || line.indexOf(0xFF1A) >= 0 || isAgency(name);
      return labelled ? Optional.of(normal(host(name))) : Optional.empty();
    }
    return Optional.empty();
  }

  /** A credit behind the last sentence of a text, and where it starts. */
  record Closing(String credit, int start) {}

  static Optional<Closing> closing(String paragraph) {
    Matcher m = CLOSING.matcher(paragraph);
    return m.matches()
        ? Optional.of(new Closing(normal(String.valueOf(m.group(2))), m.start(1)))
        : Optional.empty();
  }

  /** The agency that a text names as its own: "… reported", "told …". */
  static Optional<String> spokenOf(String text) {
    return first(REPORTED, "reported", 2 * MAX_NAME_CHARS, text)
        .or(() -> first(TOLD, "told ", 0, text));
  }

  // To look for the word first is much faster than to try all names at every letter of a text.
  private static Optional<String> first(Pattern pattern, String word, int before, String text) {
    Matcher m = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      m.region(
          Math.max(0, at - before), Math.min(text.length(), at + word.length() + MAX_NAME_CHARS));
      if (m.find()) {
        return Optional.of(normal(String.valueOf(m.group(1))));
      }
    }
    return Optional.empty();
  }

  /** The known outlet that a copyright line names: {@code © 2024 AFP. All rights reserved}. */
  static Optional<String> copyright(String line) {
    Matcher m = COPYRIGHT.matcher(line.strip());
    return m.matches() ? Optional.of(normal(String.valueOf(m.group(1)))) : Optional.empty();
  }

  /** The known outlet that a byline names behind the people. */
  static Optional<String> ofByline(String line) {
    Matcher m = BYLINE.matcher(line);
    return m.matches() ? Optional.of(normal(String.valueOf(m.group(1)))) : Optional.empty();
  }

  private static String host(String name) {
    return name.replaceFirst("^https?://(?:www\\.)?([^/]+).*$", "$1");
  }
}
