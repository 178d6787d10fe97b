package org.wirefold.analysis;

import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * What {@link TokenChain} gives, of texts in which the East Asian filters have nothing to do: there
 * each word becomes one stem, whatever stands around it, so most need not be stemmed again. Owned
 * by one thread.
 */
final class WesternChain {
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      tokenizer.getAttribute(PositionIncrementAttribute.class);
  private final StemCache stems = new StemCache();

  /** The words alone, for about half the time. */
  Words words(String text) throws IOException {
    Words.Builder words = new Words.Builder(text);
    try (tokenizer) {
      begin(text);
      while (tokenizer.incrementToken()) {
        words.add(term, offset);
      }
      tokenizer.end();
    }
    return words.words();
  }

  AnalyzedText analyze(String text) throws IOException {
    Words.Builder words = new Words.Builder(text);
    Stems.Builder buffer = new Stems.Builder(text);
    try (tokenizer) { // whatever happens: it is used for the next text
      begin(text);
      while (tokenizer.incrementToken()) {
        int length = words.add(term, offset);
        stems.add(term.buffer(), length, words.lastHash(), offset, increment, buffer);
      }
      tokenizer.end();
    }
    return new AnalyzedText(text, words.words(), buffer.stems());
  }

  private void begin(String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
  }
}
