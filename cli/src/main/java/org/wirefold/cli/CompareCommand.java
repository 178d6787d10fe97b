package org.wirefold.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.compare.Edit;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.ArticleComparison.Side;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold compare}: what one copy adds, drops and changes against another. */
@Command(
    name = "compare",
    description = "Shows what the right one of two articles adds, drops, changes and moves.",
    footer = {
      "  ./wirefold compare mw-20250513-0498 mw-20250515-0188",
      "  ./wirefold compare mw-20250513-0498 mw-20250515-0188 --json",
      "Without colours, [-gone-] stands in the left one only and {+new+} in the right one only."
    })
final class CompareCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(index = "0", paramLabel = "LEFT", description = "the id of an article")
  private String left = "";

  @Parameters(index = "1", paramLabel = "RIGHT", description = "the id of another")
  private String right = "";

  @Option(names = "--json", description = "print the comparison as JSON")
  private boolean json;

  CompareCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (StoryIndex index = main.openIndex()) {
      StorySearch search = new StorySearch(index);
      Optional<ArticleDetail> first = Articles.find(search, left, main.console());
      Optional<ArticleDetail> second = Articles.find(search, right, main.console());
      if (first.isEmpty() || second.isEmpty()) {
        return ExitCode.NO_HITS;
      }
      ArticleComparison comparison = ArticleComparison.of(first.get(), second.get());
      if (json) {
        main.printJson(comparison);
      } else {
        print(comparison);
      }
      return ExitCode.DONE;
    }
  }

  private void print(ArticleComparison c) {
    Console console = main.console();
    console.wrapped("left:  ", "       ", head(c.left()));
    console.wrapped("right: ", "       ", head(c.right()));
    console.wrapped("", "", c.sentence());
    console.out().println();
    console.out().println(marked(c.title(), c.left().title(), c.right().title()));
    console.out().println();
    // Not wrapped: what is piped on is to keep its paragraphs as they are.
    console.out().println(marked(c.body(), c.left().body(), c.right().body()).stripTrailing());
  }

  private static String head(Side side) {
    return side.id()
        + " · "
        + side.publisher().orElse("unknown publisher")
        + " · "
        + side.published().map(Text::date).orElse("undated");
  }

  private String marked(List<Edit> edits, String left, String right) {
    Console console = main.console();
    StringBuilder text = new StringBuilder();
    for (Edit edit : edits) {
      String gone = edit.left().of(left);
      String here = edit.right().of(right);
      switch (edit.kind()) {
        case SAME -> text.append(cleanLines(here));
        case MOVED -> set(text, here, piece -> console.dim("[moved:] ") + piece);
        case ADDED -> set(text, here, console::added);
        case DROPPED -> set(text, gone, console::gone);
        case CHANGED -> {
          set(text, gone.stripTrailing(), console::gone);
          set(text, here, console::added);
        }
      }
    }
    return text.toString();
  }

  private interface Style {
    String of(String text);
  }

  /** Each paragraph by itself, its white space outside the marks. */
  private static void set(StringBuilder text, String passage, Style style) {
    int at = 0;
    while (at < passage.length()) {
      int end = passage.indexOf('\n', at);
      String line = passage.substring(at, end < 0 ? passage.length() : end);
      String words = line.strip();
      int from = line.indexOf(words);
      text.append(line, 0, from);
      text.append(words.isEmpty() ? "" : style.of(Text.clean(words)));
      text.append(line, from + words.length(), line.length()).append(end < 0 ? "" : "\n");
      at = end < 0 ? passage.length() : end + 1;
    }
  }

  private static String cleanLines(String text) {
    StringBuilder clean = new StringBuilder();
    set(clean, text, words -> words);
    return clean.toString();
  }
}
