package org.wirefold.query;

import java.util.List;
import java.util.stream.Collectors;
import org.wirefold.schema.Dimension;

/**
 * A query as read: what {@link QueryCompiler} makes a Lucene query of, and what is mended or
 * loosened when it finds too little. {@code toString} is the query as somebody would type it.
 * Immutable.
 */
public sealed interface Node {

  /** Every article. */
  record Everything() implements Node {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** A word; with a mark in it, such as a hyphen, the words of which it consists, side by side. */
  record Word(Scope scope, String text) implements Node {
    /** Whether nearly every article has it, or it only makes a question of a query. */
    public boolean isFunctionWord() {
      return FunctionWords.has(this);
    }

    @Override
    public String toString() {
      return scope + text;
    }
  }

  /** Words side by side, or at most {@code slop} steps from that. */
  record Phrase(Scope scope, String text, int slop) implements Node {
    @Override
    public String toString() {
      return scope + "\"" + text + "\"" + (slop == 0 ? "" : "~" + slop);
    }
  }

  /** Words that begin so. */
  record Prefix(Scope scope, String text) implements Node {
    @Override
    public String toString() {
      return scope + text + "*";
    }
  }

  /** Words of this pattern, which has {@code *} and {@code ?} in it, not at the beginning. */
  record Wildcard(Scope scope, String text) implements Node {
    @Override
    public String toString() {
      return scope + text;
    }
  }

  /** Words that differ in so many letters at most. */
  record Fuzzy(Scope scope, String text, int edits) implements Node {
    @Override
    public String toString() {
      return scope + text + "~" + edits;
    }
  }

  /** Articles with this value, as typed. */
  record Value(Dimension dimension, String text) implements Node {
    @Override
    public String toString() {
      return dimension.key() + ":" + (text.matches("\\S+") ? text : "\"" + text + "\"");
    }
  }

  /** Articles that were, or may have been, published then. */
  record Dates(DateSpan span, String text) implements Node {
    @Override
    public String toString() {
      return Dimension.PUBLISHED.key() + ":" + text;
    }
  }

  /** Every part must hold. */
  record All(List<Node> parts) implements Node {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Node::nested).collect(Collectors.joining(" "));
    }
  }

  /** One of the parts must hold. */
  record Any(List<Node> parts) implements Node {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Node::nested).collect(Collectors.joining(" OR "));
    }
  }

  /** So many of the parts must hold, and what is excluded must not. */
  record AtLeast(int least, List<Node> parts) implements Node {
    public AtLeast {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "(" + parts.stream().map(Node::nested).collect(Collectors.joining(" ")) + ")~" + least;
    }
  }

  /** The part must not hold. */
  record Not(Node part) implements Node {
    @Override
    public String toString() {
      return "-" + nested(part);
    }
  }

  private static String nested(Node node) {
    return node instanceof All || node instanceof Any ? "(" + node + ")" : node.toString();
  }

  /** Where words are looked for. */
  enum Scope {
    ANYWHERE(""),
    TITLE("title:"),
    BODY("body:"),
    AUTHOR("author:");

    private final String typed;

    Scope(String typed) {
      this.typed = typed;
    }

    @Override
    public String toString() {
      return typed;
    }
  }
}
