package org.wirefold.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Stems;
import org.wirefold.query.Node.Scope;
import org.wirefold.schema.StorySchema;

/**
 * Looks for words, and for what is no single word, in the fields of an article. Stateless.
 *
 * <p>A word is weighed as if headline and body were one text in which the headline is repeated
 * (BM25F: Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields",
 * 2004); Lucene has that for single words only, so all else counts in the better of the two fields,
 * with a share of the other.
 */
final class FieldQueries {
  private static final float TITLE_BOOST = 2.5f;
  private static final float TIE = 0.3f;

  /** A headline has hardly more words that tell something. */
  private static final int MOST_TOGETHER = 8;

  private FieldQueries() {}

  /** A word in headline and body, as in one text. */
  static Query inBoth(String term) {
    return new CombinedFieldQuery.Builder(term)
        .addField(StorySchema.TITLE, QueryReader.TITLE_WEIGHT)
        .addField(StorySchema.BODY, 1)
        .build();
  }

  /** What is looked for, in one field. */
  interface Part {
    Query of(String field);
  }

  /** What is looked for, where the scope says. */
  static Query in(Scope scope, Part part) {
    return switch (scope) {
      case TITLE -> part.of(StorySchema.TITLE);
      case BODY -> part.of(StorySchema.BODY);
      case AUTHOR -> part.of(StorySchema.AUTHOR);
      case ANYWHERE ->
          new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(part.of(StorySchema.TITLE), TITLE_BOOST),
                  part.of(StorySchema.BODY)),
              TIE);
    };
  }

  /**
   * What tells that an article is about words rather than that it has them: for each of them beyond
   * the first that stands in the headline, whichever it is, so much more.
   *
   * @param stems none but words that tell something
   */
  static List<Query> together(Stems stems) {
    Set<String> terms = new LinkedHashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      terms.add(stems.term(i));
    }
    List<Query> together = new ArrayList<>();
    for (int least = 2; least <= terms.size() && terms.size() <= MOST_TOGETHER; least++) {
      BooleanQuery.Builder some = new BooleanQuery.Builder();
      for (String term : terms) {
        some.add(new TermQuery(new Term(StorySchema.TITLE, term)), Occur.SHOULD);
      }
      some.setMinimumNumberShouldMatch(least);
      together.add(new ConstantScoreQuery(some.build()));
    }
    return together;
  }

  /** Words side by side, or at most so many steps from that. */
  static Query phrase(Scope scope, String text, int slop) {
    Stems stems = AnalyzedText.of(text).stems();
    if (stems.size() == 0) {
      return new MatchNoDocsQuery("no word");
    }
    return in(scope, f -> phrase(f, stems, 0, stems.size(), slop));
  }

  /** Some words of a text, in one field. */
  static Query phrase(String field, Stems stems, int from, int to, int slop) {
    if (to - from == 1) {
      return new TermQuery(new Term(field, stems.term(from)));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    for (int i = from; i < to; i++) {
      phrase.add(new Term(field, stems.term(i)));
    }
    return phrase.build();
  }
}
