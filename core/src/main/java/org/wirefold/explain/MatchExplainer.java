package org.wirefold.explain;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.MatchExplanation.Found;
import org.wirefold.index.SearchLease;
import org.wirefold.index.SearchLease.StoredArticle;
import org.wirefold.index.StoryIndex;
import org.wirefold.query.QueryReader;
import org.wirefold.search.StorySearch;

/**
 * Explains why an article matches a query, which is read as a search reads it, other names and
 * synonyms included: puts Lucene's {@link Explanation} into plain words. Thread-safe.
 */
public final class MatchExplainer {
  private final StoryIndex index;
  private final StorySearch search;
  private final QueryReader reader = new QueryReader();

  public MatchExplainer(StoryIndex index, StorySearch search) {
    this.index = index;
    this.search = search;
  }

  /** Why; empty where no article has the id, or it may not be shown. */
  public Optional<MatchExplanation> explain(ArticleId id, String typed) throws IOException {
    try (SearchLease lease = index.lease()) {
      Optional<Integer> document = lease.document(id);
      if (document.isEmpty()) {
        return Optional.empty();
      }
      QueryReader.Reading reading = reader.read(typed, search.lexicon(lease));
      IndexSearcher searcher = lease.searcher();
      Explanation explanation = searcher.explain(reading.query(), document.get());
      StoredArticle stored = lease.article(document.get());
      boolean matches = explanation.isMatch();
      double score = explanation.getValue().doubleValue();
      List<Found> found =
          new FoundWords(stored.article(), stored.tags())
              .of(explanation).stream()
                  .sorted(Comparator.comparingDouble(Found::weight).reversed())
                  .toList();
      List<String> missing = MissingWords.of(reading.query(), searcher, document.get());
      return Optional.of(
          new MatchExplanation(
              sentence(matches, score, found, missing),
              reading.note(),
              id,
              stored.article().title(),
              typed,
              matches,
              FoundWords.rounded(score),
              matches ? found : List.of(),
              missing));
    }
  }

  /** Words near each other without the marks of a phrase. */
  private static String plain(String word) {
    return word.replaceAll("^\"|\"(?:~\\d+)?$", "");
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
                    "“%s” %s%s (%.2f)",
                    w.forms().isEmpty() ? plain(w.word()) : String.join("”, “", w.forms()),
                    w.times() == 1 || w.isInTitle() ? "" : w.times() + " times ",
                    w.place(),
                    w.weight()))
        .collect(
            Collectors.joining(
                ", ", "Matches: ", String.format(Locale.ROOT, "; %.2f in all.", score)));
  }
}
