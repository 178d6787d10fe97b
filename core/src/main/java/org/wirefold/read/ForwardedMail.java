package org.wirefold.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Furniture;

/**
 * Takes the header off a forwarded mail, as mail programs write it into the text, with whatever the
 * forwarder wrote above it. Who sent it first, and when, is what the article goes by.
 */
final class ForwardedMail {
  private static final int MAX_ABOVE = 4_000;
  private static final String FIELD =
      "(?:From|Date|Sent|Subject|To|Cc|Reply-To|Von|Gesendet|An|Betreff)";
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:[-_*]{2,}\\s?(?:Forwarded [Mm]essage|Original [Mm]essage|Weitergeleitete Nachricht)\\s?[-_*]{2,}"
              + "|Begin forwarded message:|_{10,})\\s*+\\*?"
              + FIELD
              + ":\\*?[^\\n]*(?:\\n[ \\t>]*\\n?\\*?"
              + FIELD
              + ":\\*?[^\\n]*)*");
  private static final Pattern NEXT_FIELD = Pattern.compile("(?=\\b" + FIELD + ":)");
  private static final Pattern ADDRESS =
      Pattern.compile("[<(\\[].*$|\\bmailto:.*$", Pattern.DOTALL);

  private ForwardedMail() {}

  /** The text below the header; all of it where there is none. */
  static String strip(ArticleDraft draft, String text) {
    Matcher m = HEADER.matcher(text);
    if (!m.region(0, Math.min(text.length(), 2 * MAX_ABOVE)).find() || m.start() > MAX_ABOVE) {
      return text;
    }
    for (String field : NEXT_FIELD.split(m.group())) {
      String value = TextLine.onOneLine(field.substring(field.indexOf(':') + 1).replace("*", ""));
      if (field.startsWith("From:") || field.startsWith("Von:")) {
        String name = TextLine.onOneLine(ADDRESS.matcher(value).replaceFirst("").replace("\"", ""));
        draft.publisher = name.isEmpty() ? draft.publisher : Optional.of(name);
      } else if (field.startsWith("Date:") || field.startsWith("Sent:")) {
        draft.published = Dates.read(value, "header").or(() -> draft.published);
      }
    }
    draft.furniture.add(new Furniture(text.substring(0, m.end()).strip(), "forwarded"));
    return text.substring(m.end());
  }
}
