package org.wirefold.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.MatchExplanation;
import org.wirefold.export.ArticleExport;
import org.wirefold.schema.Dimension;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.Facet;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;

/**
 * What commands ask: the index in a folder, or a server that has it. Parameters are those of a
 * search URL. {@link NotHeldException} where no article or story has an id. For one command.
 */
interface Answers extends AutoCloseable {
  /** What whoever counts facets asks for. */
  enum Facets {
    ALL,
    NONE
  }

  SearchResult search(Map<String, List<String>> parameters, Facets facets) throws IOException;

  Facet facet(
      Dimension dimension, Map<String, List<String>> parameters, String prefix, int size)
      throws IOException;

  StoryDetail story(String id) throws IOException;

  ArticleDetail article(String id) throws IOException;

  /** What was learnt of the blocks that were dropped from an article, where that is known. */
  List<LearnedDetail> learned(ArticleDetail article) throws IOException;

  FoldExplanation whyFolded(String left, String right) throws IOException;

  MatchExplanation whyMatches(String id, String query) throws IOException;

  /** Writes every article that matches; whether there was any. */
  boolean export(ArticleExport export, Map<String, List<String>> parameters, PrintStream out)
      throws IOException;

  @Override
  void close() throws IOException;
}
