package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Furniture;

/**
 * Cleans the text of an article: joins broken lines, drops furniture, recognises who, where and
 * when. Two ways in: {@link #cleanPage} for a text that is all there is, as copied from a browser,
 * and {@link #cleanBody} for one whose title and fields are known, which drops only what is
 * certainly furniture. Thread-safe.
 */
final class TextCleaner {
  private static final Pattern SITE =
      Pattern.compile(
          "\\b(?:[Dd]ownload|[Gg]et|[Ii]nstall) (?:the )?(\\p{Lu}[\\p{L}\\d'& ]{1,30}?) [Aa]pp\\b");
  private static final int BYLINE_LINES = 3;
  private static final int MAX_SIGNED_WORDS = 14;

  private final List<CleaningStep> pageSteps =
      List.of(
          new RelatedBlocks(),
          new Captions(),
          new Paywalls(),
          new FurniturePhrases(),
          new VersionMarks(),
          new Repetitions(),
          new Bullets(),
          new HeadLines(),
          new SignOffs(),
          draft -> Bullets.takeLast(draft, true),
          new Datelines());
  private final List<CleaningStep> bodySteps =
      List.of(
          new RelatedBlocks(),
          new Captions(),
          new Paywalls(),
          new FurniturePhrases(),
          new VersionMarks(),
          new Repetitions(),
          HeadLines::dropRepeatedTitle,
          TextCleaner::takeByline,
          new Bullets(),
          new SignOffs(),
          new Datelines());

  void cleanPage(ArticleDraft draft, String text) {
    clean(draft, MenuRows.drop(draft, Markdown.plain(draft, text)), pageSteps);
    site(draft.furniture)
        .ifPresent(name -> draft.takePublisher(name, "offer of its app, inferred"));
  }

  void cleanBody(ArticleDraft draft, String text) {
    clean(draft, text, bodySteps);
  }

  private static void clean(ArticleDraft draft, String text, List<CleaningStep> steps) {
    draft.title = Characters.line(draft.title);
    List<TextLine> lines = LineJoiner.join(LineCutter.lines(Characters.normal(text)));
    draft.lines = new ArrayList<>(lines);
    steps.forEach(step -> step.apply(draft));
    draft.lines.removeIf(line -> line.text().isEmpty());
    if (draft.lines.isEmpty() && draft.title.isBlank()) {
      // Nothing but furniture, we think; an article must not be lost to a thought.
      draft.furniture.clear();
      draft.lines = new ArrayList<>(lines);
    }
  }

  private static void takeByline(ArticleDraft draft) {
    for (int i = 0; i < Math.min(BYLINE_LINES, draft.lines.size() - 1); i++) {
      TextLine line = draft.lines.get(i);
      if (line.words() <= MAX_SIGNED_WORDS
          && !line.endsSentence()
          && HeadLines.takeSigned(draft, i, true)) {
        return;
      }
      List<String> names = Bylines.read(line.text());
      if (HeadLines.takeByline(draft, i, names)) {
        return;
      }
    }
  }

  // A page that wants us to download its own app names itself.
  private static Optional<String> site(List<Furniture> furniture) {
    for (Furniture block : furniture) {
      Matcher m = SITE.matcher(block.text());
      if (m.find()) {
        return Optional.ofNullable(m.group(1));
      }
    }
    return Optional.empty();
  }
}
