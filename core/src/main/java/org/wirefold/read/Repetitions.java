package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.article.Furniture;

/**
 * Drops what a page says twice: a quote that is pulled out of the text to be set large, and a
 * paragraph that is there once for small screens and once for large ones. Only what is said
 * literally, in some words, and without adding anything is taken for a repetition.
 */
final class Repetitions implements CleaningStep {
  private static final int MIN_QUOTE_WORDS = 5;
  private static final int MAX_QUOTE_WORDS = 60;

  /** More are no words, and looking for them in a text made for it could take hours. */
  private static final int MAX_QUOTE_CHARS = 1_000;

  /** Of a text that has more lines in quotation marks, only the first may be pulled out. */
  private static final int MOST_QUOTES = 100;

  /** Shorter lines may be a refrain, or the points of a recipe. */
  private static final int MIN_SAME_WORDS = 16;

  @Override
  public void apply(ArticleDraft draft) {
    List<TextLine> lines = draft.lines;
    List<TextLine> kept = new ArrayList<>(lines.size());
    Set<String> seen = new HashSet<>();
    int quotes = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      String quote = quotes < MOST_QUOTES ? quote(line) : "";
      quotes += quote.isEmpty() ? 0 : 1;
      if (line.words() >= MIN_SAME_WORDS && line.isProse() && !seen.add(line.text())) {
        draft.furniture.add(new Furniture(line.text(), "repeated"));
      } else if (!quote.isEmpty()
          // What is pulled out of a later line goes whatever else goes; of earlier ones one stays.
          && (isIn(lines.subList(i + 1, lines.size()), quote, line) || isIn(kept, quote, line))) {
        draft.furniture.add(new Furniture(line.text(), "pull-quote"));
      } else {
        kept.add(line);
      }
    }
    draft.lines = kept;
  }

  private static boolean isIn(List<TextLine> others, String quote, TextLine line) {
    for (TextLine other : others) {
      if (other.text().length() > line.text().length() && other.text().contains(quote)) {
        return true;
      }
    }
    return false;
  }

  /** What a line says that is all in quotation marks; empty where nobody would pull it out. */
  private static String quote(TextLine line) {
    String text = line.text();
    if (!isOpening(text.charAt(0))
        || line.words() < MIN_QUOTE_WORDS
        || line.words() > MAX_QUOTE_WORDS
        || text.length() > MAX_QUOTE_CHARS) {
      return "";
    }
    int end = text.length();
    while (end > 1 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(1, end);
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case '"', '“', '„', '«', '‘', '\'', '「' -> true;
      default -> false;
    };
  }

  // The comma before "he said" becomes a full stop, or goes.
  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '”', '“', '»', '’', '\'', '」', '.', ',', '!' -> true;
      default -> false;
    };
  }
}
