package org.wirefold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.wirefold.search.RequestException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one sentence for a person, and an exit code. */
final class Failures {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** The arguments make no sense. */
  int misused(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    say(usage(problem));
    say("see `" + command.getCommandSpec().qualifiedName() + " --help`");
    return ExitCode.FAILED;
  }

  /** The command ran into something. */
  int failed(Throwable problem) {
    if (problem instanceof ClosedPipe) {
      return ExitCode.DONE;
    }
    if (problem instanceof NotHeldException) {
      console.say(Text.clean(said((Exception) problem)));
      return ExitCode.NO_HITS;
    }
    say(sentence(problem));
    if (isVerbose()) {
      problem.printStackTrace(console.err());
    }
    return ExitCode.FAILED;
  }

  private static String sentence(Throwable problem) {
    return switch (problem) {
      case RequestException e -> argument(e.parameter()) + ": " + e.getMessage();
      case NoSuchFileException e -> e.getFile() + ": there is no such file or folder";
      case AccessDeniedException e -> e.getFile() + ": permission denied";
      case UncheckedIOException e -> said(e);
      case IOException e -> said(e);
      case IllegalArgumentException e -> said(e);
      case OutOfMemoryError e ->
          "out of memory ("
              + e.getMessage()
              + "); give it more with WIREFOLD_JAVA_OPTS=-Xmx4g in the environment";
      default ->
          "internal error: "
              + problem
              + (isVerbose() ? "" : "; WIREFOLD_DEBUG=1 in the environment shows where");
    };
  }

  private static String said(Exception problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }

  /** What a person typed for this parameter of a search. */
  private static String argument(String parameter) {
    return switch (parameter) {
      case "q" -> "query";
      case "size" -> "--limit";
      case "fold" -> "--all-copies";
      default -> "--" + parameter;
    };
  }

  private static String usage(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      CommandSpec command = problem.getCommandLine().getCommandSpec();
      return first.startsWith("-")
          ? "unknown option " + first + dashHint(command)
          : command.parent() == null
              ? "\"" + first + "\" is no command" + suggestion(unmatched)
              : "\"" + first + "\" is one argument too many";
    }
    String message = said(problem).replace('\'', '"');
    return message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
  }

  private static String dashHint(CommandSpec command) {
    return command.positionalParameters().isEmpty()
        ? ""
        : "; put -- before words of a query that begin with a dash";
  }

  private static String suggestion(UnmatchedArgumentException unmatched) {
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.getFirst() + "?";
  }

  private static boolean isVerbose() {
    String debug = System.getenv("WIREFOLD_DEBUG");
    return debug != null && !debug.isEmpty() && !debug.equals("0");
  }

  private void say(String message) {
    console.say("wirefold: " + Text.clean(message));
  }
}
