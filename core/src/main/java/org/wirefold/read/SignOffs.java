package org.wirefold.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirefold.article.Furniture;
import org.wirefold.article.Published;

/**
 * Takes the lines off the end of a text that say who made it: "Reporting by …; Editing by …", a
 * credit, the byline once more; and the {@link Bullets} that sum it up right above them.
 */
final class SignOffs implements CleaningStep {
  private static final int MAX_LINES = 6;
  private static final int MAX_DATE_WORDS = 12;

  @Override
  public void apply(ArticleDraft draft) {
    boolean signedOff = false;
    for (int i = 0; i < MAX_LINES && draft.lines.size() > 1; i++) {
      int last = draft.lines.size() - 1;
      TextLine line = draft.lines.get(last);
      Optional<Bylines.SignOff> signOff = Bylines.readSignOff(line.text());
      Optional<String> credit = Credits.ofLine(line.text()).or(() -> Credits.signature(line));
      Optional<Published> sent =
          line.words() <= MAX_DATE_WORDS ? Dates.readClosing(line.text()) : Optional.empty();
      if (sent.isPresent()) {
        draft.published = draft.published.or(() -> sent);
        draft.drop(last, "date-line");
      } else if (signOff.isPresent()) {
        signedOff = true;
        take(draft, signOff.get());
        draft.drop(last, "sign-off");
      } else if (credit.isPresent()) {
        draft.takeCredit(credit.get(), "credit line, stated");
        draft.drop(last, "credit-line");
        Bullets.takeLast(draft, false);
      } else if (draft.authors.stream().anyMatch(line::says)) {
        draft.drop(last, "byline");
      } else {
        break;
      }
    }
    takeClosingCredit(draft);
    if (signedOff && draft.credit.isEmpty()) {
      Credits.spokenOf(TextLine.body(draft.lines))
          .ifPresent(agency -> draft.takeCredit(agency, "sign-off, inferred"));
    }
    takeCopyright(draft);
  }

  private static void take(ArticleDraft draft, Bylines.SignOff signOff) {
    if (draft.authors.isEmpty() && !signOff.authors().isEmpty()) {
      draft.origins.put("authors", "sign-off");
    }
    if (!signOff.editors().isEmpty()) {
      draft.origins.putIfAbsent("editors", "sign-off");
    }
    draft.authors = joined(draft.authors, signOff.authors());
    draft.editors = joined(draft.editors, signOff.editors());
    signOff.agency().ifPresent(agency -> draft.takeCredit(agency, "sign-off, stated"));
  }

  // "(c) 2024 Reuters" says whose text it is; the name of anybody else is rather the page's own.
  private static void takeCopyright(ArticleDraft draft) {
    for (Furniture block : draft.furniture) {
      if (block.rule().equals("copyright")) {
        Credits.copyright(block.text())
            .ifPresent(agency -> draft.takeCredit(agency, "copyright line, stated"));
      }
    }
  }

  private static void takeClosingCredit(ArticleDraft draft) {
    if (draft.lines.isEmpty()) {
      return;
    }
    int last = draft.lines.size() - 1;
    if (!endsInName(draft.lines.get(last).text())) {
      return; // the pattern looks at every place of a paragraph
    }
    Credits.closing(draft.lines.get(last).text())
        .ifPresent(
            closing -> {
              draft.takeCredit(closing.credit(), "end of the text, stated");
              draft.dropEnd(last, closing.start(), "credit-line");
            });
  }

  private static boolean endsInName(String text) {
    String word = text.substring(text.lastIndexOf(' ') + 1);
    return word.chars().anyMatch(Character::isUpperCase) || word.contains("dpa");
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().collect(Collectors.toList());
  }
}
