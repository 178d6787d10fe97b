package org.wirefold.read;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes a title for a text that has none: its first sentence, cut at a word if it is long. */
public final class InferredTitle {
  static final int MAX_CHARS = 120;

  private InferredTitle() {}

  /** The title for this body; blank for a blank one. */
  public static String of(String body) {
    String start = body.strip().lines().findFirst().orElse("").strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(start);
    sentences.first();
    int end = sentences.next();
    // "Mr. Lee" and "U.S. troops" are no sentence ends: go on until there is some text.
    while (end != BreakIterator.DONE && end < 40 && end < start.length()) {
      end = sentences.next();
    }
    String sentence = end == BreakIterator.DONE ? start : start.substring(0, end).strip();
    if (sentence.length() <= MAX_CHARS) {
      return sentence.replaceFirst("[.。]$", "");
    }
    int cut = sentence.lastIndexOf(' ', MAX_CHARS - 1);
    if (cut < MAX_CHARS / 2) {
      cut = MAX_CHARS - 1;
      cut -= Character.isHighSurrogate(sentence.charAt(cut - 1)) ? 1 : 0;
    }
    return sentence.substring(0, cut).replaceFirst("[\\s,;:–—-]+$", "") + "…";
  }
}
