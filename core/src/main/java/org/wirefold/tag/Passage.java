package org.wirefold.tag;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.WordHash;
import org.wirefold.analysis.Words;

/**
 * The headline or the body of an article, as names are read from it: its words with their classes,
 * how they are written, and what stands between them. Lines in which nearly every word has a
 * capital count as headlines, where capitals tell nothing. Immutable.
 */
final class Passage {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final long UP = WordHash.of("up");
  private static final long UPS = WordHash.of("ups");
  private static final int MIN_HEADLINE_WORDS = 3;
  private static final double HEADLINE_SHARE = 0.7;

  private final String text;
  private final Words words;
  private final int offset;
  private final boolean isTitle;
  private final long[] classes;
  private final boolean[] headline;
  private final BitSet furniture;

  /**
   * Wraps a text.
   *
   * @param offset of the text in title + {@code \n\n} + body
   */
  Passage(AnalyzedText analyzed, Lexicon lexicon, int offset, boolean isTitle) {
    this.text = analyzed.text();
    this.words = analyzed.words();
    this.offset = offset;
    this.isTitle = isTitle;
    classes = lexicon.classes(words);
    for (int i = 1; i < classes.length; i++) {
      if ((words.hash(i) == UP || words.hash(i) == UPS) && isWord(i - 1, "start")) {
        classes[i] |= WordClass.COMPANY_NOUN.bit(); // start-up
      }
    }
    headline = new boolean[words.size()];
    markHeadlines();
    furniture = isTitle ? new BitSet() : RelatedHeadlines.of(this);
    furniture.stream().forEach(i -> headline[i] = true);
  }

  /** Lines in which nearly every word has a capital: there it tells nothing. */
  private void markHeadlines() {
    for (int from = 0; from < words.size(); ) {
      int newline = text.indexOf('\n', words.end(from));
      int lineEnd = newline < 0 ? text.length() : newline;
      int to = from + 1;
      while (to < words.size() && words.start(to) < lineEnd) {
        to++;
      }
      boolean isShouted = isAllCapitals(from) && from + 1 < to && isAllCapitals(from + 1);
      boolean isSentence = endsSentence(lineEnd) && (!isShouted || speaks(from, to));
      if (isTitle || (!isSentence && isCapitalised(from, to))) {
        Arrays.fill(headline, from, to, true);
      }
      from = to;
    }
  }

  /** Whether a full stop ends this line, "Acme <ACM>." too. */
  private boolean endsSentence(int lineEnd) {
    int end = lineEnd;
    while (end > 0 && " \"\u201d\u2019)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && text.charAt(end - 1) == '.';
  }

  private boolean isCapitalised(int from, int to) {
    int longWords = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (length(i) > 3) {
        longWords++;
        capitals += words.hasCapital(i) ? 1 : 0;
      }
    }
    return longWords >= MIN_HEADLINE_WORDS && capitals > HEADLINE_SHARE * longWords;
  }

