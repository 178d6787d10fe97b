package org.wirefold.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.wirefold.schema.Dimension;
import org.wirefold.schema.StorySchema;

/** What of a query an article lacks, or has though it must not. Stateless. */
final class MissingWords {
  private static final Pattern VALUES = Pattern.compile("facet_(\\w+):\\((.*)\\)");
  private static final Pattern SCOPE = Pattern.compile("\\b(?:title|body):");

  private MissingWords() {}

  /** The parts that must match and do not, each by its words. */
  static List<String> of(Query query, IndexSearcher searcher, int document) throws IOException {
    List<String> missing = new ArrayList<>();
    for (BooleanClause clause : conditions(query)) {
      boolean found = searcher.explain(clause.query(), document).isMatch();
      if (clause.isProhibited() && found) {
        missing.add("not " + words(clause.query()));
      } else if (clause.isRequired() && !found) {
        missing.add(words(clause.query()));
      }
    }
    return missing;
  }

  private static List<BooleanClause> conditions(Query query) {
    if (query instanceof BooleanQuery all) {
      List<BooleanClause> conditions =
          all.clauses().stream().filter(c -> c.isRequired() || c.isProhibited()).toList();
      if (!conditions.isEmpty()) {
        return conditions;
      }
    }
    return List.of(new BooleanClause(query, Occur.MUST));
  }

  /** A query in words, such as {@code tsmc or company:tsmc}. */
  private static String words(Query query) {
    return switch (query) {
      case BoostQuery boosted -> words(boosted.getQuery());
      case DisjunctionMaxQuery any -> either(any.getDisjuncts().stream());
      case BooleanQuery parts -> {
        List<Query> needed = parts(parts, Occur.MUST);
        yield needed.isEmpty()
            ? either(parts(parts, Occur.SHOULD).stream())
            : needed.stream().map(MissingWords::words).collect(Collectors.joining(" "));
      }
      default -> leaf(query);
    };
  }

  /** In the order in which they were typed, which Lucene's own sets of them do not keep. */
  private static List<Query> parts(BooleanQuery query, Occur occur) {
    return query.clauses().stream()
        .filter(clause -> clause.occur() == occur)
        .map(BooleanClause::query)
        .toList();
  }

  private static String either(Stream<Query> queries) {
    return queries.map(MissingWords::words).distinct().collect(Collectors.joining(" or "));
  }

  private static String leaf(Query query) {
    Set<String> words = new TreeSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            int most = of instanceof CombinedFieldQuery ? 1 : terms.length; // one, in two fields
            words.add(
                Arrays.stream(terms)
                    .limit(most)
                    .map(term -> scope(term.field()) + term.text())
                    .collect(Collectors.joining(" ")));
          }

          @Override
          public void visitLeaf(Query leaf) {
            String text = leaf.toString();
            words.add(
                text.startsWith(StorySchema.PUBLISHED_RANGE)
                    ? "a date in that span"
                    : VALUES.matcher(SCOPE.matcher(text).replaceAll("")).replaceAll("$1:$2"));
          }
        });
    return String.join(" or ", words);
  }

  /** What is typed before a value; nothing before a word. */
  private static String scope(String field) {
    return Arrays.stream(Dimension.values())
        .filter(dimension -> dimension.field().equals(field))
        .map(dimension -> dimension.key() + ":")
        .findFirst()
        .orElse("");
  }
}
