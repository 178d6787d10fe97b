package org.wirefold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.StoryIndex;
import org.wirefold.ingest.FurnitureRulesFile;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.StorySearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirefold furniture}: what was learnt to be furniture; checks the person's rules. */
@Command(
    name = "furniture",
    description = "Shows what was learnt to be furniture, and checks your rules file.",
    footer = {"  ./wirefold furniture", "  ./wirefold furniture --publisher \"Coast Courier\""})
final class FurnitureCommand implements Callable<Integer> {
  private final Main main;

  @Option(names = "--publisher", paramLabel = "X", description = "only on the pages of this one")
  private Optional<String> publisher = Optional.empty();

  @Mixin private RulesOption rules = new RulesOption();

  @Option(names = "--json", description = "print the list as JSON")
  private boolean json;

  FurnitureCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    boolean sound = check();
    List<LearnedDetail> learned;
    try (StoryIndex index = main.openIndex()) {
      learned =
          new StorySearch(index)
              .learned(block -> publisher.isEmpty() || block.outlet().isNamed(publisher.get()));
    }
    if (json) {
      main.printJson(learned);
    } else {
      print(learned);
    }
    return !sound ? ExitCode.FAILED : learned.isEmpty() ? ExitCode.NO_HITS : ExitCode.DONE;
  }

  private boolean check() throws IOException {
    try {
      FurnitureRulesFile.read(main.indexFolder(), rules.file());
      return true;
    } catch (FurnitureChoices.MistakesException e) {
      e.sentences().forEach(mistake -> main.console().say(Text.clean(mistake)));
      return false;
    }
  }

  private void print(List<LearnedDetail> learned) {
    Console console = main.console();
    String last = "";
    for (LearnedDetail block : learned) {
      if (!block.publisher().equals(last)) {
        console.out().print(last.isEmpty() ? "" : System.lineSeparator());
        console.wrappedBold("", "", block.publisher());
        last = block.publisher();
      }
      console.wrapped("  | ", "  | ", block.text());
      console.out().println(console.dim("    " + seen(block)));
    }
    if (learned.isEmpty()) {
      console.say("nothing was learnt yet");
    } else {
      console.say(
          "to have one back in the text, write it as keep \"…\" into "
              + Text.clean(rules.file().orElse(defaultFile()).toString())
              + " and run wirefold reprocess --from clean");
    }
  }

  private Path defaultFile() {
    return main.indexFolder().resolve(FurnitureChoices.FILE);
  }

  /** {@code seen in 14 articles of 12 stories, 2024-03-01 to 2024-05-28}. */
  static String seen(LearnedDetail block) {
    String dates =
        block
            .first()
            .flatMap(
                first ->
                    block
                        .last()
                        .map(last -> ", " + first + (first.equals(last) ? "" : " to " + last)))
            .orElse("");
    return "seen in "
        + Text.count(block.articles(), "article", "articles")
        + " of "
        + Text.count(block.stories(), "story", "stories")
        + dates;
  }
}