  /** "ACME Corp said it would": a sentence, whatever names it has. */
  private boolean speaks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "said") && !words.hasCapital(i)) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return words.size();
  }

  boolean isTitle() {
    return isTitle;
  }

  long hash(int i) {
    return words.hash(i);
  }

  String term(int i) {
    return words.term(i);
  }

  int length(int i) {
    return words.end(i) - words.start(i);
  }

  boolean is(int i, WordClass is) {
    return i >= 0 && i < classes.length && (classes[i] & is.bit()) != 0;
  }

  boolean isWord(int i, String lowerCase) {
    return i >= 0 && i < words.size() && words.is(i, lowerCase);
  }

  /** Whether it is one of these, without a capital. */
  boolean isSmall(int i, String... anyOf) {
    if (i < 0 || i >= words.size() || words.hasCapital(i)) {
      return false;
    }
    for (String lowerCase : anyOf) {
      if (words.is(i, lowerCase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether word {@code i} exists, is of this class and has no capital. */
  boolean isSmall(int i, WordClass is) {
    return is(i, is) && !words.hasCapital(i);
  }

  boolean endsWith(int i, String end) {
    if (!has(i)) {
      return false;
    }
    int from = words.end(i) - end.length();
    return from >= words.start(i) && text.startsWith(end, from);
  }

  /** Whether word {@code i} exists and has a capital letter in it: iPhone is written as a name. */
  boolean isCapital(int i) {
    return i >= 0 && i < words.size() && words.hasCapital(i);
  }

  /** Whether all its letters are capitals, and there are two at least. */
  boolean isAllCapitals(int i) {
    int upper = 0;
    for (int k = words.start(i); k < words.end(i); k++) {
      char c = text.charAt(k);
      if ((c >= 'a' && c <= 'z') || Character.isLowerCase(c)) {
        return false; // as nearly always
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper > 1;
  }

  boolean isHeadline(int i) {
    return headline[i];
  }

  /** Whether word {@code i} stands in the headline of another story. */
  boolean isFurniture(int i) {
    return furniture.get(i);
  }

  /** The last of the words with capitals that follow each other from here. */
  int lastInRow(int i) {
    int end = i;
    while (followsDirectly(end + 1) && isCapital(end + 1)) {
      end++;
    }
    return end;
  }

  /** Whether a name is written from {@code first} to {@code last}: a capital, digit or Han. */
  boolean isName(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (words.hasCapital(i)) {
        return true;
      }
    }
    for (int k = words.start(first); k < words.end(last); k++) {
      if (isNameWithoutCapital(text.charAt(k))) {
        return true;
      }
    }
    return false;
  }

  /** A digit or Han. */
  static boolean isNameWithoutCapital(int c) {
    return Character.isDigit(c) || c > 0x2E7F;
  }

  /** Whether this character stands between word {@code i} and the one before. */
  boolean hasBetween(int i, char c) {
    int from = i == 0 ? 0 : words.end(i - 1);
    int to = i == words.size() ? text.length() : words.start(i);
    for (int k = from; k < to; k++) {
      if (text.charAt(k) == c) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a space stands between word {@code i} and the one before. */
  boolean followsDirectly(int i) {
    return i > 0
        && i < words.size()
        && words.start(i) - words.end(i - 1) == 1
        && (text.charAt(words.end(i - 1)) == ' ' || text.charAt(words.end(i - 1)) == '\u00a0');
  }

  /** Whether a possessive ending stands behind word {@code i}. */
  boolean isPossessive(int i) {
    if (!has(i)) {
      return false;
    }
    int end = words.end(i);
    return end + 1 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019')
        && (text.charAt(end + 1) == 's'
            || text.charAt(end + 1) == 'S'
            || !Character.isLetter(text.charAt(end + 1)));
  }

  private boolean has(int i) {
    return i >= 0 && i < words.size();
  }

  /** The character right before word {@code i}, a space at the start and outside the text. */
  char before(int i) {
    return !has(i) || words.start(i) == 0 ? ' ' : text.charAt(words.start(i) - 1);
  }

  /** The character right behind word {@code i}, a space at the end and outside the text. */
  char after(int i) {
    return !has(i) || words.end(i) >= text.length() ? ' ' : text.charAt(words.end(i));
  }

  /** Whether a sentence, a line or a quotation begins with word {@code i}. */
  boolean startsSentence(int i) {
    for (int k = words.start(i) - 1; k >= 0; k--) {
      char c = text.charAt(k);
      if (c == '\n' || c == '.' || c == '!' || c == '?' || c == ':' || c == '\u201c' || c == '"') {
        return true;
      }
      if (Character.isLetterOrDigit(c) || c == ',') {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma or the end of a sentence stands before word {@code i}. */
  boolean breaksOff(int i) {
    return hasBetween(i, ',')
        || (startsSentence(i) && !(i > 0 && term(i - 1).indexOf('.') > 0)); // the U.S. firm
  }

  /** Whether word {@code i} is within the first paragraph. */
  boolean isLead(int i) {
    int end = text.indexOf('\n');
    return !isTitle && (end < 0 || words.start(i) < end);
  }

  /** Whether these words are all of a line among others. */
  boolean isAlone(int first, int last) {
    return (first > 0 || last + 1 < size())
        && (first == 0 || hasBetween(first, '\n'))
        && (last + 1 == size() || hasBetween(last + 1, '\n'));
  }

  String text() {
    return text;
  }

  int start(int i) {
    return words.start(i);
  }

  int end(int i) {
    return words.end(i);
  }

  String surface(int first, int last) {
    return text.substring(words.start(first), words.end(last));
  }

  /** The same on one line. */
  String name(int first, int last) {
    String surface = surface(first, last);
    return hasBlanksAlone(surface) ? surface : WHITE_SPACE.matcher(surface).replaceAll(" ");
  }

  /** Whether the only white space is blanks with other characters between, as it mostly is. */
  static boolean hasBlanksAlone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  Mention mention(Mention.Kind kind, String entity, int first, int last) {
    return new Mention(
        kind, entity, surface(first, last), offset + words.start(first), offset + words.end(last));
  }
}
