package org.wirefold.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Does once, in one process, what the short commands do, so that Java can write down which classes
 * they load and start faster from then on. The launcher runs it after a build, with an index folder
 * of its own.
 */
final class StartUpTraining {
  private StartUpTraining() {}

  /** Takes a folder of articles and an empty folder for the index. */
  public static void main(String[] arguments) {
    Logging.configure();
    String articles = arguments[0];
    String index = Path.of(arguments[1]).toString();
    run("--version");
    run("--help");
    run("search", "--help");
    run("index", articles, "--index", index);
    run("index", articles, "--index", index, "--json");
    run("search", "government", "--index", index, "--facets");
    run("search", "government", "--language", "en", "--index", index, "--json");
    run("facets", "company", "--index", index);
    run("export", "--index", index);
    run("story", "none", "--index", index);
    run("show", "none", "--index", index);
  }

  private static void run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(arguments, InputStream.nullInputStream(), nowhere, nowhere);
  }
}
