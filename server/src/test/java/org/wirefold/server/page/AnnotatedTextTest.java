package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirefold.search.ArticleDetail;
import org.wirefold.tag.Mention;

final class AnnotatedTextTest {
  private static final String TITLE = "Two ferries";

  @Test
  void aMentionIsALinkAndTheRestIsText() {
    AnnotatedText text =
        text("Norvolt built it.\n\nIn Oslo, too.", company("norvolt", 0, 7), place("Oslo", 22, 26));
    assertEquals(
        List.of("[Norvolt]/?company=norvolt| built it.", "In |[Oslo]/?place=Oslo|, too."),
        written(text));
  }

  @Test
  void mentionsThatOverlapLieOutsideOrCrossParagraphsAreText() {
    AnnotatedText text =
        text(
            "Ida Brandt\n\nspoke.",
            company("a", 0, 10),
            company("b", 4, 10),
            company("c", 8, 15),
            company("d", 16, 400),
            company("e", -5, 3));
    assertEquals(List.of("[Ida Brandt]/?company=a", "spoke."), written(text));
  }

  @Test
  void theRunsAreTheTextWhateverTheMentionsSay() {
    Random random = new Random(7);
    String body = "One two.\n\n\nThree \uD83D\uDEA2 four.\n \nFive\n";
    List<String> plain = written(text(body));
    for (int i = 0; i < 300; i++) {
      List<Mention> mentions = new ArrayList<>();
      for (int m = 0; m < 6; m++) {
        int start = random.nextInt(-10, body.length() + 10);
        mentions.add(company("x", start, start + random.nextInt(-3, 12)));
      }
      AnnotatedText text = text(body, mentions.toArray(Mention[]::new));
      assertEquals(
          plain,
          text.paragraphs().stream()
              .map(runs -> runs.stream().map(AnnotatedText.Run::text).collect(Collectors.joining()))
              .toList());
    }
  }

  private static AnnotatedText text(String body, Mention... mentions) {
    ArticleDetail article =
        SampleRecords.article(TITLE, "Harbour Post", "https://x.example/", body);
    return AnnotatedText.of(SampleRecords.withMentions(article, List.of(mentions)));
  }

  private static Mention company(String id, int start, int end) {
    return mention(Mention.Kind.COMPANY, id, start, end);
  }

  private static Mention place(String name, int start, int end) {
    return mention(Mention.Kind.PLACE, name, start, end);
  }

  /** Offsets count from the title on, which an empty line follows. */
  private static Mention mention(Mention.Kind kind, String entity, int start, int end) {
    int shift = TITLE.length() + 2;
    return new Mention(kind, entity, entity, start + shift, end + shift);
  }

  private static List<String> written(AnnotatedText text) {
    return text.paragraphs().stream()
        .map(
            runs ->
                runs.stream()
                    .map(
                        run ->
                            run.href()
                                .map(href -> "[" + run.text() + "]" + href)
                                .orElse(run.text()))
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
