package org.wirefold.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.article.Furniture;
import org.wirefold.article.InputTags;
import org.wirefold.article.Published;

/**
 * One {@code <REUTERS>} element of the SGML in which Reuters-21578 is distributed. The files are
 * not well-formed (unescaped signs, stray control characters, texts outside of {@code <BODY>}), so
 * elements are found by their tags, and a record keeps whatever text it has.
 */
final class ReutersArticles implements ArticleFormat {
  private static final Pattern NEW_ID = Pattern.compile("<REUTERS[^>]*\\bNEWID=\"([^\"]+)\"");
  private static final Pattern ITEM = Pattern.compile("<D>(.*?)</D>", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})-(\\p{Alpha}{3})-(\\d{4})(?:\\s+(\\d{1,2}):(\\d{2}):(\\d{2})(\\.\\d{1,9})?)?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|lt|gt|amp|quot|apos);");
  private static final Pattern BESIDE_TEXT =
      Pattern.compile("(?s)<(TITLE|DATELINE|AUTHOR)>.*?</\\1>");
  private static final Pattern BODY_TAG = Pattern.compile("</?BODY>");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern SIGN_OFF = Pattern.compile("(?i)\\s*\\(?reuters?\\)?\\s*");
  private static final String REUTERS = "Reuters";
  // "HONG KONG, March 4 (Meridian Wire) -"
  private static final Pattern AGENCY =
      Pattern.compile("\\((\\p{Lu}[\\p{L} .&'-]{1,40})\\)[\\s-]*$");
  private static final Pattern PLACE =
      Pattern.compile(
          "(.*?)(?:,\\s*\\p{L}{3,9}\\.?\\s+\\d{1,2})?(?:\\s*\\(\\p{Lu}[\\p{L} .&'-]{1,40}\\))?[\\s,-]*",
          Pattern.DOTALL);

  @Override
  public String key() {
    return "sgml";
  }

  @Override
  public Article parse(RawInput input) throws UnreadableException {
    String raw = new String(input.bytes(), StandardCharsets.ISO_8859_1);
    Matcher newId = NEW_ID.matcher(raw);
    ArticleDraft draft = new ArticleDraft();
    draft.id = newId.find() ? Optional.ofNullable(newId.group(1)) : Optional.empty();
    int start = raw.indexOf("<TEXT");
    String head = start < 0 ? raw : raw.substring(0, start);
    draft.published = published(element(head, "DATE"));
    draft.tags =
        new InputTags(
            items(head, "COMPANIES"),
            items(head, "TOPICS"),
            items(head, "PEOPLE"),
            items(head, "PLACES"),
            Stream.concat(items(head, "ORGS").stream(), items(head, "EXCHANGES").stream())
                .toList());
    String text = element(raw, "TEXT");
    draft.title = onOneLine(decode(element(text, "TITLE")));
    draft.authors = Bylines.names(onOneLine(decode(element(text, "AUTHOR"))));
    String dateline = decode(element(text, "DATELINE"));
    draft.dateline = place(dateline);
    draft.lines = paragraphs(decode(text(text)), draft);
    readSource(dateline, draft);
    if (draft.lines.isEmpty() && draft.title.isEmpty()) {
      draft.title = "(no text)"; // it still has an id, a date and topics
      draft.titleInferred = true;
    }
    return draft.build(input, () -> withoutControls(raw), true);
  }

  /** What stands between the first start tag and the last end tag of this name; else nothing. */
  private static String element(String text, String name) {
    int start = text.indexOf("<" + name);
    int from = start < 0 ? 0 : text.indexOf('>', start) + 1;
    String endTag = "</" + name + ">";
    int to = from == 0 ? -1 : text.indexOf(endTag, from);
    // Forward, which is the faster way, and mostly the first is the last.
    for (int next = to; next >= 0; next = text.indexOf(endTag, next + 1)) {
      to = next;
    }
    return to < 0 ? "" : text.substring(from, to);
  }

  // Unprocessed records have their text right in <TEXT>, beside or without a title.
  private static String text(String text) {
    String body = element(text, "BODY");
    if (!body.isBlank()) {
      return body;
    }
    return BODY_TAG.matcher(BESIDE_TEXT.matcher(text).replaceAll("")).replaceAll("");
  }

  private static List<TextLine> paragraphs(String text, ArticleDraft draft) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    if (!lines.isEmpty() && SIGN_OFF.matcher(lines.getLast()).matches()) {
      draft.furniture.add(new Furniture(lines.removeLast().strip(), "sign-off"));
    }
    List<TextLine> paragraphs = new ArrayList<>();
    for (String line : lines) {
      String words = withSingleBlanks(line.strip());
      boolean starts =
          line.startsWith("    ") || paragraphs.isEmpty() || isHeading(paragraphs, words);
      if (words.isEmpty()) {
        continue;
      }
      if (starts) {
        paragraphs.add(new TextLine(words, true));
      } else {
        // One to three blanks in front are a row of a table, none is a line of the paragraph.
        String between = line.startsWith(" ") ? "\n" : " ";
        TextLine last = paragraphs.removeLast();
        paragraphs.add(last.withText(last.text() + between + words));
      }
    }
    return paragraphs;
  }

  // All of it is Reuters copy unless the record itself names another agency; who then ran it is
  // not said.
  private static void readSource(String dateline, ArticleDraft draft) {
    boolean signed = !draft.furniture.isEmpty();
    int last = draft.lines.size() - 1;
    if (last > 0 && isDisclaimer(draft.lines.get(last))) {
      draft.drop(last--, "disclaimer");
    }
    Optional<String> other = agency(dateline);
    if (other.isEmpty() && !signed && last > 0 && draft.lines.get(last - 1).endsSentence()) {
      other = Credits.name(draft.lines.get(last));
      if (other.isPresent()) {
        draft.drop(last, "credit-line");
      }
    }
    other.ifPresent(agency -> draft.takeCredit(agency, "dateline or last line, stated"));
    draft.takeCredit(REUTERS, "the collection, inferred");
    draft.publisher = draft.credit.filter(REUTERS::equals);
  }

  private static boolean isDisclaimer(TextLine line) {
    return FurnitureRules.shipped().line(line).filter("disclaimer"::equals).isPresent();
  }

  private static Optional<String> agency(String dateline) {
    Matcher m = AGENCY.matcher(dateline);
    return m.find() ? Optional.of(Credits.normal(String.valueOf(m.group(1)))) : Optional.empty();
  }

  // Unprocessed text mostly begins with its title, set in capitals but not apart.
  private static boolean isHeading(List<TextLine> paragraphs, String next) {
    return paragraphs.size() == 1 && isCapitals(paragraphs.getFirst().text()) && !isCapitals(next);
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static List<String> items(String raw, String name) {
    String list = element(raw, name);
    if (list.isEmpty()) {
      return List.of();
    }
    return ITEM.matcher(list)
        .results()
        .map(m -> decode(m.group(1)).strip())
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<Published> published(String text) {
    Matcher m = DATE.matcher(decode(text));
    if (!m.find()) {
      return Optional.empty();
    }
    LocalDate day;
    try {
      // By hand: a formatter costs as much as all the rest of a short record.
      int month = 1 + MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT));
      day = LocalDate.of(number(m, 3), month, number(m, 1));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    if (m.group(4) == null) {
      return Optional.of(Published.on(day, "input"));
    }
    try {
      String fraction = m.group(7) == null ? "." : m.group(7);
      int nanos = Integer.parseInt((fraction + "000000000").substring(1, 10));
      LocalTime clock = LocalTime.of(number(m, 4), number(m, 5), number(m, 6), nanos);
      return Optional.of(Published.at(day.atTime(clock).toInstant(ZoneOffset.UTC), "input"));
    } catch (DateTimeException e) {
      return Optional.of(Published.on(day, "input")); // some times are no times
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<String> place(String dateline) {
    Matcher m = PLACE.matcher(dateline.strip());
    return m.matches()
        ? Optional.ofNullable(m.group(1)).map(String::strip).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  private static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return withoutControls(text);
    }
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder decoded = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      if (reference.region(at, text.length()).lookingAt()) {
        decoded.append(text, copied, at).append(character(String.valueOf(reference.group(1))));
        copied = reference.end();
      }
      at = text.indexOf('&', at + 1);
    }
    return withoutControls(decoded.append(text, copied, text.length()).toString());
  }

  // "#31" and the like are the wire's control characters, which withoutControls then drops.
  private static String character(String reference) {
    return switch (reference) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case String number -> {
        int code = Integer.parseInt(number.substring(1));
        yield Character.isValidCodePoint(code) ? Character.toString(code) : "";
      }
    };
  }

  private static String withoutControls(String text) {
    int i = 0;
    while (i < text.length() && !isDropped(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    for (; i < text.length(); i++) {
      if (isDropped(text.charAt(i))) {
        kept.append(text, from, i);
        from = i + 1;
      }
    }
    return kept.append(text, from, text.length()).toString();
  }

  private static boolean isDropped(char c) {
    return c < ' ' ? c != '\n' && c != '\t' : c >= '\u007f' && c <= '\u009f';
  }

  private static String onOneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String withSingleBlanks(String text) {
    return text.contains("  ") || text.indexOf('\t') >= 0
        ? BLANKS.matcher(text).replaceAll(" ")
        : text;
  }
}
