package org.wirefold.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Evidence;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.search.StoryDetail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold story}: the copies of one story over time, and why they are together. */
@Command(
    name = "story",
    description = "Shows a story: its copies over time, and why they were folded.",
    footer = {"  ./wirefold story mw-20250513-0498", "  ./wirefold story mw-20250513-0498 --json"})
final class StoryCommand implements Callable<Integer> {
  private static final String INDENT = "    ";
  private final Main main;

  @Parameters(paramLabel = "ID", description = "the id of a story, or of any article in it")
  private String id = "";

  @Option(names = "--json", description = "print the story as JSON")
  private boolean json;

  @Mixin private ServerOption server = new ServerOption();

  StoryCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Answers answers = server.open(main)) {
      StoryDetail story = answers.story(id);
      if (json) {
        main.printJson(story);
      } else {
        print(story);
      }
      return ExitCode.DONE;
    }
  }

  private void print(StoryDetail story) {
    Console console = main.console();
    console.wrappedBold("", "", story.canonical().title());
    String former =
        story.formerIds().isEmpty()
            ? ""
            : ", formerly "
                + story.formerIds().stream().map(StoryId::value).collect(Collectors.joining(", "));
    console.wrapped(
        "",
        INDENT,
        "story "
            + story.story()
            + ", "
            + Text.count(story.copies().size(), "copy", "copies")
            + former);
    story
        .originalNotHeld()
        .ifPresent(
            source ->
                console.wrapped("", INDENT, "reporting by " + source + "; original not held"));
    story
        .decisions()
        .forEach(
            d ->
                console.wrapped(
                    "", INDENT, "decided: " + FoldCommand.text(d) + " " + d.signature()));
    story.copies().forEach(copy -> print(copy, story.lineage()));
  }

  private void print(StoryDetail.Copy copy, StoryDetail.Lineage lineage) {
    Console console = main.console();
    console.out().println();
    String publisher = copy.publisher().orElse("unknown publisher");
    String share =
        copy.relation() == Relation.ORIGINAL
            ? ""
            : String.format(Locale.ROOT, ", %.0f%% alike", 100 * copy.similarity());
    console.wrappedBold("", INDENT, copy.title());
    console.wrapped(
        INDENT,
        INDENT,
        copy.published().map(Text::date).orElse("undated")
            + " · "
            + publisher
            + copy.credit().map(credit -> " · credit: " + credit).orElse("")
            + " · "
            + copy.relation().key()
            + share
            + (copy.revision() == Revision.NONE ? "" : " · " + copy.revision().key()));
    copy.evidence()
        .map(Evidence::sentence)
        .ifPresent(sentence -> console.wrapped(INDENT, INDENT, sentence));
    lineage.edges().stream()
        .filter(edge -> edge.to().equals(copy.id()))
        .forEach(edge -> console.wrapped(INDENT, INDENT, origin(edge, lineage)));
    copy.url().ifPresent(url -> console.out().println(INDENT + console.dim(Text.clean(url))));
    console.out().println(INDENT + console.dim(Text.clean(copy.id().value())));
  }

  private static String origin(Descent edge, StoryDetail.Lineage lineage) {
    String from =
        edge.from()
            .map(ArticleId::value)
            .orElseGet(
                () -> "the original by " + lineage.notHeld().orElse("an agency") + ", not held");
    return String.format(
        Locale.ROOT,
        "Most likely from %s (%.0f%% sure). %s",
        from,
        100 * edge.confidence(),
        edge.why());
  }
}
