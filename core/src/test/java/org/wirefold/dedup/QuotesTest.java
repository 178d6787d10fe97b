package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirefold.Seeded;

final class QuotesTest {
  private static List<String> in(String text) {
    return Quotes.in(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He said “we will stay” today.|we will stay",
        "He said \"we will stay\" today.|we will stay",
        "He said ‘we will stay’ today.|we will stay",
        "He said 'we will stay' today.|we will stay",
        "Er sagte: „Wir bleiben“, und ging.|Wir bleiben",
        "Il dit «nous restons» hier.|nous restons",
        "他说「我们留下」。|我们留下",
        "“He called it ‘a gift’ then” she said|He called it ‘a gift’ then",
        "'it isn't over' he said|it isn't over"
      })
  void quotationsAreFoundBetweenTheirMarks(String text, String quote) {
    assertEquals(List.of(quote), in(text));
  }

  @Test
  void apostrophesAndInchesOpenNothing() {
    assertEquals(List.of(), in("The company's board and its workers' union don't agree."));
    assertEquals(List.of(), in("A 6\" screen."));
  }

  @Test
  void aQuotationEndsWithItsParagraph() {
    assertEquals(List.of("two"), in("“one never closes\n\nbut “two” does"));
  }

  @Test
  void severalComeInOrder() {
    assertEquals(List.of("a b", "c d"), in("“a b” and “c d”"));
  }

  @Test
  void spansLieInsideAnyTextInOrderAndApart() {
    String marks = "“”„‘’'\"«»「」 \n.ab";
    Seeded.trials(
        500,
        random -> {
          StringBuilder text = new StringBuilder();
          int length = random.nextInt(80);
          for (int i = 0; i < length; i++) {
            text.append(marks.charAt(random.nextInt(marks.length())));
          }
          int last = 0;
          for (Quotes.Span span : Quotes.in(text.toString())) {
            assertTrue(span.start() >= last && span.end() >= span.start());
            assertTrue(span.end() <= text.length());
            last = span.end();
          }
        });
  }
}
