package org.wirefold.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.query.Node.Scope;

/** Reads what stands between spaces: a word, a beginning, a pattern, a near spelling. Stateless. */
final class TypedWord {
  private static final Pattern FUZZY =
      Pattern.compile("(.*\\w.*?)~([012]?)(?:\\.\\d*)?", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern MARGINS =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.]+$|(?<![\\p{L}]\\.\\p{L})\\.+$");

  private TypedWord() {}

  /** Whether there is a letter or digit in it. */
  static boolean hasWord(String typed) {
    return typed.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** The word; empty where there is none in it. */
  static Optional<Node> read(Scope scope, String typed) {
    String plain = typed.replaceFirst("\\^\\d+(\\.\\d+)?$", "").replace("\\", "");
    Matcher fuzzy = FUZZY.matcher(plain);
    if (fuzzy.matches()) {
      int edits = fuzzy.group(2).isEmpty() ? 2 : Integer.parseInt(fuzzy.group(2));
      return Optional.of(new Node.Fuzzy(scope, trimmed(fuzzy.group(1)), edits));
    }
    String pattern = plain.replaceFirst("^[^\\p{L}\\p{N}]+", "").replaceFirst("[?!.,;:]+$", "");
    int wild = firstWild(pattern);
    if (wild > 0) {
      return Optional.of(
          wild == pattern.length() - 1 && pattern.endsWith("*")
              ? new Node.Prefix(scope, pattern.substring(0, wild))
              : new Node.Wildcard(scope, pattern));
    }
    String word = trimmed(plain);
    return word.isEmpty() ? Optional.empty() : Optional.of(new Node.Word(scope, word));
  }

  private static int firstWild(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }

  private static String trimmed(String typed) {
    return hasWord(typed) ? MARGINS.matcher(typed).replaceAll("") : "";
  }
}
