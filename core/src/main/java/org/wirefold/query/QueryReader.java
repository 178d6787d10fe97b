package org.wirefold.query;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.wirefold.analysis.Words;
import org.wirefold.schema.Dimension;

/**
 * Reads Wirefold's query language: words (all must stand in the article), {@code "phrases"}, {@code
 * AND OR NOT + - ( )}, {@code prefix*}, {@code fuzzy~}, {@code "near these"~5}, {@code (some of
 * these)~2}, fields and ranges of dates. What cannot be read as typed is read as words, with a
 * note. Thread-safe.
 */
public final class QueryReader {
  /** A word of the headline counts as so many of the body. */
  public static final int TITLE_WEIGHT = 8;

  /** Lucene refuses queries of more than 1,024 parts, and each word is looked for in two fields. */
  private static final int MOST_WORDS = 400;

  private static final Query TOO_LONG = new MatchNoDocsQuery("too many parts");

  /** Leaves room for filters. */
  private static final int MOST_PARTS = 900;

  /**
   * A query as read.
   *
   * @param note what was done where it could not be read as typed, in a sentence for people
   */
  public record Reading(Node node, Query query, Optional<String> note) {}

  /** Reads whatever was typed, knowing nothing of the index. Never fails. */
  public Reading read(String typed) {
    return read(typed, Lexicon.NONE);
  }

  /** Reads whatever was typed; blank matches everything. Never fails. */
  public Reading read(String typed, Lexicon lexicon) {
    String text = TypedText.plain(typed);
    if (text.isEmpty()) {
      Node everything = new Node.Everything();
      return new Reading(everything, query(everything, lexicon), Optional.empty());
    }
    Words words = Words.of(text);
    boolean isLong = words.size() > MOST_WORDS;
    QueryParser parser =
        new QueryParser(isLong ? text.substring(0, words.end(MOST_WORDS - 1)) : text);
    Node node = parser.parse();
    Optional<String> note =
        isLong
            ? Optional.of("Only its first " + MOST_WORDS + " words are looked for.")
            : note(parser.notes());
    return shortEnough(node, lexicon)
        .map(query -> new Reading(node, query, note))
        .orElseGet(() -> new Reading(node, TOO_LONG, Optional.of("It has too many parts.")));
  }

  private static Optional<String> note(List<String> notes) {
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes));
  }

  /**
   * The query that finds what this asks for, best first. Of one that is too long for it, other
   * names are not looked for, and then the order is plainer.
   */
  public Query query(Node node, Lexicon lexicon) {
    return shortEnough(node, lexicon).orElse(TOO_LONG);
  }

  private static Optional<Query> shortEnough(Node node, Lexicon lexicon) {
    if (node instanceof Node.All all && all.parts().isEmpty()) {
      return Optional.of(new MatchNoDocsQuery("no words in it"));
    }
    Lexicon nameless = nameless(lexicon);
    return compiled(node, lexicon, true)
        .or(() -> compiled(node, nameless, true))
        .or(() -> compiled(node, nameless, false));
  }

  /** Empty where it has more parts than Lucene searches for. */
  private static Optional<Query> compiled(Node node, Lexicon lexicon, boolean ranks) {
    try {
      Query query = new QueryCompiler(lexicon, ranks).compile(node);
      return QueryParts.count(query) <= MOST_PARTS ? Optional.of(query) : Optional.empty();
    } catch (IndexSearcher.TooManyClauses e) {
      return Optional.empty();
    }
  }

  /** The same, without other names for words. */
  private static Lexicon nameless(Lexicon lexicon) {
    return new Lexicon() {
      @Override
      public List<String> values(Dimension dimension, String typed) {
        return lexicon.values(dimension, typed);
      }

      @Override
      public List<Node> alternatives(String words) {
        return List.of();
      }
    };
  }

  /** Reads a query that must be right, such as a topic's. */
  public Query readStrictly(String typed) throws QuerySyntaxException {
    QueryParser parser = new QueryParser(TypedText.plain(typed));
    Node node = parser.parse();
    if (!parser.notes().isEmpty()) {
      throw new QuerySyntaxException(String.join(" ", parser.notes()));
    }
    if (node instanceof Node.All all && all.parts().isEmpty()) {
      throw new QuerySyntaxException("there is no word in it");
    }
    try {
      return new QueryCompiler(Lexicon.NONE, false).compile(node);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QuerySyntaxException("it has too many parts", e);
    }
  }
}
