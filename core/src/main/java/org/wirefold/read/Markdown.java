package org.wirefold.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Furniture;

/**
 * Takes the marks of Markdown off a text that is written in it, as clippers and note takers export
 * pages: headings, links, emphasis, rules. Pictures are dropped. A text counts as Markdown when it
 * has a heading and another mark, or several links; other texts stay as they are.
 *
 * <p>Source: J. Gruber, "Markdown: Syntax", 2004.
 */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*$");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]\\n]{0,300})]\\([^)\\s]{1,2000}[^)\\n]{0,200}\\)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]\\n]{1,300})]\\((?:<[^>\\n]{1,2000}>|[^)\\s]{1,2000})(?:\\s+\"[^\"\\n]{0,200}\")?\\)");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n]{1,400}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\d*_])([*_])(?=[^\\s*_])([^*_\\n]{1,300}?)(?<=\\S)\\1(?![\\p{L}\\d*_])");
  private static final Pattern RULE =
      Pattern.compile("(?m)^ {0,3}(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})$");
  private static final Pattern QUOTE = Pattern.compile("(?m)^ {0,3}> ?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|>-])");
  private static final int MIN_LINKS = 3;

  private Markdown() {}

  /** The text without marks; pictures are kept by the draft. */
  static String plain(ArticleDraft draft, String text) {
    if (!isMarkdown(text)) {
      return text;
    }
    Matcher images = IMAGE.matcher(text);
    while (images.find()) {
      draft.furniture.add(new Furniture(images.group(), "picture"));
    }
    String plain = images.replaceAll("");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = HEADING.matcher(plain).replaceAll("\n$1\n");
    plain = RULE.matcher(plain).replaceAll("");
    plain = QUOTE.matcher(plain).replaceAll("");
    plain = STRONG.matcher(plain).replaceAll("$2");
    plain = EMPHASIS.matcher(plain).replaceAll("$2");
    return ESCAPE.matcher(plain).replaceAll("$1");
  }

  private static boolean isMarkdown(String text) {
    if (text.indexOf('#') < 0 && text.indexOf("](") < 0) {
      return false;
    }
    long links = LINK.matcher(text).results().limit(MIN_LINKS).count();
    boolean heading = HEADING.matcher(text).find();
    boolean marked = links > 0 || IMAGE.matcher(text).find() || STRONG.matcher(text).find();
    boolean severalHeadings = HEADING.matcher(text).results().limit(2).count() > 1;
    return links >= MIN_LINKS || (heading && (marked || severalHeadings));
  }
}
