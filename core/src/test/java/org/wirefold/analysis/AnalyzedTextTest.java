package org.wirefold.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

final class AnalyzedTextTest {
  private static final List<String> PARTS =
      List.of(
          "The chips' makers",
          "O’Neil’s running",
          "café Ünal İzmir",
          "U.S. 3.5%",
          "naïve — “quoted”…",
          "€20 ™ №5",
          "▲ 1.2 ✓ 😀",
          "ＡＢＣ１２",
          "ｶﾀｶﾅ",
          "华为发布芯片",
          "カメラの値段",
          "삼성전자 주가",
          "𠮷野家",
          "Việt Nam",
          "Новая дорога");

  @Test
  void stemsAreThoseOfTheAnalyzerThatQueriesGoThrough() throws IOException {
    long seed = Long.getLong("wirefold.seed", 20260301);
    Random random = new Random(seed);
    try (NewsAnalyzer analyzer = new NewsAnalyzer()) {
      for (int i = 0; i < 2_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int j = random.nextInt(4); j >= 0; j--) {
          text.append(PARTS.get(random.nextInt(PARTS.size())))
              .append(random.nextInt(3) > 0 ? " " : "");
        }
        AnalyzedText analyzed = AnalyzedText.of(text.toString());
        assertEquals(
            tokens(analyzer.tokenStream("body", text.toString())),
            tokens(analyzed.stems()),
            () -> "seed " + seed + ": " + text);
        assertArrayEquals(analyzed.words().hashes(), Words.of(text.toString()).hashes());
        assertEquals(terms(analyzed.words()), terms(Words.of(text.toString())));
      }
    }
  }

  private static List<String> terms(Words words) {
    return IntStream.range(0, words.size()).mapToObj(words::term).toList();
  }

  /** What the index is given, with the offsets, which it is not given. */
  private static List<String> tokens(Stems stems) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = stems.stream()) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      for (int i = 0; stream.incrementToken(); i++) {
        String word = term.getBytesRef().utf8ToString();
        assertEquals(stems.term(i), word);
        tokens.add(token(word, stems.start(i), stems.end(i), step));
      }
      stream.end();
    }
    return tokens;
  }

  private static String token(String term, int start, int end, PositionIncrementAttribute step) {
    return "%s %d-%d +%d".formatted(term, start, end, step.getPositionIncrement());
  }

  private static List<String> tokens(TokenStream stream) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (stream) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            token(
                term.getBytesRef().utf8ToString(), offset.startOffset(), offset.endOffset(), step));
      }
      stream.end();
    }
    return tokens;
  }
}
