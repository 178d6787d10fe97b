package org.wirefold.query;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.analysis.Words;
import org.wirefold.schema.StorySchema;

/**
 * Reads Wirefold's query language: words (all must stand in the article), {@code "phrases"}, {@code
 * AND OR NOT + - ( )}, {@code prefix*}, {@code fuzzy~}, {@code "near these"~5}, and {@code title:}
 * or {@code body:} before any of them. Words are looked for in headline and body, the headline
 * counting more. What cannot be read as typed is read as plain words. Thread-safe.
 */
public final class QueryReader {
  private static final float TITLE_BOOST = 2.5f;
  private static final float TIE = 0.3f;

  /** Lucene refuses queries of more than 1,024 terms, and each word is looked for in two fields. */
  private static final int MOST_WORDS = 400;

  /** The parser calls itself for each, and thousands would overflow its stack. */
  private static final int MOST_BRACKETS = 200;

  private static final String ANYWHERE = "";

  private final Analyzer analyzer = new NewsAnalyzer();

  /**
   * A query as read.
   *
   * @param note what was done where it could not be read as typed, in a sentence for people
   */
  public record Reading(Query query, Optional<String> note) {}

  /** Reads whatever was typed; blank matches everything. Never fails. */
  public Reading read(String typed) {
    String text = plain(typed);
    if (text.isBlank()) {
      return new Reading(MatchAllDocsQuery.INSTANCE, Optional.empty());
    }
    Words words = Words.of(text);
    if (words.size() > MOST_WORDS) {
      return new Reading(
          words(text.substring(0, words.end(MOST_WORDS - 1))),
          Optional.of("Only its first " + MOST_WORDS + " words are looked for."));
    }
    try {
      return new Reading(readStrictly(text), Optional.empty());
    } catch (QuerySyntaxException e) {
      return new Reading(
          words(text), Optional.of("Read as plain words, because " + e.getMessage() + "."));
    }
  }

  /** Reads a query that must be right, such as a topic's. */
  public Query readStrictly(String typed) throws QuerySyntaxException {
    if (typed.chars().filter(c -> c == '(').count() > MOST_BRACKETS) {
      throw new QuerySyntaxException("it has too many brackets");
    }
    try {
      Query query = new Parser(analyzer).parse(plain(typed));
      return query instanceof BooleanQuery b && b.clauses().isEmpty()
          ? new MatchNoDocsQuery("no words in it")
          : query;
    } catch (ParseException e) {
      throw new QuerySyntaxException(problem(typed), e);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QuerySyntaxException("it has too many parts", e);
    }
  }

  private Query words(String text) {
    try {
      return new Parser(analyzer)
          .parse(QueryParser.escape(text).replaceAll("\\b(AND|OR|NOT)\\b", "\\\\$1"));
    } catch (ParseException e) {
      return new MatchNoDocsQuery("no words in it");
    }
  }

  /** Typographic quotation marks and dashes as the ones on a keyboard. */
  private static String plain(String typed) {
    return typed
        .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB\uFF02]", "\"")
        .replaceAll("[\u2018\u2019\u201B]", "'")
        .replaceAll("(?<=\\s|^)[\u2010-\u2015](?=\\S)", "-")
        .strip();
  }

  private static String problem(String text) {
    if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
      return "a quotation mark has no partner";
    }
    if (text.chars().filter(c -> c == '(').count() != text.chars().filter(c -> c == ')').count()) {
      return "a bracket has no partner";
    }
    return "an operator has nothing to work on";
  }

  /** Lucene's classic parser over our two text fields. Not thread-safe, cheap to make. */
  private static final class Parser extends QueryParser {
    Parser(Analyzer analyzer) {
      super(ANYWHERE, analyzer);
      setDefaultOperator(Operator.AND);
      setSplitOnWhitespace(true); // one word may stand in the headline, the next in the body
      setAllowLeadingWildcard(false);
    }

    private interface Part {
      @Nullable Query of(String field) throws ParseException;
    }

    /** A part of the query, in the field named, or else in headline and body. */
    private static @Nullable Query in(String field, Part part) throws ParseException {
      return switch (field) {
        case ANYWHERE -> {
          Query title = part.of(StorySchema.TITLE);
          Query body = part.of(StorySchema.BODY);
          if (title == null || body == null) {
            yield null;
          }
          yield new DisjunctionMaxQuery(List.of(new BoostQuery(title, TITLE_BOOST), body), TIE);
        }
        case StorySchema.TITLE, StorySchema.BODY -> part.of(field);
        default -> throw new ParseException("\"" + field + ":\" is no field");
      };
    }

    @Override
    protected @Nullable Query newFieldQuery(
        Analyzer analyzer, String field, String text, boolean quoted) throws ParseException {
      return in(field, f -> super.newFieldQuery(analyzer, f, text, quoted));
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String text, int slop)
        throws ParseException {
      return in(field, f -> addSlop(super.newFieldQuery(getAnalyzer(), f, text, true), slop));
    }

    private static @Nullable Query addSlop(@Nullable Query query, int slop) {
      if (!(query instanceof PhraseQuery phrase)) {
        return query;
      }
      PhraseQuery.Builder loose = new PhraseQuery.Builder().setSlop(slop);
      for (int i = 0; i < phrase.getTerms().length; i++) {
        loose.add(phrase.getTerms()[i], phrase.getPositions()[i]);
      }
      return loose.build();
    }

    @Override
    protected @Nullable Query getPrefixQuery(String field, String text) throws ParseException {
      return in(field, f -> super.getPrefixQuery(f, text));
    }

    @Override
    protected @Nullable Query getWildcardQuery(String field, String text) throws ParseException {
      if (ANYWHERE.equals(field) && "*".equals(text)) {
        return MatchAllDocsQuery.INSTANCE;
      }
      return in(field, f -> super.getWildcardQuery(f, text));
    }

    @Override
    protected @Nullable Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      return in(field, f -> super.getFuzzyQuery(f, text, similarity));
    }

    @Override
    protected @Nullable Query getRegexpQuery(String field, String text) throws ParseException {
      return getFieldQuery(field, text, false);
    }
  }
}
