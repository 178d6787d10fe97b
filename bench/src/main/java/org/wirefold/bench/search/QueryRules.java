package org.wirefold.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wirefold.bench.search.KnownItem.Kind;

/**
 * Makes queries of the text of an article, never of its headline, as somebody might who remembers
 * some of it. The random numbers alone decide which words. For one thread.
 */
final class QueryRules {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]{3,}");
  private static final Pattern NAME =
      Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{Ll}{2,} \\p{Lu}\\p{Ll}{2,}");

  /** Words in more articles than this share tell nothing, and nobody looks for them. */
  private static final double COMMON = 0.05;

  private final Random random;
  private final ToIntFunction<String> frequency;
  private final int articles;

  /**
   * Rules.
   *
   * @param frequency how many of all {@code articles} have a word
   */
  QueryRules(Random random, ToIntFunction<String> frequency, int articles) {
    this.random = random;
    this.frequency = frequency;
    this.articles = articles;
  }

  /** A query of this kind for this text; empty where the text has not what it takes. */
  Optional<String> query(Kind kind, String body) {
    List<String> words = words(body);
    if (words.size() < 6) {
      return Optional.empty();
    }
    return switch (kind) {
      case KEYWORDS -> Optional.of(String.join(" ", words.subList(0, 3 + random.nextInt(2))));
      case NAME -> name(body).map(name -> name + " " + words.get(0));
      case TYPO -> typo(words);
      case PHRASE -> run(body, 4 + random.nextInt(3)).map(run -> "\"" + run + "\"");
      case QUESTION -> question(body, words);
      case OPERATORS -> Optional.of(operators(words));
      case PASTED -> run(body, 12 + random.nextInt(12)).map(this::messed);
      case WRITTEN -> Optional.empty();
    };
  }

  /** Telling words, each once, shuffled. */
  private List<String> words(String body) {
    List<String> words =
        WORD.matcher(body)
            .results()
            .map(MatchResult::group)
            .map(word -> word.replaceFirst("['’].*", "").toLowerCase(Locale.ROOT))
            .filter(word -> word.length() > 3)
            .distinct()
            .filter(word -> frequency.applyAsInt(word) < COMMON * articles)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(words, random);
    return words;
  }

  private Optional<String> name(String body) {
    List<String> names = NAME.matcher(body).results().map(MatchResult::group).distinct().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(any(names));
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Optional<String> typo(List<String> words) {
    Optional<String> wrong = words.stream().filter(word -> word.length() >= 6).findFirst();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    List<String> query =
        words.stream()
            .filter(word -> !word.equals(wrong.get()))
            .limit(2)
            .collect(Collectors.toCollection(ArrayList::new));
    query.add(random.nextInt(3), mistyped(wrong.get()));
    return Optional.of(String.join(" ", query));
  }

  /** Two letters exchanged, or one left out, doubled or changed; not the first. */
  private String mistyped(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char letter = word.charAt(at);
    return switch (random.nextInt(4)) {
      case 0 -> before + after.charAt(0) + letter + after.substring(1);
      case 1 -> before + after;
      case 2 -> before + letter + letter + after;
      default -> before + (char) ('a' + random.nextInt(26)) + after;
    };
  }

  /** So many words in a row, in one sentence. */
  private Optional<String> run(String body, int count) {
    List<String> sentences =
        List.of(body.split("(?<=[.!?])\\s+|\\n+")).stream()
            .filter(sentence -> sentence.split("\\s+").length > count)
            .toList();
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    String[] words = any(sentences).replace("\"", "").split("\\s+");
    int start = random.nextInt(words.length - count);
    return Optional.of(
        String.join(" ", List.of(words).subList(start, start + count))
            .replaceAll("[.,;:!?]+$", ""));
  }

  private Optional<String> question(String body, List<String> words) {
    return name(body)
        .map(
            name ->
                switch (random.nextInt(5)) {
                  case 0 -> "what did " + name + " say about " + words.get(0) + "?";
                  case 1 -> "why is " + name + " " + words.get(0) + " and " + words.get(1) + "?";
                  case 2 -> "who " + words.get(0) + " the " + words.get(1) + " of " + name + "?";
                  case 3 ->
                      "How does "
                          + words.get(0)
                          + " affect the "
                          + words.get(1)
                          + " in "
                          + words.get(2)
                          + "?";
                  default -> "when was " + name + " at the " + words.get(0) + " " + words.get(1);
                });
  }

  private String operators(List<String> words) {
    String a = words.get(0);
    String b = words.get(1);
    String c = words.get(2);
    return switch (random.nextInt(6)) {
      case 0 -> a + " AND " + b + " AND " + c;
      case 1 -> "(" + a + " OR zeppelin) " + b + " " + c;
      case 2 -> "+" + a + " +" + b + " -zeppelin";
      case 3 -> a.substring(0, Math.max(4, a.length() - 2)) + "* " + b + " " + c;
      case 4 -> "body:" + a + " AND body:" + b + " AND NOT zeppelin";
      default -> a + " AND (" + b + " OR " + c + ")";
    };
  }

  /** As it comes when it is copied from somewhere. */
  private String messed(String run) {
    return switch (random.nextInt(6)) {
      case 0 -> "\"" + run + "...";
      case 1 -> "(" + run + " [Read more]";
      case 2 -> "- " + run + " –";
      case 3 -> "Via: " + run + " | News";
      case 4 -> "“" + run + "” — ";
      default -> run + " ?!";
    };
  }
}
