package org.wirefold.tag;

/**
 * Tells names in the furniture of a page from those in its text: credits, invitations, buttons for
 * sharing, addresses. "Photo: Jane Roe via Instagram", "Follow us on Twitter", "Share this:
 * Facebook", "Facebook Twitter Email", "on Twitter @janeroe". Looks at a constant number of words.
 * Stateless.
 */
final class NameFurniture {
  private static final int REACH = 8;

  private NameFurniture() {}

  /** Whether the name from {@code first} to {@code last} is but furniture. */
  static boolean isCredit(Passage p, int first, int last) {
    if (p.before(first) == '(' && isYear(p, last + 1) && p.after(last + 1) == ')') {
      return true; // a book's publisher: "(Zondervan, 2014)"
    }
    boolean isTwice = // under a photo
        first == last && p.followsDirectly(first) && p.hash(first) == p.hash(first - 1);
    if (isTwice || (p.before(first) == '/' && (isSigned(p, first - 1) || signs(p, last)))) {
      return true;
    }
    if (isButton(p, first, last) || isLabel(p, first, last)) {
      return true;
    }
    if (p.isWord(last + 1, "follow") && p.after(last) == ',') {
      return true; // "On Twitter, follow"
    }
    if (p.isWord(last + 1, "ch") && p.isCapital(last + 1)) {
      return true; // "on DirecTV Ch. 349"
    }
    int i = beforeRow(p, first);
    if (i < 0 || p.hasBetween(i + 1, '\n')) {
      return false;
    }
    if (p.isWord(i, "from")) {
      return p.isWord(i - 1, "more"); // "Read more from"
    }
    if (isShared(p, i) || p.isWord(i, "caption")) {
      return true;
    }
    if (p.isWord(i, "via") || p.isWord(i, "by")) {
      boolean isToUs = p.isSmall(i - 1, "us", "me") && isInvited(p, i); // "contact us via"
      return isToUs || reaches(p, i, "photo", "image", "deadline") || isCopyright(p, i);
    }
    if (p.isWord(i, "on") || p.isWord(i, "our")) {
      boolean isBehindSite = i >= 2 && p.isWord(i - 1, "and") && p.term(i - 2).indexOf('.') > 0;
      return isBehindSite || isInvited(p, i) || isHandle(p, i, last);
    }
    while (isYear(p, i) || p.isWord(i, "the")) {
      i--;
    }
    return p.isWord(i, "copyright"); // "Copyright 2014 The X"
  }

  /** "Jane Roe/Lightbox", under a photo. */
  private static boolean isSigned(Passage p, int surname) {
    return surname > 0
        && p.after(surname) == '/'
        && p.isCapital(surname)
        && p.isCapital(surname - 1)
        && p.followsDirectly(surname)
        && p.is(surname - 1, WordClass.GIVEN_NAME);
  }

  /** "Commons/Flickr/Jane Roe". */
  private static boolean signs(Passage p, int last) {
    return p.after(last) == '/'
        && p.is(last + 1, WordClass.GIVEN_NAME)
        && p.isCapital(last + 2)
        && p.followsDirectly(last + 2);
  }

  /** The word before a row of names: of "on Facebook, Instagram and Twitter" it is "on". */
  private static int beforeRow(Passage p, int first) {
    int i = first - 1;
    boolean isInRow =
        i > 0
            && (p.isWord(i, "and")
                || p.isWord(i, "or")
                || (p.isCapital(i) && p.after(i) == ',' && p.hasBetween(first, ',')));
    if (!isInRow) {
      return i;
    }
    for (int k = i; k >= Math.max(0, first - REACH); k--) {
      if (p.isWord(k, "on") || p.isWord(k, "via")) {
        return k;
      }
      if (!(p.isCapital(k) || p.isWord(k, "and") || p.isWord(k, "or"))) {
        break;
      }
    }
    return i;
  }

  /** One of a row of buttons. */
  private static boolean isButton(Passage p, int first, int last) {
    return first == last
        && hasButton(p, first)
        && ((p.followsDirectly(first + 1) && hasButton(p, first + 1))
            || (p.followsDirectly(first) && hasButton(p, first - 1)));
  }

  private static boolean hasButton(Passage p, int i) {
    return p.is(i, WordClass.BUTTON) && p.isCapital(i);
  }

  /** "Email: desk@harbour.example, Twitter: harbournews", "our new Flipboard magazine". */
  private static boolean isLabel(Passage p, int first, int last) {
    boolean isLabel = p.after(last) == ':' && first > 0 && p.hasBetween(first, ',');
    boolean isMagazine = p.isWord(last + 1, "magazine") && p.isWord(first - 1, "new");
    return first == last && hasButton(p, first) && (isLabel || isMagazine);
  }

  /** "Share this story on". */
  private static boolean isShared(Passage p, int from) {
    int i = from;
    while (i > from - 4 && i > 0 && p.isSmall(i, WordClass.BEHIND_SHARE)) {
      i--;
    }
    return hasLabel(p, i);
  }

  private static boolean hasLabel(Passage p, int i) {
    return p.is(i, WordClass.SHARE) && p.isCapital(i);
  }

  /** "You can follow her on", "can be reached at … and on". */
  private static boolean isInvited(Passage p, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !p.hasBetween(i + 1, '\n'); i--) {
      boolean isReached =
          (p.isWord(i, "reached") || p.isWord(i, "contacted")) && p.isWord(i - 1, "be");
      if (isReached || p.is(i, WordClass.INVITATION) || hasLabel(p, i)) {
        return true;
      }
    }
    return false;
  }

  /** "on Twitter @janeroe", "@janeroe on Twitter". */
  private static boolean isHandle(Passage p, int on, int last) {
    boolean isBehind =
        last + 1 < p.size() && p.before(last + 1) == '@' && p.start(last + 1) - p.end(last) <= 3;
    return isBehind || (on > 0 && p.before(on - 1) == '@' && p.followsDirectly(on));
  }

  private static boolean reaches(Passage p, int from, String... words) {
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !p.hasBetween(i + 1, '\n'); i--) {
      for (String word : words) {
        if (p.isWord(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Copyright 2016 by"; not a copyright suit brought by. */
  private static boolean isCopyright(Passage p, int by) {
    int word = isYear(p, by - 1) ? by - 2 : by - 1;
    return p.isWord(word, "copyright");
  }

  private static boolean isYear(Passage p, int i) {
    return i >= 0
        && i < p.size()
        && p.length(i) == 4
        && (p.text().startsWith("19", p.start(i)) || p.text().startsWith("20", p.start(i)))
        && Character.isDigit(p.text().charAt(p.end(i) - 1));
  }
}
