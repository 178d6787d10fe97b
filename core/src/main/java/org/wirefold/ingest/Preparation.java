package org.wirefold.ingest;

import java.util.stream.Stream;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Blocks;
import org.wirefold.analysis.LanguageGuess;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.article.Furniture;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.Sketcher;
import org.wirefold.tag.Tagger;

/** Analyses, sketches and tags one article at a time. Immutable, thread-safe. */
final class Preparation {
  private final Sketcher sketcher;
  private final Tagger tagger;

  Preparation(FoldSettings settings, Tagger tagger) {
    this.sketcher = new Sketcher(WordFrequencies.shipped(), settings);
    this.tagger = tagger;
  }

  Sketcher sketcher() {
    return sketcher;
  }

  Prepared prepare(Article article) {
    AnalyzedText title = AnalyzedText.of(article.title());
    AnalyzedText body = AnalyzedText.of(article.body());
    Article known =
        article.language().equals(LanguageGuess.UNKNOWN)
            ? article.withLanguage(language(article, title, body))
            : article;
    return new Prepared(
        known,
        title,
        body,
        sketcher.sketch(known, title.words(), body.words()),
        blocks(known),
        tagger.tag(known, title, body));
  }

  // What was learnt to be furniture goes on being counted.
  private static long[] blocks(Article article) {
    Stream<String> dropped =
        article.furniture().stream()
            .filter(block -> block.rule().startsWith(LearnedBlock.RULE))
            .map(Furniture::text);
    return Blocks.hashes(
        Outlet.of(article).key(), Stream.concat(article.paragraphs().stream(), dropped).toList());
  }

  // A flash has nothing but its headline.
  private static String language(Article article, AnalyzedText title, AnalyzedText body) {
    String guess = LanguageGuess.of(article.body(), body.words());
    return guess.equals(LanguageGuess.UNKNOWN)
        ? LanguageGuess.of(article.title(), title.words())
        : guess;
  }
}
