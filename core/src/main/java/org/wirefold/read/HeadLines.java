package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirefold.article.Furniture;
import org.wirefold.article.Published;

/**
 * Sorts the lines above the first paragraph of a text that comes without any fields: section,
 * title, a title once more or another one, byline, date. A text that begins with its first
 * paragraph has no title.
 */
final class HeadLines implements CleaningStep {
  private static final Pattern FULL_STOP = Pattern.compile(".*[.。][\"”’)]*");
  private static final FurnitureRules SECTIONS = FurnitureRules.shipped();
  private static final int MAX_HEAD = 12;
  private static final int MAX_TITLES = 6;
  private static final int MIN_TITLE_WORDS = 4;
  private static final int MAX_TITLE_WORDS = 30;

  @Override
  public void apply(ArticleDraft draft) {
    int head = 0;
    while (head < Math.min(MAX_HEAD, draft.lines.size())
        && !startsText(draft.lines.get(head), head)) {
      head++;
    }
    if (head == MAX_HEAD) {
      head = 1; // a list or a poem: only its first line may be a title
    }
    List<TextLine> titles = new ArrayList<>();
    boolean bylineSeen = false;
    int i = 0;
    while (i < head && i < draft.lines.size()) {
      TextLine line = draft.lines.get(i);
      if (takeDate(draft, i) || takeSigned(draft, i, titles) || takeByline(draft, i)) {
        head--;
        bylineSeen = true;
      } else if (bylineSeen && !titles.isEmpty()) {
        i++; // a subheading or a line of the text: it stays
      } else {
        titles.add(line);
        draft.lines.remove(i);
        head--;
      }
    }
    sort(draft, titles);
    dropRepeatedTitle(draft);
  }

  private static boolean startsText(TextLine line, int index) {
    // A headline has no full stop; a first line that has one may still be one if it is short.
    boolean stop = line.endsSentence() && FULL_STOP.matcher(line.text()).matches();
    return line.isProse()
        || (stop && (line.words() >= 6 || index > 0))
        || line.words() > MAX_TITLE_WORDS
        || Dates.readLeading(line.text()).isPresent();
  }

  private static boolean takeByline(ArticleDraft draft, int line) {
    return takeByline(draft, line, Bylines.read(draft.lines.get(line).text()));
  }

  /** Takes a line that names these people. */
  static boolean takeByline(ArticleDraft draft, int line, List<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    draft.takeAuthors(names, "byline");
    Credits.ofByline(draft.lines.get(line).text())
        .ifPresent(agency -> draft.takeCredit(agency, "byline, stated"));
    draft.drop(line, "byline");
    return true;
  }

  private static boolean takeDate(ArticleDraft draft, int line) {
    Optional<Published> date = Dates.readHeader(draft.lines.get(line).text());
    if (date.isPresent()) {
      draft.published = draft.published.or(() -> date);
      draft.drop(line, "date-line");
    }
    return date.isPresent();
  }

  // "By our Washington correspondent, May 8, 2024", "Grid desk -- 21 September 2024"
  private static boolean takeSigned(ArticleDraft draft, int line, List<TextLine> titles) {
    boolean titled = titles.stream().anyMatch(t -> t.words() >= MIN_TITLE_WORDS);
    return takeSigned(draft, line, titled);
  }

  /**
   * Takes a line that names who wrote and when.
   *
   * @param titled whether the title is known, so that a name and a date are none
   */
  static boolean takeSigned(ArticleDraft draft, int line, boolean titled) {
    Optional<Dates.Signed> signed =
        Dates.readSigned(draft.lines.get(line).text())
            .filter(
                s ->
                    Bylines.isLabelled(s.who())
                        || (titled && (s.marked() || (s.labelled() && isSomebody(s.who())))));
    if (signed.isEmpty()) {
      return false;
    }
    draft.published = draft.published.or(() -> Optional.of(signed.get().published()));
    String who = signed.get().who();
    if (Credits.isAgency(who)) {
      draft.takeCredit(who, "byline, stated");
    } else {
      draft.takeAuthors(Bylines.signed(who), "byline");
    }
    draft.drop(line, "date-line");
    return true;
  }

  private static boolean isSomebody(String who) {
    return Credits.isAgency(who) || !Bylines.names(who).isEmpty();
  }

  private static void sort(ArticleDraft draft, List<TextLine> titles) {
    if (titles.isEmpty()) {
      return;
    }
    int chosen = 0;
    while (chosen < titles.size() - 1 && !isTitle(titles, chosen)) {
      chosen++;
    }
    if (takePublisher(draft, titles, chosen)) {
      chosen--;
    }
    draft.title = titles.get(chosen).text();
    List<TextLine> back = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      TextLine line = titles.get(i);
      if (i == chosen) {
        continue;
      }
      if (draft.publisher.filter(line::says).isPresent()) {
        keep(draft, line, "publisher");
      } else if (line.says(draft.title)) {
        keep(draft, line, "repeated-headline");
      } else if (i < chosen && draft.section.isEmpty() && line.words() <= 3) {
        draft.section = Optional.of(line.text());
        keep(draft, line, "section");
      } else if (i < chosen || titles.size() <= MAX_TITLES) {
        keep(draft, line, i < chosen ? "head-line" : "second-headline");
        if (i > chosen && isHeadline(line)) {
          others.add(line.text());
        }
      } else {
        back.add(line);
      }
    }
    draft.otherTitles = PageTitle.others(others, draft.title, draft.publisher);
    draft.lines.addAll(0, back);
  }

  private static boolean isHeadline(TextLine line) {
    return !Bylines.isLabelled(line.text()) && !Credits.isOrganisation(line.text());
  }

  // A paper's motto is longer than a section, but begins with a small letter, unlike a headline.
  private static boolean isTitle(List<TextLine> titles, int i) {
    boolean motto =
        i > 0
            && Character.isLowerCase(titles.get(i).text().codePointAt(0))
            && titles.get(i + 1).words() >= MIN_TITLE_WORDS;
    return titles.get(i).words() >= MIN_TITLE_WORDS && !motto;
  }

  // The paper's name stands above a section or a motto; alone it could be a section itself.
  private static boolean takePublisher(ArticleDraft draft, List<TextLine> titles, int chosen) {
    if (chosen < 2 || draft.publisher.isPresent()) {
      return false;
    }
    TextLine first = titles.getFirst();
    TextLine second = titles.get(1);
    boolean below = SECTIONS.isOnly("navigation", second) || second.words() >= MIN_TITLE_WORDS;
    if (first.words() < MIN_TITLE_WORDS && below && !SECTIONS.isOnly("navigation", first)) {
      draft.takePublisher(first.text(), "line above the headline, inferred");
      keep(draft, titles.removeFirst(), "publisher");
      return true;
    }
    return false;
  }

  private static void keep(ArticleDraft draft, TextLine line, String rule) {
    draft.furniture.add(new Furniture(line.text(), rule));
  }

  /** Drops the title where the text repeats it as one of its first lines. */
  static void dropRepeatedTitle(ArticleDraft draft) {
    for (int i = Math.min(4, draft.lines.size()) - 1; i >= 0 && draft.lines.size() > 1; i--) {
      if (!draft.title.isEmpty() && draft.lines.get(i).says(draft.title)) {
        draft.drop(i, "repeated-headline");
      }
    }
  }
}
