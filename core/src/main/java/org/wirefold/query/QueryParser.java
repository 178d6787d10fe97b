package org.wirefold.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.query.Node.Scope;
import org.wirefold.schema.Dimension;

/**
 * Reads the query language by recursive descent. Never fails: what cannot be an operator is a word
 * or is left out, and {@link #notes} says so. {@code AND} binds closest, then {@code OR}, then
 * standing side by side. For one query.
 */
final class QueryParser {
  private static final Map<String, Scope> SCOPES =
      Map.of("title", Scope.TITLE, "body", Scope.BODY, "author", Scope.AUTHOR);

  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):");
  private static final Pattern LOOSE = Pattern.compile("~(\\d{1,3})?");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  /** The parser calls itself for each, and thousands would overflow its stack. */
  private static final int MOST_BRACKETS = 100;

  private static final int MOST_SLOP = 100;

  private final String text;
  private final Set<String> notes = new LinkedHashSet<>();
  private final TypedValues values = new TypedValues(notes::add);
  private int at;
  private int open;

  /** A dimension, or the place where words are looked for. */
  private record Field(Scope scope, Optional<Dimension> dimension) {
    static final Field NONE = new Field(Scope.ANYWHERE, Optional.empty());
  }

  QueryParser(String text) {
    this.text = text;
  }

  /** What was read otherwise than typed, as sentences. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  Node parse() {
    return sequence(Field.NONE, false).orElse(new Node.All(List.of()));
  }

  private Optional<Node> sequence(Field field, boolean isGroup) {
    List<Node> parts = new ArrayList<>();
    while (true) {
      skipSpace();
      if (at == text.length()) {
        if (isGroup) {
          notes.add("A bracket has no partner.");
        }
        break;
      }
      if (text.charAt(at) == ')') {
        at++;
        if (isGroup) {
          break;
        }
        notes.add("A bracket has no partner.");
        continue;
      }
      either(field).ifPresent(parts::add);
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.getFirst() : new Node.All(parts));
  }

  private Optional<Node> either(Field field) {
    return joined(field, "OR", "||");
  }

  private Optional<Node> both(Field field) {
    return joined(field, "AND", "&&");
  }

  private Optional<Node> joined(Field field, String word, String sign) {
    boolean isOr = word.equals("OR");
    List<Node> parts = new ArrayList<>();
    (isOr ? both(field) : signed(field)).ifPresent(parts::add);
    while (!parts.isEmpty() && takes(word, sign)) {
      Optional<Node> next = isOr ? both(field) : signed(field);
      if (next.isEmpty()) {
        notes.add("“" + word + "” has nothing to join and is read as a word.");
        Node lonely = new Node.Word(field.scope(), word.toLowerCase(Locale.ROOT));
        return Optional.of(new Node.All(List.of(one(parts, isOr), lonely)));
      }
      parts.add(next.get());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(one(parts, isOr));
  }

  private static Node one(List<Node> parts, boolean isOr) {
    return parts.size() == 1 ? parts.getFirst() : isOr ? new Node.Any(parts) : new Node.All(parts);
  }

  private boolean takes(String word, String sign) {
    int before = at;
    skipSpace();
    for (String operator : List.of(word, sign)) {
      if (text.startsWith(operator, at) && isEnd(at + operator.length())) {
        at += operator.length();
        return true;
      }
    }
    at = before;
    return false;
  }

  private boolean isEnd(int place) {
    return place >= text.length() || " ()\"".indexOf(text.charAt(place)) >= 0;
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private Optional<Node> signed(Field field) {
    skipSpace();
    boolean not = false;
    if (takes("NOT", "NOT")) {
      not = true;
      skipSpace();
      if (at == text.length() || text.charAt(at) == ')') {
        notes.add("“NOT” has nothing to exclude and is read as a word.");
        return Optional.of(new Node.Word(field.scope(), "not"));
      }
    } else if (isSign()) {
      not = text.charAt(at) != '+';
      at++;
    }
    Optional<Node> node = single(field);
    return not ? node.map(Node.Not::new) : node;
  }

  /** A minus, plus or exclamation mark right before something, and after nothing. */
  private boolean isSign() {
    if (at + 1 >= text.length() || "-+!".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    char next = text.charAt(at + 1);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return (Character.isLetterOrDigit(next)
            || Character.isSurrogate(next)
            || next == '"'
            || next == '(')
        && (before == ' ' || before == '(');
  }

  private Optional<Node> single(Field field) {
    if (at == text.length()) {
      return Optional.empty();
    }
    return switch (text.charAt(at)) {
      case '(' -> group(field);
      case '"' -> quoted(field);
      case ')' -> Optional.empty();
      default -> word(field);
    };
  }

  private Optional<Node> group(Field field) {
    at++;
    if (open == MOST_BRACKETS) {
      notes.add("It has too many brackets.");
      return Optional.empty();
    }
    open++;
    Optional<Node> inside = sequence(field, true);
    open--;
    Matcher loose = LOOSE.matcher(text).region(at, text.length());
    if (loose.lookingAt() && loose.group(1) != null && isEnd(loose.end())) {
      at = loose.end();
      int least = Math.max(1, Integer.parseInt(loose.group(1)));
      return inside.map(
          node -> node instanceof Node.All all ? new Node.AtLeast(least, all.parts()) : node);
    }
    return inside;
  }

  private Optional<Node> quoted(Field field) {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      notes.add("A quotation mark has no partner.");
      at++;
      return single(field);
    }
    String inside = text.substring(at + 1, end).strip();
    at = end + 1;
    int slop = 0;
    Matcher loose = LOOSE.matcher(text).region(at, text.length());
    if (loose.lookingAt()) {
      at = loose.end();
      slop = loose.group(1) == null ? 2 : Math.min(MOST_SLOP, Integer.parseInt(loose.group(1)));
    }
    if (!TypedWord.hasWord(inside)) {
      return Optional.empty();
    }
    return Optional.of(
        field.dimension().isPresent()
            ? values.read(field.dimension().get(), inside)
            : new Node.Phrase(field.scope(), inside, slop));
  }

  private Optional<Node> word(Field field) {
    Matcher name = FIELD.matcher(text).region(at, text.length());
    if (name.lookingAt() && name.end() < text.length() && text.charAt(name.end()) != ' ') {
      Optional<Field> named = field(name.group(1));
      if (named.isPresent()) {
        at = name.end();
        return fielded(named.get());
      }
      if (!text.startsWith("//", name.end())) {
        notes.add("“" + name.group() + "” is no field and is read as a word.");
      }
    }
    int start = at;
    while (!isEnd(at) || at == start) {
      at++;
    }
    String typed = text.substring(start, at);
    if (OPERATORS.contains(typed)) {
      notes.add("“" + typed + "” has nothing to join and is read as a word.");
    }
    return leaf(field, typed);
  }

  private static Optional<Field> field(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Optional<Dimension> dimension = Dimension.of(key).filter(d -> d != Dimension.COPIES);
    return SCOPES.containsKey(key)
        ? Optional.of(new Field(SCOPES.get(key), Optional.empty()))
        : dimension.map(d -> new Field(Scope.ANYWHERE, Optional.of(d)));
  }

  private Optional<Node> fielded(Field field) {
    if (field.dimension().equals(Optional.of(Dimension.PUBLISHED))) {
      Matcher range = TypedValues.RANGE.matcher(text).region(at, text.length());
      if (range.lookingAt()) {
        at = range.end();
        return Optional.of(values.range(range));
      }
    }
    return single(field);
  }

  private Optional<Node> leaf(Field field, String typed) {
    if (typed.equals("*")) {
      return Optional.of(new Node.Everything());
    }
    if (field.dimension().isPresent()) {
      return TypedWord.hasWord(typed)
          ? Optional.of(values.read(field.dimension().get(), typed))
          : Optional.empty();
    }
    return TypedWord.read(field.scope(), typed);
  }
}
