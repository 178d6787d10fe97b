package org.wirefold.read;

import org.wirefold.article.Handling;

/**
 * Recognises texts of which only the beginning is here: a line that asks for a subscription to read
 * on stands at the end of a short text. The same line on a page that shows all of its text is mere
 * furniture.
 */
final class Paywalls implements CleaningStep {
  private static final String RULE = "paywall";

  /** What sites give away before they ask for money is hardly ever longer. */
  private static final int MAX_WORDS = 300;

  private final FurnitureRules rules = FurnitureRules.shipped();

  @Override
  public void apply(ArticleDraft draft) {
    boolean atEnd = true;
    for (int i = draft.lines.size() - 1; i >= 0; i--) {
      TextLine line = draft.lines.get(i);
      if (rules.isPaywall(line)) {
        draft.drop(i, RULE);
        if (atEnd && words(draft, i) <= MAX_WORDS) {
          draft.handling = partial(draft.handling);
        }
      } else {
        atEnd &= !line.isProse();
      }
    }
  }

  /** Marks an article that is said to be for subscribers if it is as short as a beginning. */
  static void markShort(ArticleDraft draft) {
    if (words(draft, draft.lines.size()) <= MAX_WORDS) {
      draft.handling = partial(draft.handling);
    }
  }

  private static int words(ArticleDraft draft, int lines) {
    return draft.lines.subList(0, lines).stream().mapToInt(TextLine::words).sum();
  }

  private static Handling partial(Handling handling) {
    return new Handling(handling.status(), handling.revision(), handling.embargo(), true);
  }
}
