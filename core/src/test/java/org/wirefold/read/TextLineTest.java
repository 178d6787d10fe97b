package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TextLineTest {
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[.!?。！？…][\"'”’»)\\]]*", Pattern.DOTALL);
  private static final Pattern INITIALS_END = Pattern.compile(".*\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");
  private static final String CHARS = "aA. .!?”')é İΣ\u00A0\u2009\u200B\u00AD\t\r\n\u2028…😀";

  private static String random(Random random) {
    int[] points = CHARS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  void scanningByHandFindsWhatThePatternsFind() {
    long seed = Long.getLong("wirefold.seed", 20260301);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = random(random);
      List<TextLine> lines = LineCutter.lines(text);
      List<String> split =
          Arrays.stream(text.split("\\R", -1))
              .map(l -> l.replaceAll("[\\u200B\\u00AD]", "").replaceAll("[\\t\\p{Z}]+", " "))
              .map(String::strip)
              .filter(l -> !l.isEmpty())
              .toList();
      assertEquals(split, lines.stream().map(TextLine::text).toList(), () -> "seed " + seed);
      for (TextLine line : lines) {
        String t = line.text();
        boolean ends = SENTENCE_END.matcher(t).matches() && !INITIALS_END.matcher(t).matches();
        assertEquals(ends, line.endsSentence(), t);
        assertEquals(t.toLowerCase(Locale.ROOT), line.lower());
      }
    }
  }

  @Test
  void aTextIsShortenedWithoutHalvingACharacter() {
    assertEquals("ab\uD83D\uDE00", TextLine.shortened("ab\uD83D\uDE00", 4));
    assertEquals("ab…", TextLine.shortened("ab\uD83D\uDE00c", 3));
    assertEquals("abc…", TextLine.shortened("abcde", 3));
  }
}
