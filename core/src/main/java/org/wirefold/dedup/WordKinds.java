package org.wirefold.dedup;

import org.wirefold.analysis.Words;

/**
 * Which words of a text are figures, which belong to dates, and which are names: those that are
 * capitalised though their sentence does not begin. Found in one pass, since much of a {@link
 * Sketch} asks for them. A byte a word. Immutable.
 */
final class WordKinds {
  private static final byte FIGURE = 1;
  private static final byte CALENDAR = 2;
  private static final byte NAME = 4;

  private final byte[] kinds;

  private WordKinds(byte[] kinds) {
    this.kinds = kinds;
  }

  static WordKinds of(String body, Words words) {
    byte[] kinds = new byte[words.size()];
    for (int i = 0; i < kinds.length; i++) {
      char first = words.firstChar(i);
      long hash = words.hash(i);
      if (Character.isDigit(first) || Figures.isSpelled(hash)) {
        kinds[i] = FIGURE;
      } else if (Figures.isCalendar(hash)) {
        kinds[i] = CALENDAR;
      }
      if (i > 0
          && kinds[i] != CALENDAR
          && Character.isUpperCase(first)
          && isInsideSentence(body, words.end(i - 1), words.start(i))) {
        kinds[i] |= NAME;
      }
    }
    return new WordKinds(kinds);
  }

  private static boolean isInsideSentence(String body, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = body.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '\u201C') {
        return false;
      }
    }
    return true;
  }

  boolean isFigure(int i) {
    return (kinds[i] & FIGURE) != 0;
  }

  boolean isFigureOrDate(int i) {
    return (kinds[i] & (FIGURE | CALENDAR)) != 0;
  }

  boolean isName(int i) {
    return (kinds[i] & NAME) != 0;
  }
}
