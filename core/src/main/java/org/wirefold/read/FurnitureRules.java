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

/**
 * The phrases of {@code furniture.txt} that pages are furnished with, each with the name of its
 * rule. Immutable, thread-safe.
 */
final class FurnitureRules {
  /** No rule matches more words: what is longer is likely to hold text of the article as well. */
  static final int MAX_WORDS = 90;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final FurnitureRules SHIPPED = load("furniture.txt");

  private final List<Rule> lines = new ArrayList<>();
  private final List<Rule> tails = new ArrayList<>();
  private final List<Rule> captions = new ArrayList<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private record Rule(String name, Pattern pattern) {}

  static FurnitureRules shipped() {
    return SHIPPED;
  }

  /** The rule for which this whole line is furniture. */
  Optional<String> line(TextLine line) {
    return line.words() > MAX_WORDS ? Optional.empty() : match(lines, line.text());
  }

  /** Whether this whole line is a caption or a label for one. */
  boolean isCaption(TextLine line) {
    return line.words() <= MAX_WORDS && match(captions, line.text()).isPresent();
  }

  /** The rule for which this line heads furniture that goes on to the end of the page. */
  Optional<String> tail(TextLine line) {
    return line.words() > 10 ? Optional.empty() : match(tails, line.text());
  }

  /** Whether the text consists of words of this vocabulary alone. */
  boolean isOnly(String vocabulary, String text) {
    Set<String> known = words.getOrDefault(vocabulary, Set.of());
    boolean any = false;
    for (String token : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
      if (!token.isEmpty() && !known.contains(token)) {
        return false;
      }
      any |= !token.isEmpty();
    }
    return any;
  }

  // Lower case once is several times faster than patterns that disregard case.
  private static Optional<String> match(List<Rule> rules, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Rule rule : rules) {
      if (rule.pattern.matcher(lower).matches()) {
        return Optional.of(rule.name);
      }
    }
    return Optional.empty();
  }

  private static FurnitureRules load(String resource) {
    FurnitureRules rules = new FurnitureRules();
    try (InputStream in =
            Objects.requireNonNull(FurnitureRules.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return rules;
  }

  private void add(String line) {
    String[] parts = line.strip().split("\\s+", 3);
    switch (parts[0]) {
      case "line" -> lines.add(new Rule(parts[1], Pattern.compile(parts[2])));
      case "tail" -> tails.add(new Rule(parts[1], Pattern.compile(parts[2])));
      case "caption" -> captions.add(new Rule(parts[1], Pattern.compile(parts[2])));
      case "words" -> words.put(parts[1], Set.copyOf(Arrays.asList(parts[2].split("\\s+"))));
      default -> throw new IllegalStateException("furniture.txt: unknown kind in: " + line);
    }
  }
}
