package org.wirefold.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold completion}: a script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Prints a script by which a shell completes commands and options.",
    footer = {
      "  source <(./wirefold completion bash)",
      "  ./wirefold completion zsh > ~/.wirefold-completion; . ~/.wirefold-completion"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells whose script there is. */
  enum Shell {
    BASH,
    ZSH
  }

  private final Main main;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash or zsh")
  @SuppressWarnings("unused") // one script serves both, but whoever asks for another must be told
  private Shell shell = Shell.BASH;

  CompletionCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    main.console().out().print(AutoComplete.bash("wirefold", spec.root().commandLine()));
    return ExitCode.DONE;
  }
}
