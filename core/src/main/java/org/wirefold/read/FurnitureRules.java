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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The phrases of {@code furniture.txt} that pages are furnished with, each with the name of its
 * rule. Immutable, thread-safe.
 */
final class FurnitureRules {
  /** No rule matches more words: what is longer is likely to hold text of the article as well. */
  static final int MAX_WORDS = 90;

  private static final int MAX_PAYWALL_WORDS = 40;
  private static final String NEEDED = "needs=";
  private static final FurnitureRules SHIPPED = load("furniture.txt");

  private final PhraseRules lines;
  private final PhraseRules tails;
  private final PhraseRules captions;
  private final PhraseRules paywalls;
  private final Map<String, Set<String>> words = new HashMap<>();

  private FurnitureRules(List<String> file) {
    Map<String, List<PhraseRule>> phrases =
        Map.of(
            "line", new ArrayList<>(),
            "tail", new ArrayList<>(),
            "caption", new ArrayList<>(),
            "paywall", new ArrayList<>());
    for (String line : file) {
      String[] parts = line.strip().split("\\s+", 3);
      if (parts[0].equals("words")) {
        words.put(parts[1], Set.copyOf(Arrays.asList(parts[2].split("\\s+"))));
      } else {
        Objects.requireNonNull(phrases.get(parts[0]), () -> "furniture.txt: unknown kind: " + line)
            .add(rule(parts[1], parts[2]));
      }
    }
    lines = new PhraseRules(phrases.getOrDefault("line", List.of()));
    tails = new PhraseRules(phrases.getOrDefault("tail", List.of()));
    captions = new PhraseRules(phrases.getOrDefault("caption", List.of()));
    paywalls = new PhraseRules(phrases.getOrDefault("paywall", List.of()));
  }

  static FurnitureRules shipped() {
    return SHIPPED;
  }

  /** The rule for which this whole line is furniture. */
  Optional<String> line(TextLine line) {
    return line.words() > MAX_WORDS ? Optional.empty() : lines.match(line);
  }

  /** Whether this whole line is a caption or a label for one. */
  boolean isCaption(TextLine line) {
    return line.words() <= MAX_WORDS && captions.match(line).isPresent();
  }

  /** Whether this whole line asks for a subscription to read on. */
  boolean isPaywall(TextLine line) {
    return line.words() <= MAX_PAYWALL_WORDS && paywalls.match(line).isPresent();
  }

  /** The rule for which this line heads furniture that goes on to the end of the page. */
  Optional<String> tail(TextLine line) {
    return line.words() > 10 ? Optional.empty() : tails.match(line);
  }

  /** Whether the line consists of words of this vocabulary alone. */
  boolean isOnly(String vocabulary, TextLine line) {
    Set<String> known = words.getOrDefault(vocabulary, Set.of());
    String text = line.lower();
    boolean any = false;
    int start = wordStart(text, 0);
    while (start < text.length()) {
      int end = wordEnd(text, start);
      if (!known.contains(text.substring(start, end))) {
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

  private static PhraseRule rule(String name, String text) {
    List<String> needed = new ArrayList<>();
    String pattern = text;
    while (pattern.startsWith(NEEDED)) {
      int end = pattern.indexOf(' ');
      needed.add(pattern.substring(NEEDED.length(), end));
      pattern = pattern.substring(end).strip();
    }
    return new PhraseRule(name, List.copyOf(needed), Pattern.compile(pattern));
  }
}
