package org.wirefold.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wirefold.read.PhraseRule.Kind;

/**
 * The phrases of {@code furniture.txt} that pages are furnished with, each with the name of its
 * rule. Immutable, thread-safe.
 */
final class FurnitureRules {
  private static final String NEEDED = "needs=";
  private static final String MOST = "most=";
  private static final FurnitureRules SHIPPED = load("furniture.txt");

  private final PhraseRules phrases;
  private final Map<String, Set<String>> words = new HashMap<>();

  private FurnitureRules(List<String> file) {
    List<PhraseRule> rules = new ArrayList<>();
    for (String line : file) {
      String[] parts = line.strip().split("\\s+", 3);
      if (parts[0].equals("words")) {
        words.put(parts[1], Set.copyOf(Arrays.asList(parts[2].split("\\s+"))));
      } else {
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        rules.add(rule(kind, parts[1], parts[2]));
      }
    }
    phrases = new PhraseRules(rules);
  }

  static FurnitureRules shipped() {
    return SHIPPED;
  }

  /** The phrases that this whole line is; {@link TextLine#phrases} keeps them. */
  List<PhraseRule> phrases(TextLine line) {
    return phrases.matching(line);
  }

  /** The rule for which this whole line is furniture. */
  Optional<String> line(TextLine line) {
    return first(Kind.LINE, line);
  }

  /** Whether this whole line is a caption or a label for one. */
  boolean isCaption(TextLine line) {
    return first(Kind.CAPTION, line).isPresent();
  }

  /** Whether this whole line asks for a subscription to read on. */
  boolean isPaywall(TextLine line) {
    return first(Kind.PAYWALL, line).isPresent();
  }

  /** The rule for which this line heads furniture that goes on to the end of the page. */
  Optional<String> tail(TextLine line) {
    return first(Kind.TAIL, line);
  }

  private static Optional<String> first(Kind kind, TextLine line) {
    for (PhraseRule phrase : line.phrases()) {
      if (phrase.kind() == kind) {
        return Optional.of(phrase.name());
      }
    }
    return Optional.empty();
  }

  /** Whether the line consists of words of this vocabulary alone. */
  boolean isOnly(String vocabulary, TextLine line) {
    Set<String> known = words.getOrDefault(vocabulary, Set.of());
    String text = line.text();
    boolean any = false;
    int start = wordStart(text, 0);
    while (start < text.length()) {
      int end = wordEnd(text, start);
      if (!known.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
        return false;
      }
      any = true;
      start = wordStart(text, end);
    }
    return any;
  }

  private static int wordStart(String text, int from) {
    int i = from;
    while (i < text.length() && !isOfWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isOfWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  // Letters and numbers of every kind: also Roman numerals and superscripts.
  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static FurnitureRules load(String resource) {
    try (InputStream in =
            Objects.requireNonNull(FurnitureRules.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new FurnitureRules(
          reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static PhraseRule rule(Kind kind, String name, String text) {
    List<String> needed = new ArrayList<>();
    int mostWords = kind.mostWords;
    String pattern = text;
    while (pattern.startsWith(NEEDED) || pattern.startsWith(MOST)) {
      int end = pattern.indexOf(' ');
      if (pattern.startsWith(MOST)) {
        mostWords = Integer.parseInt(pattern.substring(MOST.length(), end));
      } else {
        needed.add(pattern.substring(NEEDED.length(), end));
      }
      pattern = pattern.substring(end).strip();
    }
    return new PhraseRule(kind, name, mostWords, List.copyOf(needed), Pattern.compile(pattern));
  }
}
