package org.wirefold.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the bullets that sum an article up out of its text, as its summary: those at its end, and
 * those under a heading such as "Key points" above its first paragraph. Bullets within the text are
 * a list and stay.
 */
final class Bullets implements CleaningStep {
  private static final Pattern MARK =
      Pattern.compile("(?:[•‣▪■●○◦·∙►▸➤✓*–—-]|\\d{1,2}[.)])\\s+(?=\\S)");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:the )?(?:key (?:points|takeaways|facts|findings)|highlights|at a glance|in (?:brief|short|summary)"
              + "|(?:quick )?summary|tl;?dr|takeaways|what (?:you need )?to know|auf einen blick|das wichtigste in kürze"
              + "|l['’]essentiel|en bref|要点|摘要)\\s*:?");
  private static final int MIN = 2;
  private static final int MAX = 8;
  private static final int MAX_HEAD = 10;
  private static final double TOLD_SHARE = 0.6;

  @Override
  public void apply(ArticleDraft draft) {
    for (int i = 0; i < Math.min(MAX_HEAD, draft.lines.size()); i++) {
      boolean heading = HEADING.matcher(draft.lines.get(i).text()).matches();
      int from = heading ? i + 1 : i;
      int end = from;
      while (end < draft.lines.size()
          && end - from < MAX
          && (isMarked(draft.lines.get(end)) || (heading && isBullet(draft.lines.get(end))))) {
        end++;
      }
      boolean ended = heading || end - from < MAX; // else it is an article made of points
      if (ended
          && end - from >= MIN
          && end < draft.lines.size()
          && draft.lines.get(end).isProse()) {
        take(draft, from, end);
        if (heading) {
          draft.drop(i, "summary-heading");
        }
        return;
      }
      if (draft.lines.get(i).isProse()) {
        return;
      }
    }
  }

  /**
   * Takes the last lines if they are a few statements without a full stop.
   *
   * @param told whether they must say nothing that the text does not say too: without a credit
   *     below them they could be the headlines of other articles
   */
  static void takeLast(ArticleDraft draft, boolean told) {
    List<TextLine> lines = draft.lines;
    int start = lines.size();
    while (start > 0 && isBullet(lines.get(start - 1))) {
      start--;
    }
    int count = lines.size() - start;
    if (start == 0 || count < MIN || count > MAX || !lines.get(start - 1).endsSentence()) {
      return;
    }
    if (told && !(lines.get(start).afterGap() && isTold(lines, start))) {
      return;
    }
    take(draft, start, lines.size());
  }

  private static void take(ArticleDraft draft, int from, int to) {
    List<TextLine> bullets = draft.lines.subList(from, to);
    draft.summary = bullets.stream().map(b -> MARK.matcher(b.text()).replaceFirst("")).toList();
    bullets.clear();
  }

  private static boolean isTold(List<TextLine> lines, int start) {
    Set<String> words = new HashSet<>();
    lines.subList(0, start).forEach(line -> words.addAll(words(line)));
    return lines.subList(start, lines.size()).stream()
        .allMatch(
            bullet -> {
              List<String> said = words(bullet);
              return said.stream().filter(words::contains).count() >= TOLD_SHARE * said.size();
            });
  }

  private static List<String> words(TextLine line) {
    return List.of(line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"));
  }

  private static boolean isMarked(TextLine line) {
    return line.words() <= 40 && MARK.matcher(line.text()).lookingAt();
  }

  private static boolean isBullet(TextLine line) {
    return (!line.endsSentence() || isMarked(line)) && line.words() >= 5 && line.words() <= 30;
  }
}
