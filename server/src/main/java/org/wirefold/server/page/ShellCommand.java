package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;

/**
 * A search as the command that exports what it finds, to be pasted into a shell: whatever was typed
 * stands in single quotes, so that no part of it means anything to the shell. Stateless.
 */
final class ShellCommand {
  /** What an export does not take: it is of all articles, in one order. */
  private static final Set<String> LEFT_OUT = Set.of("q", "sort", "size", "cursor", "fold");

  private ShellCommand() {}

  static String export(SearchRequest request) {
    List<String> words = new ArrayList<>(List.of("./wirefold", "export", "--format", "csv"));
    SearchParameters.write(request)
        .forEach(
            (name, values) -> {
              if (!LEFT_OUT.contains(name)) {
                values.forEach(value -> words.add("--" + name + "=" + quoted(value)));
              }
            });
    if (!request.query().isBlank()) {
      words.add("--");
      words.add(quoted(request.query()));
    }
    words.add("> articles.csv");
    return String.join(" ", words);
  }

  private static String quoted(String text) {
    boolean isPlain = text.matches("[A-Za-z0-9_.:/+][A-Za-z0-9_.:/+-]*");
    return isPlain ? text : "'" + text.replaceAll("\\p{Cntrl}", " ").replace("'", "'\\''") + "'";
  }
}
