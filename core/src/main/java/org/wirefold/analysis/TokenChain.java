package org.wirefold.analysis;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokenizer and filters behind it, for one text after the other. Owned by one thread. */
final class TokenChain {
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final Capture capture = new Capture(tokenizer);
  private final TokenStream stems = NewsAnalyzer.stems(capture);
  private final CharTermAttribute term = capture.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = capture.getAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      capture.getAttribute(PositionIncrementAttribute.class);

  AnalyzedText analyze(String text) throws IOException {
    capture.words = new Words.Builder(text);
    Stems.Builder buffer = new Stems.Builder(text);
    tokenizer.setReader(new StringReader(text));
    stems.reset();
    while (stems.incrementToken()) {
      buffer.add(term, offset, increment);
    }
    stems.end();
    stems.close();
    return new AnalyzedText(text, capture.words.words(), buffer.stems());
  }

  /** Notes the words that pass, as the tokenizer gives them. */
  private static final class Capture extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Words.Builder words = new Words.Builder("");

    Capture(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean isThere = input.incrementToken();
      if (isThere) {
        words.add(term, offset);
      }
      return isThere;
    }
  }
}
