package org.wirefold.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts what follows a heading such as "You may also like" or "Comments": to the end, unless the
 * article visibly goes on after a few teasers, which two paragraphs of prose in a row tell. Small
 * leftovers between the article and the heading (labels, alternative texts) go with it.
 */
final class RelatedBlocks implements CleaningStep {
  private static final Pattern COMMENT = Pattern.compile("\\p{L}[\\w .]{1,20}: .*");
  private static final int MAX_TEASERS_WITHIN = 12;
  private static final int MAX_LABEL_WORDS = 10;

  private final FurnitureRules rules = FurnitureRules.shipped();

  @Override
  public void apply(ArticleDraft draft) {
    int i = 0;
    while (i < draft.lines.size()) {
      Optional<String> rule = rules.tail(draft.lines.get(i));
      if (rule.isEmpty()) {
        i++;
      } else {
        cut(draft, i, rule.get());
      }
    }
  }

  private void cut(ArticleDraft draft, int heading, String rule) {
    if (draft.lines.subList(0, heading).stream().noneMatch(this::isOfArticle)) {
      draft.drop(heading, rule); // a toolbar above the article
      return;
    }
    int end = end(draft.lines, heading, rule);
    if (end == draft.lines.size()) {
      int start = extendBack(draft.lines, heading);
      draft.drop(heading, draft.lines.size(), rule);
      while (draft.lines.size() > start) {
        int last = draft.lines.size() - 1;
        draft.drop(last, rules.line(draft.lines.get(last)).orElse("page-end"));
      }
    } else {
      draft.drop(heading, end, rule);
    }
  }

  // A notice on cookies or privacy is prose, and stands above many a toolbar.
  private boolean isOfArticle(TextLine line) {
    return line.isProse() && rules.line(line).isEmpty();
  }

  private static int end(List<TextLine> lines, int heading, String rule) {
    if (rule.equals("comments") && heading * 2 >= lines.size()) {
      return lines.size();
    }
    for (int i = heading + 1; i + 1 < lines.size(); i++) {
      if (goesOn(lines.get(i)) && goesOn(lines.get(i + 1))) {
        return i - heading <= MAX_TEASERS_WITHIN ? i : firstProse(lines, heading + 1);
      }
    }
    return lines.size();
  }

  private static int firstProse(List<TextLine> lines, int from) {
    int i = from;
    while (i < lines.size() && !lines.get(i).isProse()) {
      i++;
    }
    return i;
  }

  // Longer than a teaser's one sentence, or plainly speech; not "Name: comment".
  private static boolean goesOn(TextLine line) {
    return line.isProse() && line.words() >= 15 && !COMMENT.matcher(line.text()).matches();
  }

  private int extendBack(List<TextLine> lines, int heading) {
    int start = heading;
    while (start > 0 && isLeftover(lines.get(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean isLeftover(TextLine line) {
    if (line.isProse() || isSignature(line) || rules.isPaywall(line)) {
      return false;
    }
    boolean label =
        line.afterGap()
            && ((line.words() <= 4 && !line.endsSentence())
                || (line.words() <= MAX_LABEL_WORDS && line.text().endsWith(":")));
    return label || rules.line(line).isPresent() || rules.tail(line).isPresent();
  }

  // Who made the article is said at its end, right above what no longer belongs to it.
  private static boolean isSignature(TextLine line) {
    return Credits.ofLine(line.text()).isPresent()
        || Credits.signature(line).isPresent()
        || Bylines.readSignOff(line.text()).isPresent();
  }
}
