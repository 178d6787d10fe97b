package org.wirefold.ingest;

import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.LanguageGuess;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.Sketcher;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.Tagger;
import org.wirefold.tag.TopicTree;

/** Analyses, sketches and tags one article at a time. Immutable, thread-safe. */
final class Preparation {
  private final Sketcher sketcher;
  private final Tagger tagger = new Tagger(CompanyRegistry.load(), TopicTree.load());

  Preparation(FoldSettings settings) {
    sketcher = new Sketcher(WordFrequencies.load(), settings);
  }

  Sketcher sketcher() {
    return sketcher;
  }

  Prepared prepare(Article article) {
    AnalyzedText title = AnalyzedText.of(article.title());
    AnalyzedText body = AnalyzedText.of(article.body());
    Article known =
        article.language().equals(LanguageGuess.UNKNOWN)
            ? article.withLanguage(LanguageGuess.of(article.body(), body.words()))
            : article;
    return new Prepared(
        known,
        title.stems(),
        body.stems(),
        sketcher.sketch(known, title.words(), body.words()),
        tagger.tag(known, title, body));
  }
}
