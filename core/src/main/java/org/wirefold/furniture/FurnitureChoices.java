package org.wirefold.furniture;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Outlet;
import org.wirefold.furniture.Choice.Target;
import org.wirefold.furniture.Choice.Verb;

/**
 * What a person wants kept in the text or dropped from it, whatever our rules say: the lines of a
 * {@code furniture.txt}, as docs/furniture.md describes them. A phrase outranks a rule's name, and
 * {@code keep} outranks {@code drop}. Immutable, thread-safe.
 */
public final class FurnitureChoices {
  /** The file's name in an index folder; dropped blocks name it with the line. */
  public static final String FILE = "furniture.txt";

  public static final FurnitureChoices NONE = new FurnitureChoices("", List.of());

  private static final Pattern LINE =
      Pattern.compile(
          "(keep|drop)\\s+(rule\\b\\s*)?([\"“].*?[\"”](?=\\s+for\\b|\\s*$)|.*?)(?:\\s+for(?:\\s+(.*))?)?");
  private static final Pattern QUOTED = Pattern.compile("[\"“](.*)[\"”]");

  private final String text;
  private final List<Choice> choices;

  private FurnitureChoices(String text, List<Choice> choices) {
    this.text = text;
    this.choices = List.copyOf(choices);
  }

  /** Everything that is wrong with a file of rules. */
  public static final class MistakesException extends IOException {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> sentences;

    MistakesException(List<String> sentences) {
      super(String.join("\n", sentences));
      this.sentences = new ArrayList<>(sentences);
    }

    /** Each with file, line and remedy. */
    public List<String> sentences() {
      return List.copyOf(sentences);
    }
  }

  /** Reads a file; {@link MistakesException} tells all that is wrong with it. */
  public static FurnitureChoices read(Path file) throws IOException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (MalformedInputException e) {
      throw new MistakesException(List.of(file + ": is not UTF-8; save it as UTF-8"));
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name what mistakes name the file by
   */
  public static FurnitureChoices parse(String text, String name) throws MistakesException {
    List<Choice> choices = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String rule = (number == 1 ? line.replaceFirst("^\uFEFF", "") : line).strip();
      if (rule.isEmpty() || rule.startsWith("#")) {
        continue;
      }
      try {
        choices.add(choice(rule, number));
      } catch (IllegalArgumentException e) {
        mistakes.add(name + ":" + number + ": " + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
    return new FurnitureChoices(text, choices);
  }

  private static Choice choice(String line, int number) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "begins with \"%s\"; write keep \"…\", drop \"…\" or keep rule NAME"
              .formatted(line.split("\\s+", 2)[0]));
    }
    Verb verb = "keep".equals(m.group(1)) ? Verb.KEEP : Verb.DROP;
    boolean isNamed = m.group(2) != null;
    String what = String.valueOf(m.group(3)).strip();
    boolean hasPublisher = m.end(3) < line.length();
    String publisher = m.group(4) == null ? "" : unquoted(String.valueOf(m.group(4)).strip());
    if (hasPublisher && publisher.isEmpty()) {
      throw new IllegalArgumentException(
          "names no publisher after \"for\"; add it, or leave out for");
    }
    return new Choice(
        verb,
        isNamed ? rule(verb, unquoted(what)) : said(what),
        hasPublisher ? Optional.of(publisher) : Optional.empty(),
        number);
  }

  private static Target rule(Verb verb, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "names no rule; add its name as `show ID --furniture` gives it");
    }
    if (verb == Verb.DROP) {
      throw new IllegalArgumentException(
          "drops by a rule, which rules do anyway; write drop and a phrase in quotation marks");
    }
    return new Target.Rule(name);
  }

  private static Target said(String what) {
    Matcher quoted = QUOTED.matcher(what);
    if (!quoted.matches()) {
      throw new IllegalArgumentException(
          what.isEmpty()
              ? "says nothing to keep or drop; add a phrase in quotation marks"
              : "has no quotation marks around its phrase; write it like drop \"Sign up now\"");
    }
    String phrase = String.valueOf(quoted.group(1));
    if (!Phrase.isPhrase(phrase)) {
      throw new IllegalArgumentException(
          "has a phrase without words; * alone would mean everything");
    }
    return new Target.Said(Phrase.of(phrase));
  }

  private static String unquoted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() ? String.valueOf(quoted.group(1)).strip() : text;
  }

  /** The text they were read from. */
  public String text() {
    return text;
  }

  boolean isEmpty() {
    return choices.isEmpty();
  }

  /** Whether a person wants this block in the text although this rule drops it. */
  boolean keeps(Outlet outlet, String rule, String block) {
    String words = choices.isEmpty() ? "" : Phrase.words(block);
    return choices.stream()
        .filter(c -> c.verb() == Verb.KEEP && c.holdsFor(outlet))
        .anyMatch(
            c ->
                switch (c.target()) {
                  case Target.Rule named -> named.isNamed(rule);
                  case Target.Said said -> said.phrase().isSaidBy(words);
                });
  }

  /** The name of the person's rule that drops this block. */
  Optional<String> drops(Outlet outlet, String block) {
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    String words = Phrase.words(block);
    return choices.stream()
        .filter(c -> c.verb() == Verb.DROP && c.holdsFor(outlet))
        .filter(c -> c.target() instanceof Target.Said said && said.phrase().isSaidBy(words))
        .findFirst()
        .map(c -> FILE + ":" + c.line());
  }
}
