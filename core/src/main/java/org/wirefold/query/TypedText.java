package org.wirefold.query;

/**
 * Characters as a keyboard has them: curly, angled and full-width quotation marks, dashes, brackets
 * and spaces become the plain ones, and what cannot be seen goes. Stateless.
 */
final class TypedText {
  private static final int FULL_WIDTH = 0xFEE0;

  private TypedText() {}

  static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        plain.append(plain(c));
      }
    }
    return plain.toString().strip();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u201C',
          '\u201D',
          '\u201E',
          '\u201F',
          '\u00AB',
          '\u00BB',
          '\u300C',
          '\u300D',
          '\u300E',
          '\u300F',
          '\u2033' ->
          '"';
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2039', '\u203A', '\u2032', '\u02BC' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> {
        if (c >= '\uFF01' && c <= '\uFF5E') {
          yield (char) (c - FULL_WIDTH);
        }
        yield Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
      }
    };
  }
}
