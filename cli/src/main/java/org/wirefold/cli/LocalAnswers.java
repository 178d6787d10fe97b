package org.wirefold.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.FoldExplainer;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.MatchExplainer;
import org.wirefold.explain.MatchExplanation;
import org.wirefold.export.ArticleExport;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Facet;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;

/** Asks the index in a folder; closes it. */
final class LocalAnswers implements Answers {
  private final StoryIndex index;
  private final StorySearch search;

  LocalAnswers(StoryIndex index) {
    this.index = index;
    this.search = new StorySearch(index);
  }

  @Override
  public SearchResult search(Map<String, List<String>> parameters, Facets facets)
      throws IOException {
    List<Dimension> counted =
        switch (facets) {
          case ALL -> Arrays.asList(Dimension.values());
          case NONE -> List.of();
        };
    return search.search(SearchParameters.read(parameters).withFacets(counted));
  }

  @Override
  public Facet facet(
      Dimension dimension, Map<String, List<String>> parameters, String prefix, int size)
      throws IOException {
    return search.facet(SearchParameters.read(parameters), dimension, prefix, size);
  }

  @Override
  public StoryDetail story(String id) throws IOException {
    Optional<StoryDetail> story = search.story(id);
    if (story.isEmpty()) {
      throw missing(id, "no story and no article has the id " + id);
    }
    return story.get();
  }

  @Override
  public ArticleDetail article(String id) throws IOException {
    Optional<ArticleDetail> article = search.article(new ArticleId(id));
    if (article.isEmpty()) {
      throw missing(id, "no article has the id " + id);
    }
    return article.get();
  }

  private NotHeldException missing(String id, String otherwise) throws IOException {
    return new NotHeldException(search.withheld(id).orElse(otherwise));
  }

  @Override
  public List<LearnedDetail> learned(ArticleDetail article) throws IOException {
    return search.learned(article);
  }

  @Override
  public FoldExplanation whyFolded(String left, String right) throws IOException {
    ArticleId first = article(left).id();
    ArticleId second = article(right).id();
    return new FoldExplainer(index).explain(first, second).orElseThrow();
  }

  @Override
  public MatchExplanation whyMatches(String id, String query) throws IOException {
    return new MatchExplainer(index, search).explain(article(id).id(), query).orElseThrow();
  }

  @Override
  public boolean export(ArticleExport export, Map<String, List<String>> parameters, PrintStream out)
      throws IOException {
    return export.write(search, SearchParameters.read(parameters), out) > 0;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
