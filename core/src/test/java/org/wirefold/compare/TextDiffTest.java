package org.wirefold.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Newsroom.Report;
import org.wirefold.Seeded;
import org.wirefold.compare.Edit.Kind;

final class TextDiffTest {
  @Test
  void aChangedWordIsShownWithWhatStandsInItsPlace() {
    assertEquals(
        "The ferry left at [-nine-]{+ten+} on Monday.",
        marked("The ferry left at nine on Monday.", "The ferry left at ten on Monday."));
  }

  @Test
  void typographicMarksAndWhiteSpaceAreNoChange() {
    assertEquals(
        List.of(Kind.SAME),
        kinds("He said \"it's late\" -\n\nand left.", "He said “it’s  late” – and left."));
  }

  @Test
  void aNumberAndAPercentSignCount() {
    assertEquals("Up [-3.5-]{+3.6+}%", marked("Up 3.5%", "Up 3.6%"));
    assertEquals("Up 3 [-%-] points", marked("Up 3% points", "Up 3 points"));
  }

  @Test
  void aParagraphThatWasMovedIsNeitherCutNorAdded() {
    String a = "The first paragraph speaks of ferries and harbours.";
    String b = "The second one is about batteries in lorries.";
    String c = "The third tells what the minister thinks of both.";
    TextDiff diff = TextDiff.between(String.join("\n\n", a, b, c), String.join("\n\n", c, a, b));
    assertEquals(new TextDiff.Count(16, 9, 0, 0), diff.words());
    Edit moved = diff.edits().getFirst();
    assertEquals(Kind.MOVED, moved.kind());
    assertTrue(moved.left().of(String.join("\n\n", a, b, c)).startsWith("The third"));
  }

  @Test
  void wordsThatAgreeByChanceDoNotCutAPassageToPieces() {
    assertEquals(
        "[-Rain fell in the north for weeks on end-]{+Shares rose by the close as traders bought+}.",
        marked(
            "Rain fell in the north for weeks on end.",
            "Shares rose by the close as traders bought."));
  }

  @Test
  void textsWithoutSpacesAreComparedToo() {
    assertEquals("公司宣[-布-]{+告+}新产品", marked("公司宣布新产品", "公司宣告新产品"));
  }

  @Test
  void emptyTextsAreComparedToo() {
    assertEquals(List.of(), kinds("", ""));
    assertEquals(List.of(Kind.ADDED), kinds("", "One word."));
    assertEquals(List.of(Kind.DROPPED), kinds("One word.", ""));
  }

  @Test
  void textsThatHaveNothingInCommonAreBoundedInCost() {
    Newsroom news = new Newsroom(new Random(7));
    String left = news.words(60_000);
    TextDiff diff = TextDiff.between(left, news.words(60_000));
    assertEquals(left, joined(diff, Edit::left, left));
  }

  /** Whatever was done to a text, the edits lead from the one to the other and back. */
  @Test
  void theEditsAreBothTexts() {
    Seeded.trials(
        60,
        random -> {
          Newsroom news = new Newsroom(random);
          Report report = news.report();
          String left = report.body();
          String right = text(news, random, report);
          TextDiff diff = TextDiff.between(left, right);
          assertEquals(left, joined(diff, Edit::left, left));
          assertEquals(right, joined(diff, Edit::right, right));
          for (Edit edit : diff.edits()) {
            boolean same = edit.kind() == Kind.SAME || edit.kind() == Kind.MOVED;
            assertEquals(
                same,
                words(edit.left().of(left)).equals(words(edit.right().of(right))),
                edit::toString);
          }
          Tokens tokens = Tokens.of(left);
          assertEquals(
              tokens.words(new Range(0, tokens.size())),
              diff.words().same() + diff.words().moved() + diff.words().dropped());
        });
  }

  private static String text(Newsroom news, Random random, Report report) {
    List<String> paragraphs = new ArrayList<>(news.edited(report, 9).paragraphs());
    for (int i = 0; i < paragraphs.size(); i++) {
      if (random.nextInt(3) > 0) {
        paragraphs.set(i, report.paragraphs().get(i));
      }
    }
    if (random.nextBoolean()) {
      Collections.swap(paragraphs, 0, random.nextInt(paragraphs.size()));
    }
    if (random.nextBoolean()) {
      paragraphs.remove(random.nextInt(paragraphs.size()));
    }
    paragraphs.add(random.nextInt(paragraphs.size() + 1), news.words(20) + ".");
    return String.join(random.nextBoolean() ? "\n\n" : " ", paragraphs);
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    return tokens.keys(new Range(0, tokens.size()));
  }

  private static String joined(TextDiff diff, Function<Edit, Span> side, String text) {
    return diff.edits().stream()
        .map(side)
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparingInt(Span::start))
        .map(span -> span.of(text))
        .collect(Collectors.joining());
  }

  private static List<Kind> kinds(String left, String right) {
    return TextDiff.between(left, right).edits().stream().map(Edit::kind).toList();
  }

  private static String marked(String left, String right) {
    StringBuilder marked = new StringBuilder();
    for (Edit edit : TextDiff.between(left, right).edits()) {
      String gone = edit.left().of(left);
      String here = edit.right().of(right);
      if (edit.kind() == Kind.SAME) {
        marked.append(here);
        continue;
      }
      String space = here.endsWith(" ") || gone.endsWith(" ") ? " " : "";
      marked.append(gone.isEmpty() ? "" : "[-" + gone.strip() + "-]");
      marked.append(here.isEmpty() ? "" : "{+" + here.strip() + "+}").append(space);
    }
    return marked.toString();
  }
}
