package org.wirefold.read;

import java.util.Optional;

/** Drops the lines that the shipped phrases know, and runs of share buttons and menu entries. */
final class FurniturePhrases implements CleaningStep {
  private static final int MIN_RUN = 3;
  private static final int MAX_ROW = 20;

  private final FurnitureRules rules = FurnitureRules.shipped();

  @Override
  public void apply(ArticleDraft draft) {
    dropRuns(draft, "share", "share-line");
    dropRuns(draft, "navigation", "navigation");
    for (int i = draft.lines.size() - 1; i >= 0; i--) {
      Optional<String> rule = rules.line(draft.lines.get(i));
      if (rule.isPresent()) {
        draft.drop(i, rule.get());
      }
    }
  }

  private void dropRuns(ArticleDraft draft, String vocabulary, String rule) {
    int end = draft.lines.size();
    while (end > 0) {
      int start = end;
      while (start > 0 && isButton(draft.lines.get(start - 1), vocabulary)) {
        start--;
      }
      if (end - start >= MIN_RUN || (end - start == 1 && isButtonRow(draft.lines.get(start)))) {
        draft.drop(start, end, rule);
      }
      end = Math.min(start, draft.lines.size()) - (start == end ? 1 : 0);
    }
  }

  private boolean isButton(TextLine line, String vocabulary) {
    return line.words() <= MAX_ROW
        && rules.isOnly(vocabulary, line)
        && ((line.words() <= 4 && !line.endsSentence()) || isButtonRow(line));
  }

  private boolean isButtonRow(TextLine line) {
    return line.words() >= 5
        && line.words() <= MAX_ROW
        && !line.endsSentence()
        && (rules.isOnly("navigation", line) || rules.isOnly("share", line));
  }
}
