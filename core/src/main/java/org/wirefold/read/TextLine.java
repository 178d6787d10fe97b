package org.wirefold.read;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of text, or a paragraph once its lines are joined. The text never changes; what the rules
 * ask of it again and again is worked out once, on first use. Used by one thread.
 */
final class TextLine {
  private static final Pattern INITIALS_END = Pattern.compile(".*\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");
  private static final String MORE = "read more";
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** 1 for those ASCII characters that are letters or digits. */
  private static final byte[] IN_WORDS = new byte[0x80];

  static {
    for (char c = 0; c < IN_WORDS.length; c++) {
      IN_WORDS[c] = (byte) (Character.isLetterOrDigit(c) ? 1 : 0);
    }
  }

  private final String text;
  private final boolean afterGap;
  private String lower = "";
  private int words;
  private @Nullable BitSet starts;
  private @Nullable List<PhraseRule> phrases;
  private @Nullable Boolean ending;

  /**
   * A line.
   *
   * @param text without white space at its ends, never empty
   * @param afterGap whether an empty line, or the start of the text, stood before it
   */
  TextLine(String text, boolean afterGap) {
    this(text, afterGap, 0);
  }

  /** A line whose {@link #words} are known. */
  TextLine(String text, boolean afterGap, int words) {
    this.text = text;
    this.afterGap = afterGap;
    this.words = words;
  }

  String text() {
    return text;
  }

  boolean afterGap() {
    return afterGap;
  }

  /** The texts as paragraphs, with an empty line between. */
  static String body(List<TextLine> lines) {
    StringBuilder body = new StringBuilder();
    for (TextLine line : lines) {
      body.append(body.isEmpty() ? "" : "\n\n").append(line.text());
    }
    return body.toString();
  }

  /** At most so many characters of a text, none of them halved, and an ellipsis for the rest. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
        + "…";
  }

  /** A text on one line: white space of any kind as one blank, none at the ends. */
  static String onOneLine(String text) {
    return isOnOneLine(text) ? text : WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  // Next to all names and headlines are.
  private static boolean isOnOneLine(String text) {
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? !afterWord : c < ' ' || (c >= 0x7F && isSpace(c))) {
        return false;
      }
      afterWord = c != ' ';
    }
    return afterWord || text.isEmpty();
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /** The text in lower case. */
  String lower() {
    if (lower.isEmpty()) {
      lower = lowerCase(text);
    }
    return lower;
  }

  // String.toLowerCase is slow on any character beyond ASCII, and most paragraphs have a curly
  // quote
  // or a dash.
  private static String lowerCase(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      } else if (c >= 0x80) {
        if (!isLoweredAlone(c)) {
          return text.toLowerCase(Locale.ROOT);
        }
        chars[i] = Character.toLowerCase(c);
      }
    }
    return new String(chars);
  }

  /**
   * Whether this character becomes one other in lower case, whatever is around it: not half a pair,
   * nor one that becomes two, nor a sigma, which becomes another at a word's end.
   */
  static boolean isLoweredAlone(char c) {
    return c != 'İ' && c != 'Σ' && !Character.isSurrogate(c);
  }

  /** Words, by white space; in scripts without it about two characters are one. */
  int words() {
    if (words == 0) {
      words = words(text);
    }
    return words;
  }

  private static int words(String text) {
    int blanks = 0;
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      blanks += c == ' ' ? 1 : 0;
      ideographs += isIdeograph(c) ? 1 : 0;
    }
    return words(blanks, ideographs);
  }

  /** The words of a text with so many blanks and ideographs. */
  static int words(int blanks, int ideographs) {
    return Math.max(blanks + 1, ideographs / 2);
  }

  static boolean isIdeograph(char c) {
    return c >= 0x3040 && c < 0xD7B0;
  }

  /**
   * Where words begin: letters and digits behind anything else, each ideograph. What is looked for
   * in every line begins with a word, and is looked for there alone. Not to be changed.
   */
  BitSet starts() {
    BitSet known = starts;
    if (known == null) {
      known = starts(text);
      starts = known;
    }
    return known;
  }

  // Without a branch that depends on whether a word goes on: no processor foresees that.
  private static BitSet starts(String text) {
    char[] chars = text.toCharArray();
    long[] starts = new long[chars.length / Long.SIZE + 1];
    int inside = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      int isOfWord = c < 0x80 ? IN_WORDS[c] : isOfWord(c) ? 1 : 0;
      inside = c < 0x80 || !isIdeograph(c) ? inside : 0;
      starts[i / Long.SIZE] |= (long) (isOfWord & ~inside) << i;
      inside = isOfWord;
    }
    return BitSet.valueOf(starts);
  }

  /** Whether a word can hold this. */
  static boolean isOfWord(char c) {
    return c < 0x80 ? IN_WORDS[c] != 0 : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** The phrases of {@code furniture.txt} that the whole text is. */
  List<PhraseRule> phrases() {
    List<PhraseRule> known = phrases;
    if (known == null) {
      known = FurnitureRules.shipped().phrases(this);
      phrases = known;
    }
    return known;
  }

  boolean endsSentence() {
    if (ending == null) {
      ending = isSentenceEnd();
    }
    return ending;
  }

  private boolean isSentenceEnd() {
    int last = text.length() - 1;
    while (last >= 0 && isClosingMark(text.charAt(last))) {
      last--;
    }
    return last >= 0 && isStop(text.charAt(last)) && !endsInInitials();
  }

  private static boolean isClosingMark(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', ')', ']' -> true;
      default -> false;
    };
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '。', '！', '？', '…' -> true;
      default -> false;
    };
  }

  private boolean endsInInitials() {
    int dot = text.length() - 1;
    return dot > 0
        && text.charAt(dot) == '.'
        && Character.getType(text.codePointBefore(dot)) == Character.UPPERCASE_LETTER
        && INITIALS_END.matcher(text).matches();
  }

  /** Whether this is running text: a sentence of some length, not a headline, label or teaser. */
  boolean isProse() {
    return words() >= 12 && endsSentence() && !endsCut();
  }

  /** Whether the text breaks off, as teasers do. */
  boolean endsCut() {
    return text.endsWith("...")
        || text.endsWith("…")
        || text.endsWith("[...]")
        || text.endsWith("[…]")
        || text.regionMatches(true, text.length() - MORE.length(), MORE, 0, MORE.length());
  }

  /** Whether both say the same but for case, punctuation and white space. */
  boolean says(String other) {
    int here = nextSaid(text, 0);
    int there = nextSaid(other, 0);
    while (here < text.length() && there < other.length()) {
      int a = text.codePointAt(here);
      int b = other.codePointAt(there);
      if (Character.toLowerCase(a) != Character.toLowerCase(b)) {
        return false;
      }
      here = nextSaid(text, here + Character.charCount(a));
      there = nextSaid(other, there + Character.charCount(b));
    }
    return here == text.length() && there == other.length();
  }

  // Where the next letter or digit is; the length of the text if there is none.
  private static int nextSaid(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  TextLine withText(String changed) {
    return new TextLine(changed, afterGap);
  }

  @Override
  public String toString() {
    return text;
  }
}
