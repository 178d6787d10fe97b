package org.wirefold.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Handling.Status;

/**
 * Reads what the trade writes into headlines and notes about a version of a story: {@code UPDATE
 * 2-}, {@code CORRECTED-UPDATE 3-}, {@code REFILE-}, {@code RPT-}, {@code KILL-}, "(This June 3
 * story has been corrected to …)". The marks leave the headline and the notes leave the text, for
 * they are not what was reported; both are kept in sight, as origin and as dropped block.
 */
final class VersionMarks implements CleaningStep {
  private static final String END = "\\s*[-–—:]\\s*";
  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?<kill>(?:MANDATORY )?KILL|WITHDRAWN|WITHDRAWAL)"
              + "|(?<correction>CORRECT(?:ED|ION|S)|Correct(?:ed|ion))"
              + "|(?<refile>REFILED?)|(?<repeat>RPT|REPEAT)|(?<advisory>ADVISORY(?=-))"
              + "|(?<update>UPDATED?|Updated?)(?:\\s?(?<number>\\d{1,2}))?)"
              + END);
  // Nothing else may stand between the word for the article and what became of it: "this is the
  // story of a man who was killed" is no notice.
  private static final String DATED = "(?: \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?,?)?";
  private static final String SENT =
      "(?: ?\\([^)]{0,60}\\)|,? (?:dated|published|sent|issued|slugged)\\b[^.;]{0,40}?,?)?";
  private static final Pattern KILLS =
      Pattern.compile(
          "(?i)\\(?(?:(?:editors?['’]?s?['’]? note|attention editors?|note to editors?|eds)"
              + "\\s*[:.–—-]+\\s*(?:please\\s+)?(?:mandatory\\s+)?(?:kill|withdraw|retract|disregard)\\b"
              + "|please (?:kill|disregard|withdraw|do not use) (?:this|the|our|all)\\b"
              + "|(?:this|our)"
              + DATED
              + " (?:story|article|report|item)"
              + SENT
              + " (?:has been|is|was|is being) (?:withdrawn|killed|retracted)\\b).*",
          Pattern.DOTALL);
  private static final Pattern WITHDRAWN = Pattern.compile("(?i).*\\b(?:withdrawn|killed?)\\b.*");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)(?:\\((?<did>corrects|corrected|refiles|adds|updates|recasts|rewrites|writes through)\\b.*\\)"
              + "|\\(?(?:this|an earlier version of this)"
              + DATED
              + " (?:version of (?:the|this|our) )?(?:story|article|report|version|item|post)"
              + SENT
              + " (?:(?:has been|was|have been|is) (?<was>corrected|refiled|updated)|(?<does>corrects))\\b.*"
              + "|(?<label>correction|corrected|clarification)(?: \\([^)]{2,40}\\)| on .{2,30}?)?\\s*[:–—].{10,})",
          Pattern.DOTALL);
  private static final int NOTE_LINES = 3;
  private static final int MAX_NOTE_WORDS = 80;
  private static final int MAX_KILL_WORDS = 60;

  /** Reads the notes; {@link #takeMarks} is for the headline, once it is found. */
  @Override
  public void apply(ArticleDraft draft) {
    takeKill(draft);
    takeNotes(draft);
  }

  static void takeMarks(ArticleDraft draft) {
    Matcher mark = MARK.matcher(draft.title);
    int end = 0;
    while (mark.region(end, draft.title.length()).lookingAt()) {
      end = mark.end();
      if (mark.group("kill") != null) {
        draft.handling = draft.handling.withStatus(Status.CANCELED);
      } else if (mark.group("advisory") != null && WITHDRAWN.matcher(draft.title).matches()) {
        draft.handling = draft.handling.withStatus(Status.CANCELED);
      } else if (mark.group("correction") != null) {
        revise(draft, Revision.CORRECTION, 0);
      } else if (mark.group("refile") != null) {
        revise(draft, Revision.REFILE, 0);
      } else if (mark.group("update") != null) {
        String number = mark.group("number");
        revise(draft, Revision.UPDATE, number == null ? 0 : Integer.parseInt(number));
      }
    }
    if (end > 0 && end < draft.title.length()) {
      note(draft, "“" + draft.title.substring(0, end).strip() + "” in the headline");
      draft.title = draft.title.substring(end).strip();
    }
  }

  private static void takeKill(ArticleDraft draft) {
    for (TextLine line : draft.lines.subList(0, Math.min(2, draft.lines.size()))) {
      if (line.words() <= MAX_KILL_WORDS && KILLS.matcher(line.text()).matches()) {
        draft.handling = draft.handling.withStatus(Status.CANCELED);
        note(draft, "note in the text");
      }
    }
  }

  private static void takeNotes(ArticleDraft draft) {
    for (int i = draft.lines.size() - 1; i >= 0 && draft.lines.size() > 1; i--) {
      boolean atEnd = i < NOTE_LINES || i >= draft.lines.size() - NOTE_LINES;
      Optional<Revision> revision = atEnd ? noted(draft.lines.get(i)) : Optional.empty();
      if (revision.isPresent()) {
        revise(draft, revision.get(), 0);
        note(draft, "note in the text");
        draft.drop(i, "version-note");
      }
    }
  }

  private static Optional<Revision> noted(TextLine line) {
    if (line.words() > MAX_NOTE_WORDS || !mayBeNote(line.text())) {
      return Optional.empty();
    }
    Matcher m = NOTE.matcher(line.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    String verb =
        Optional.ofNullable(m.group("did"))
            .or(() -> Optional.ofNullable(m.group("was")))
            .orElse("corrected")
            .toLowerCase(Locale.ROOT);
    return Optional.of(
        verb.startsWith("correct")
            ? Revision.CORRECTION
            : verb.startsWith("refile") ? Revision.REFILE : Revision.UPDATE);
  }

  // The pattern is kept to the few lines that may match: it looks at every place of a line.
  private static boolean mayBeNote(String text) {
    return switch (text.charAt(0)) {
      case '(', 'T', 't', 'I', 'A', 'C', 'c' -> true;
      default -> false;
    };
  }

  // Of several marks the gravest stands, and the number stays.
  private static void revise(ArticleDraft draft, Revision revision, int number) {
    Handling known = draft.handling;
    draft.handling =
        known.withRevision(
            revision.compareTo(known.revision()) > 0 ? revision : known.revision(),
            Math.max(number, known.version()));
  }

  private static void note(ArticleDraft draft, String where) {
    draft.origins.putIfAbsent("handling", where);
  }
}
