package org.wirefold.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.MatchExplanation.Found;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.query.QueryReader;
import org.wirefold.schema.StorySchema;

/**
 * Explains why an article matches a query: reads Lucene's {@link Explanation} and puts it into
 * plain words. Thread-safe.
 */
public final class MatchExplainer {
  /** {@code weight(body:huawei in 12) [BM25Similarity], result of:}. */
  private static final Pattern WEIGHT =
      Pattern.compile("weight\\((title|body):(.*) in \\d+\\).*", Pattern.DOTALL);

  /** {@code weight(CombinedFieldQuery((body title^8.0)(huawei)) in 12), result of:}. */
  private static final Pattern COMBINED =
      Pattern.compile(
          "weight\\(CombinedFieldQuery\\(\\(.*?\\)\\((.*)\\)\\) in \\d+\\).*", Pattern.DOTALL);

  /** {@code ConstantScore(title:chip*)}: what stands for many words has no weights of its own. */
  private static final Pattern CONSTANT =
      Pattern.compile("ConstantScore\\((title|body):(.*?)\\).*", Pattern.DOTALL);

  private static final Pattern FREQUENCY =
      Pattern.compile("(?:phraseFreq|termFreq|freq)\\b.*", Pattern.DOTALL);

  private final StoryIndex index;
  private final QueryReader reader = new QueryReader();
  private final Analyzer analyzer = new NewsAnalyzer();

  public MatchExplainer(StoryIndex index) {
    this.index = index;
  }

  /** Why; empty where no article has the id, or it may not be shown. */
  public Optional<MatchExplanation> explain(ArticleId id, String typed) throws IOException {
    try (SearchLease lease = index.lease()) {
      Optional<Integer> document = lease.document(id);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      QueryReader.Reading reading = reader.read(typed);
      IndexSearcher searcher = lease.searcher();
      Explanation explanation = searcher.explain(reading.query(), document.get());
      Article article = lease.article(document.get()).article();
      List<Found> words = new ArrayList<>();
      collect(explanation, article, words);
      words.sort(Comparator.comparingDouble(Found::weight).reversed());
      List<String> missing = missing(reading.query(), searcher, document.get());
      boolean matches = explanation.isMatch();
      return Optional.of(
          new MatchExplanation(
              sentence(matches, explanation.getValue().doubleValue(), words, missing),
              reading.note(),
              id,
              article.title(),
              typed,
              matches,
              rounded(explanation.getValue().doubleValue()),
              matches ? words : List.of(),
              missing));
    }
  }

  private void collect(Explanation at, Article article, List<Found> words) throws IOException {
    if (!at.isMatch()) {
      return;
    }
    Matcher weight = WEIGHT.matcher(at.getDescription());
    Matcher constant = CONSTANT.matcher(at.getDescription());
    Matcher combined = COMBINED.matcher(at.getDescription());
    if (combined.matches()) {
      words.addAll(inBoth(combined.group(1), at.getValue().doubleValue(), article));
    } else if (weight.matches()) {
      words.add(found(weight.group(1), weight.group(2), times(at), at, article));
    } else if (constant.matches()) {
      words.add(found(constant.group(1), constant.group(2), 1, at, article));
    } else {
      for (Explanation detail : at.getDetails()) {
        collect(detail, article, words);
      }
    }
  }

  /** A word that is looked for in headline and body as in one text: each by its share. */
  private List<Found> inBoth(String word, double weight, Article article) throws IOException {
    List<String> title = standing(StorySchema.TITLE, word, article.title());
    List<String> body = standing(StorySchema.BODY, word, article.body());
    double inTitle = (double) QueryReader.TITLE_WEIGHT * title.size();
    double all = Math.max(1, inTitle + body.size());
    double ofTitle = rounded(weight * inTitle / all);
    double ofBody = rounded(weight * body.size() / all);
    return Stream.of(
            new Found(word, distinct(title), StorySchema.TITLE, title.size(), ofTitle),
            new Found(word, distinct(body), StorySchema.BODY, body.size(), ofBody))
        .filter(found -> found.times() > 0)
        .toList();
  }

  private Found found(String field, String word, int times, Explanation at, Article article)
      throws IOException {
    String text = field.equals(StorySchema.TITLE) ? article.title() : article.body();
    return new Found(
        word,
        distinct(standing(field, word, text)),
        field,
        times,
        rounded(at.getValue().doubleValue()));
  }

  private static int times(Explanation weight) {
    for (Explanation detail : weight.getDetails()) {
      if (FREQUENCY.matcher(detail.getDescription()).matches()) {
        return Math.max(1, (int) Math.round(detail.getValue().doubleValue()));
      }
      int deeper = times(detail);
      if (deeper > 0) {
        return deeper;
      }
    }
    return 0;
  }

  private static List<String> distinct(List<String> words) {
    Set<String> forms = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    forms.addAll(words);
    return List.copyOf(forms);
  }

  /** The words of a text, in order, that the index has under this one. */
  private List<String> standing(String field, String word, String text) throws IOException {
    List<String> forms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (term.toString().equals(word)) {
          forms.add(text.substring(offset.startOffset(), offset.endOffset()));
        }
      }
      tokens.end();
    }
    return forms;
  }

  /** The parts that must match and do not, each by its words. */
  private static List<String> missing(Query query, IndexSearcher searcher, int document)
      throws IOException {
    List<String> missing = new ArrayList<>();
    List<BooleanClause> clauses =
        query instanceof BooleanQuery all
            ? all.clauses()
            : List.of(new BooleanClause(query, BooleanClause.Occur.MUST));
    for (BooleanClause clause : clauses) {
      boolean found = searcher.explain(clause.query(), document).isMatch();
      if (clause.isProhibited() && found) {
        missing.add("not " + words(clause.query()));
      } else if (clause.isRequired() && !found) {
        missing.add(words(clause.query()));
      }
    }
    return missing;
  }

  private static String words(Query query) {
    Set<String> words = new TreeSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... terms) {
            int most =
                of instanceof CombinedFieldQuery ? 1 : terms.length; // one word, in two fields
            words.add(
                Arrays.stream(terms).limit(most).map(Term::text).collect(Collectors.joining(" ")));
          }

          @Override
          public void visitLeaf(Query leaf) {
            words.add(leaf.toString().replaceAll("\\b(?:title|body):", ""));
          }
        });
    return String.join(" or ", words);
  }

  private static String sentence(
      boolean matches, double score, List<Found> words, List<String> missing) {
    if (!matches) {
      return missing.isEmpty()
          ? "Does not match."
          : "Does not match: it lacks " + String.join(", ", missing) + ".";
    }
    if (words.isEmpty()) {
      return "Matches, as every article does.";
    }
    return words.stream()
        .map(
            w ->
                String.format(
                    Locale.ROOT,
                    "“%s” %s (%.2f)",
                    w.forms().isEmpty() ? w.word() : String.join("”, “", w.forms()),
                    w.field().equals(StorySchema.TITLE)
                        ? "in the headline"
                        : w.times() == 1 ? "in the text" : w.times() + " times in the text",
                    w.weight()))
        .collect(
            Collectors.joining(
                ", ", "Matches: ", String.format(Locale.ROOT, "; %.2f in all.", score)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
