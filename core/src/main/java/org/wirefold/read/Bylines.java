package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines that name the reporters and editors, and the names in them. */
final class Bylines {
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|den|la|al|el|bin|da|di|du)){1,4}";
  private static final Pattern BY =
      Pattern.compile(
          "(?:By|BY|by|Written by|Words by|From)\\s+("
              + NAME
              + "(?:(?:,\\s*|\\s+and\\s+|\\s+AND\\s+|\\s*&\\s*|,\\s*and\\s+)"
              + NAME
              + "){0,5})(?:\\s*[,|•·–—-]\\s*.{2,50}|\\s+(?:in|for|of)\\s+.{2,40}|\\s*[(<@].{2,60})?");
  // "By Reuters", "By AFP in Oslo": nobody's name, but whose reporting it is.
  private static final Pattern BY_AGENCY =
      Pattern.compile(
          "(?:By|BY|From)\\s+(" + Outlets.pattern() + ")(?:\\s+(?:in|staff)\\b.{0,30})?");
  // A name, then what systems print behind it: a key, a date, a time.
  private static final Pattern STAMPED =
      Pattern.compile(
          "("
              + NAME
              + ")(?=[\\s,|–-])[\\s,|–-]*"
              // What is between signs and what is a sign never overlap: else a line of fifty
              // characters can be divided in more ways than there is time for.
              + "(?:(?=[^\\s,|–-]*[_\\d])[^\\s,|–-]+[\\s,|–-]+){0,12}?"
              + "(?:(?=[^\\s,|–-]*[_\\d])[^\\s,|–-]*?)?\\d{1,2}[:h]\\d{2}\\b.{0,20}");
  // "记者 罗思颖 深圳报道"
  private static final Pattern HAN =
      Pattern.compile(
          "(?:本报|本刊)?(?:记者|文)[\\s:：/|]{1,2}(\\p{IsHan}{2,4})(?:\\s+\\p{IsHan}{2,6}报道)?");
  // Addresses of the web and of mail, and handles.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[<(]?(?:https?://\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<!\\w)@\\w{2,30})[>)]?");
  private static final String ROLES =
      "(?:reporters?|correspondents?|editors?|writers?|staff|columnists?|contributors?|producers?"
          + "|photographers?|journalists?|bureau chief|analysts?)";
  private static final Pattern ROLE = Pattern.compile("(?i)\\b" + ROLES + "\\b");
  private static final Pattern BEHIND_NAME =
      Pattern.compile("(?i)\\s*(?:[|•·(/]|\\s[-–—]\\s|,(?=.*\\b" + ROLES + "\\b)).*$");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:(?:(?:web|site|our|the|guest|senior|chief|news|online|digital|managing|staff)\\s+)*(?:"
              + ROLES
              + "|admin(?:istrator)?|webmaster|newsroom|author|desk|team|agencies|wires?))"
              + "|unknown|anonymous|none|null|n/?a|user|root|test|wordpress");
  private static final int MAX_NAME = 80;
  // No list of reporters is longer; the patterns take time in the square of a line's length.
  private static final int MAX_LIST = 1_000;
  private static final int MAX_NAME_WORDS = 6;
  private static final Pattern NAME_ALONE = Pattern.compile(NAME);
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|;|&|\\s(?i:and)\\s)\\s*");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:(?:written |compiled |reported |words )?by|from(?: our)?|von|par|por)\\s");
  private static final Pattern BEFORE_NAME = Pattern.compile("(?i)^(?:by|with|par|por)\\s+");
  private static final Pattern PLACE = Pattern.compile("\\s(?:in|for|at)\\s.*$");
  private static final Pattern AFTER_NAME =
      Pattern.compile("(?:\\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[.)\\s]*$");
  private static final Pattern BETWEEN_SIGN_OFFS =
      Pattern.compile("[;.]\\s+(?=\\p{Lu}\\p{Ll}+ing\\b|\\p{Lu}\\p{Ll}+ed\\b)|;\\s*");
  private static final Pattern REPORTING =
      Pattern.compile(
          "[(–—-]*(?:additional\\s+|with\\s+)?(reporting|writing|written|compiled|edited|editing"
              + "|assistance)\\s+(?:and\\s+(?:writing|editing)\\s+)?(?:by|from)\\s+(.{3,400})",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Bylines() {}

  /** The names of a byline at the head of a text; empty when the line is none. */
  static List<String> read(String line) {
    if (line.length() > MAX_LIST) {
      return List.of();
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return names(String.valueOf(by.group(1)));
    }
    Matcher agency = BY_AGENCY.matcher(line);
    if (agency.matches()) {
      return List.of(String.valueOf(agency.group(1)));
    }
    Matcher han = HAN.matcher(line);
    if (han.matches()) {
      return List.of(String.valueOf(han.group(1)));
    }
    Matcher stamped = STAMPED.matcher(line);
    return line.length() <= 80 && stamped.matches()
        ? List.of(String.valueOf(stamped.group(1)))
        : List.of();
  }

  /** Whether the text says that it names who wrote: {@code By our correspondent}. */
  static boolean isLabelled(String text) {
    return LABELLED.matcher(text).lookingAt();
  }

  /** The names in the part of a line that stands before its date. */
  static List<String> signed(String who) {
    List<String> names = read(who);
    return names.isEmpty() && !isLabelled(who) ? names(who) : names;
  }

  /** Who reported and who edited, as the line at the end of a text says. */
  record SignOff(List<String> authors, List<String> editors, Optional<String> agency) {}

  static Optional<SignOff> readSignOff(String line) {
    if (line.length() > 500 || !REPORTING.matcher(line).matches()) {
      return Optional.empty();
    }
    List<String> authors = new ArrayList<>();
    List<String> editors = new ArrayList<>();
    Optional<String> agency = Optional.empty();
    for (String part : BETWEEN_SIGN_OFFS.split(line)) {
      Matcher m = REPORTING.matcher(part.strip());
      if (m.matches()) {
        String verb = String.valueOf(m.group(1)).toLowerCase(Locale.ROOT);
        (verb.startsWith("edit") ? editors : authors).addAll(names(String.valueOf(m.group(2))));
        agency = agency.or(() -> Credits.ofByline(part.strip()));
      }
    }
    return Optional.of(new SignOff(authors, editors, agency));
  }

  /** The single names of {@code A and B in Town, C}. */
  static List<String> names(String list) {
    if (list.isEmpty() || list.length() > MAX_LIST) {
      return List.of();
    }
    return BETWEEN_NAMES
        .splitAsStream(list)
        .map(Bylines::name)
        .filter(n -> NAME_ALONE.matcher(n).matches() && !ROLE.matcher(n).find())
        .distinct()
        .toList();
  }

  /** The person whom a field for one names, without role, address or handle; empty for nobody. */
  static Optional<String> person(String author) {
    if (author.length() > MAX_LIST) {
      return Optional.empty();
    }
    String name = ADDRESS.matcher(author).replaceAll(" ");
    if (NOBODY.matcher(name.strip()).matches()) {
      return Optional.empty();
    }
    name = BEHIND_NAME.matcher(BEFORE_NAME.matcher(name.strip()).replaceFirst("")).replaceFirst("");
    name = TextLine.onOneLine(name).replaceFirst("[,;:]+$", "");
    boolean nobody =
        name.isEmpty()
            || name.length() > MAX_NAME
            || name.split(" ").length > MAX_NAME_WORDS
            || NOBODY.matcher(name).matches()
            || name.codePoints().noneMatch(Character::isLetter)
            || name.codePoints().anyMatch(Character::isDigit);
    return nobody ? Optional.empty() : Optional.of(name);
  }

  private static String name(String part) {
    String name = ADDRESS.matcher(part).replaceAll(" ").strip();
    name = BEFORE_NAME.matcher(name).replaceFirst("");
    name = PLACE.matcher(name).replaceFirst("");
    return AFTER_NAME.matcher(name).replaceFirst("").strip();
  }
}
