package org.wirefold.read;

/**
 * A word that every match of a {@link PhraseRule} holds, in small or capital letters. It is looked
 * for by its rarest letter: nearly every line has its first. Immutable, thread-safe.
 *
 * @param rarest where in the word its rarest letter is
 */
record NeededWord(String word, int rarest) {
  /** In English; what is none of these is rarer still. */
  private static final String BY_FREQUENCY = "zqjxkvbywgpfmucdlhrsnioate";

  static NeededWord of(String word) {
    int rarest = 0;
    for (int i = 1; i < word.length(); i++) {
      if (frequency(word, i) < frequency(word, rarest)) {
        rarest = i;
      }
    }
    return new NeededWord(word, rarest);
  }

  private static int frequency(String word, int at) {
    return BY_FREQUENCY.indexOf(word.charAt(at));
  }

  boolean isIn(String text) {
    char letter = word.charAt(rarest);
    return isIn(text, letter) || isIn(text, Character.toUpperCase(letter));
  }

  private boolean isIn(String text, char letter) {
    for (int at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (text.regionMatches(true, at - rarest, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
