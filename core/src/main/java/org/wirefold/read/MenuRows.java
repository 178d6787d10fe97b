package org.wirefold.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wirefold.article.Furniture;

/**
 * Takes the rows of links at the head of a copied page out of its text while the gaps between the
 * links can still be seen: {@code Chips Models Policy}, {@code Print | Mail to a friend | Larger
 * type}. Such a row has three entries or more of at most four words, no digit and no full stop, and
 * stands alone. A short line right above a row is the name of the site.
 */
final class MenuRows {
  private static final Pattern BETWEEN = Pattern.compile("\\t+| {2,}| [|·•] ");
  private static final Pattern ENTRY =
      Pattern.compile("[^\\s\\d.!?:,\"“]+(?: [^\\s\\d.!?:,\"“]+){0,3}");
  private static final int MAX_HEAD = 15;
  private static final int MAX_ROW_CHARS = 160;
  private static final int MAX_NAME_WORDS = 3;

  private MenuRows() {}

  /** The text without the rows, which the draft keeps. */
  static String drop(ArticleDraft draft, String text) {
    List<String> lines = text.lines().limit(MAX_HEAD).toList();
    String rest = text;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String row = lines.get(i);
      if (lines.get(i + 1).isBlank() && isRow(row)) {
        nameAbove(lines, i)
            .ifPresent(name -> draft.takePublisher(name, "line above the menu, inferred"));
        draft.furniture.add(new Furniture(row.strip(), "navigation"));
        rest = rest.replaceFirst("(?m)^" + Pattern.quote(row) + "$", "");
      }
    }
    return rest.isBlank() ? text : rest;
  }

  private static boolean isRow(String line) {
    if (line.length() > MAX_ROW_CHARS) {
      return false;
    }
    String[] entries = BETWEEN.split(line.strip());
    if (entries.length < 3) {
      return false;
    }
    for (String entry : entries) {
      if (!ENTRY.matcher(entry.strip()).matches()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> nameAbove(List<String> lines, int row) {
    String above = row == 0 ? "" : lines.get(row - 1).strip();
    boolean alone =
        row < 2
            || FurnitureRules.shipped()
                .line(new TextLine(lines.get(row - 2).strip(), true))
                .isPresent()
            || lines.get(row - 2).isBlank();
    boolean name =
        !above.isEmpty()
            && alone
            && Character.isUpperCase(above.codePointAt(0))
            && ENTRY.matcher(above).matches()
            && above.split(" ").length <= MAX_NAME_WORDS;
    return name ? Optional.of(above) : Optional.empty();
  }
}
