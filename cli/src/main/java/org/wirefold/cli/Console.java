package org.wirefold.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes, and what the other end can show. Text is UTF-8 whatever the
 * locale says. Owned by the thread of the command.
 *
 * <p>Articles are untrusted: what comes from them goes through {@link Text#clean} first, so that no
 * control sequence reaches the terminal.
 *
 * @param terminals which of {@code out} and {@code err} are terminals
 * @param columns how wide to write, at least {@value #MIN_COLUMNS}
 */
record Console(
    InputStream in, PrintStream out, PrintStream err, Set<Target> terminals, int columns) {
  /** Where output may go. */
  enum Target {
    OUT,
    ERR
  }

  static final int DEFAULT_COLUMNS = 80;
  private static final int MIN_COLUMNS = 40;
  private static final int MAX_COLUMNS = 100;
  private static final String BOLD = "\033[1m";
  private static final String DIM = "\033[2m";
  private static final String HIGHLIGHT = "\033[1;33m";
  private static final String GREEN = "\033[32m";
  private static final String RED = "\033[31m";
  private static final String PLAIN = "\033[0m";

  Console {
    terminals = Set.copyOf(terminals);
    columns = Math.clamp(columns, MIN_COLUMNS, MAX_COLUMNS);
  }

  /** Streams that are no terminals. */
  static Console plain(InputStream in, PrintStream out, PrintStream err) {
    return new Console(in, out, err, Set.of(), DEFAULT_COLUMNS);
  }

  /**
   * The process's own streams. Which of them are terminals, Java cannot tell for each; the launcher
   * can and says so in {@code wirefold.terminals} ({@code out}, {@code err} or {@code out,err}).
   */
  static Console system() {
    String launcher = System.getProperty("wirefold.terminals", "");
    return new Console(
        System.in,
        new PrintStream(
            new BufferedOutputStream(
                new StandardOutput(new FileOutputStream(FileDescriptor.out)), 1 << 16),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        launcher.isEmpty()
            ? Set.of()
            : launcher.equals("out,err")
                ? Set.of(Target.OUT, Target.ERR)
                : Set.of(launcher.equals("out") ? Target.OUT : Target.ERR),
        Integer.getInteger("wirefold.columns", DEFAULT_COLUMNS));
  }

  boolean isTerminal(Target target) {
    return terminals.contains(target);
  }

  /** Whether results may be coloured: on a terminal, unless {@code NO_COLOR} or a dumb one. */
  boolean isColoured() {
    String noColor = System.getenv("NO_COLOR");
    return isTerminal(Target.OUT)
        && (noColor == null || noColor.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  String bold(String text) {
    return styled(BOLD, text);
  }

  String dim(String text) {
    return styled(DIM, text);
  }

  /** Something that is new: green, or between plain marks. */
  String added(String text) {
    return isColoured() ? styled(GREEN, text) : "{+" + text + "+}";
  }

  /** Something that is no more: red, or between plain marks. */
  String gone(String text) {
    return isColoured() ? styled(RED, text) : "[-" + text + "-]";
  }

  /**
   * The piece {@code [line.start(), line.end())} of {@code text} with the passages in {@code
   * highlights} set off; other parts are plain.
   */
  String highlighted(String text, Text.Line line, List<int[]> highlights) {
    if (!isColoured()) {
      return line.of(text);
    }
    StringBuilder styled = new StringBuilder();
    int at = line.start();
    for (int[] highlight : highlights) {
      int start = Math.clamp(highlight[0], at, line.end());
      int end = Math.clamp(highlight[1], start, line.end());
      if (start < end) {
        styled.append(text, at, start).append(HIGHLIGHT).append(text, start, end).append(PLAIN);
        at = end;
      }
    }
    return styled.append(text, at, line.end()).toString();
  }

  /** Wraps {@code text}, writes it with this indent, and every line after the first with that. */
  void wrapped(String indent, String hanging, String text) {
    wrapped(indent, hanging, text, null);
  }

  void wrappedBold(String indent, String hanging, String text) {
    wrapped(indent, hanging, text, BOLD);
  }

  /** One line to standard error. */
  void say(String message) {
    err.println(message);
  }

  private void wrapped(String indent, String hanging, String text, @Nullable String style) {
    String clean = Text.clean(text);
    String before = indent;
    for (Text.Line line : Text.wrap(clean, columns - hanging.length())) {
      String piece = line.of(clean);
      out.println(before + (style == null ? piece : styled(style, piece)));
      before = hanging;
    }
  }

  private String styled(String style, String text) {
    return isColoured() ? style + text + PLAIN : text;
  }
}
