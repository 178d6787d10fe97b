package org.wirefold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wirefold.export.Json;
import org.wirefold.index.StoryIndex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line: joins the commands, which share what is here. {@link #run} is all of it but for
 * the process, so tests call it as often as they like.
 */
@Command(
    name = "wirefold",
    description = "A news search engine that folds all copies of a story together.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = false,
    exitCodeOnInvalidInput = ExitCode.FAILED,
    exitCodeOnExecutionException = ExitCode.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {"  ./wirefold demo", "  ./wirefold search huawei chips --from 2024-05"})
public final class Main implements Runnable {
  /** The one command that needs to know all others. */
  private static final String COMPLETION = "completion";

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "the index folder (default: WIREFOLD_INDEX, else index-data)")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "print this help and exit (also -h)")
  @SuppressWarnings("unused")
  private boolean help;

  @Option(
      names = "--version",
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "print the version and exit (also -V)")
  @SuppressWarnings("unused")
  private boolean version;

  Main(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    Logging.configure();
    System.exit(run(arguments, Console.system()));
  }

  /** Runs one command and returns its exit code. Never throws, never exits. */
  static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
    return run(arguments, Console.plain(in, out, err));
  }

  static int run(String[] arguments, Console console) {
    Main main = new Main(console);
    Failures failures = new Failures(console);
    // picocli would print the stack trace of an output that cannot be written.
    StringWriter help = new StringWriter();
    CommandLine line = new CommandLine(main);
    main.commands(arguments).forEach(line::addSubcommand);
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().usageMessage().abbreviateSynopsis(true));
    line.setOut(new PrintWriter(help))
        .setColorScheme(
            Help.defaultColorScheme(console.isColoured() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUsageHelpWidth(Console.DEFAULT_COLUMNS)
        .setParameterExceptionHandler(failures::misused)
        .setExecutionExceptionHandler((problem, at, parsed) -> failures.failed(problem));
    try {
      int exitCode = line.execute(withLongNames(arguments));
      console.out().print(help);
      console.out().flush();
      return exitCode;
    } catch (RuntimeException | Error problem) {
      return failures.failed(problem);
    }
  }

  /**
   * The commands that these arguments can mean: the one they begin with, else all. To look at the
   * annotations of all takes an eighth of the time of a short command.
   */
  private List<Object> commands(String[] arguments) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(this));
    commands.put("index", () -> new IndexCommand(this));
    commands.put("search", () -> new SearchCommand(this));
    commands.put("facets", () -> new FacetsCommand(this));
    commands.put("story", () -> new StoryCommand(this));
    commands.put("show", () -> new ShowCommand(this));
    commands.put("compare", () -> new CompareCommand(this));
    commands.put("why", () -> new WhyCommand(this));
    commands.put("fold", () -> new FoldCommand(this));
    commands.put("export", () -> new ExportCommand(this));
    commands.put("furniture", () -> new FurnitureCommand(this));
    commands.put("reprocess", () -> new ReprocessCommand(this));
    commands.put("tag", () -> new TagCommand(this));
    commands.put("learn", () -> new LearnCommand(this));
    commands.put("alert", () -> new AlertCommand(this));
    commands.put("delete", () -> new DeleteCommand(this));
    commands.put("serve", () -> new ServeCommand(this));
    commands.put(COMPLETION, () -> new CompletionCommand(this));
    Supplier<Object> first = arguments.length == 0 ? null : commands.get(arguments[0]);
    return first == null || arguments[0].equals(COMPLETION)
        ? commands.values().stream().map(Supplier::get).toList()
        : List.of(first.get());
  }

  /**
   * Writes out {@code -h} and {@code -V}. They are not declared as options, since picocli would
   * then take the value in {@code --company -huawei}, which means "not Huawei", for an {@code -h}.
   */
  private static String[] withLongNames(String[] arguments) {
    String[] written = arguments.clone();
    for (int i = 0; i < written.length && !written[i].equals("--"); i++) {
      written[i] =
          switch (written[i]) {
            case "-h" -> "--help";
            case "-V" -> "--version";
            default -> written[i];
          };
    }
    return written;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  Console console() {
    return console;
  }

  /** The folder of the index: as asked for, else {@code index-data} in the project's root. */
  Path indexFolder() {
    return index.orElseGet(
        () -> {
          String folder = System.getenv("WIREFOLD_INDEX");
          return folder == null || folder.isBlank()
              ? root().resolve("index-data")
              : Path.of(folder);
        });
  }

  /** The project's root as the launcher found it, else the working folder. */
  Path root() {
    return Path.of(System.getProperty("wirefold.root", ""));
  }

  StoryIndex openIndex() throws IOException {
    return StoryIndex.open(indexFolder());
  }

  /** Writes one value to standard output as one line of JSON. */
  void printJson(Object value) {
    console.out().println(Json.write(value));
  }
}
