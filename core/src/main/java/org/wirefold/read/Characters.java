package org.wirefold.read;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Makes the characters of a text those that its writer meant: text that was encoded twice is {@link
 * Mojibake repaired}, composed as NFC, and freed of what cannot be seen: soft hyphens, zero width
 * spaces, marks of byte order and of direction, control characters. Joiners stay, for they change
 * what is seen. Blanks of any kind become plain ones; lines stay lines.
 *
 * <p>Every text of an article passes here once. Text in plain ASCII, and most other, comes back as
 * it is after one look at each character. Stateless. Source: Unicode Standard Annex #15.
 */
final class Characters {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,24});");

  private Characters() {}

  /** The text as it was meant. */
  static String normal(String text) {
    int first = firstToMend(text);
    if (first == text.length()) {
      return text;
    }
    String whole = Mojibake.repaired(text);
    StringBuilder kept = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (isBlank(c)) {
        kept.append(' ');
      } else if (!isInvisible(c)) {
        kept.append(c);
      }
    }
    String visible = kept.toString();
    return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
        ? visible
        : Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  /** The same on one line, without white space at its ends. */
  static String line(String text) {
    return TextLine.onOneLine(normal(text));
  }

  /**
   * The text with character references such as that of an ampersand decoded, once: for text that
   * should not have any. Only whole references are, for {@code a&copy=1} is part of an address.
   */
  static String unescaped(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder decoded = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      if (reference.region(at, text.length()).lookingAt()) {
        decoded.append(text, copied, at).append(Parser.unescapeEntities(reference.group(), false));
        copied = reference.end();
      }
      at = text.indexOf('&', Math.max(at + 1, copied));
    }
    return decoded.append(text, copied, text.length()).toString();
  }

  // The first character that may need anything done to it.
  private static int firstToMend(String text) {
    char[] chars = text.toCharArray();
    int i = 0;
    while (i < chars.length && ((chars[i] >= ' ' && chars[i] < 0x7F) || isClean(chars, i))) {
      i++;
    }
    return i;
  }

  // ASCII, letters that stand composed and alone, typographic quotes and dashes, ideographs, kana
  // and Hangul: what next to all articles consist of.
  private static boolean isClean(char[] text, int at) {
    char c = text[at];
    if (c < 0x7F) {
      return c >= ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
    if (c < 0x180) {
      boolean mayBegin = c >= 0xC2 && c <= 0xF4;
      return c > 0xA0 && c != 0xAD && !(mayBegin && at + 1 < text.length && text[at + 1] >= 0x80);
    }
    return (c >= 0x388 && c <= 0x4FF)
        || (c >= 0x2010 && c <= 0x2027)
        || c == 0x20AC
        || c == 0x2122
        || (c >= 0x3001 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FA)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  private static boolean isBlank(char c) {
    return c >= 0xA0 && c != '\u2028' && c != '\u2029' && Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    if (c < 0xAD) {
      return Character.isISOControl(c)
          && c != '\n'
          && c != '\t'
          && c != '\r'
          && c != '\f'
          && c != 0x85;
    }
    return c == 0xAD
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x061C
        || c == 0x180E
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
  }
}
