package org.wirefold.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analysis of headlines and bodies, and of what people type: UAX #29 words, English stemmed
 * (Porter), accents folded; Chinese, Japanese and Korean by bigrams. No stop words: "the who" and
 * "to be or not to be" are phrases that people look for. Thread-safe.
 */
public final class NewsAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, stems(words));
  }

  /** Everything after the tokenizer. */
  static TokenStream stems(TokenStream words) {
    TokenStream tokens = new CJKWidthFilter(words);
    tokens = new EnglishPossessiveFilter(tokens);
    tokens = new LowerCaseFilter(tokens);
    tokens = new CJKBigramFilter(tokens);
    tokens = new ASCIIFoldingFilter(tokens);
    return new PorterStemFilter(tokens);
  }

  /**
   * The same of words without possessive endings in a text without any Chinese, Japanese, Korean or
   * full-width character.
   */
  static TokenStream westernStems(TokenStream words) {
    TokenStream tokens = new LowerCaseFilter(words);
    tokens = new ASCIIFoldingFilter(tokens);
    return new PorterStemFilter(tokens);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream tokens) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
  }
}
