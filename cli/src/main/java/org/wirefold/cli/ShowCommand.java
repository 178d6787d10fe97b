package org.wirefold.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wirefold.analysis.Blocks;
import org.wirefold.article.Furniture;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.LearnedDetail;
import org.wirefold.search.Tag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold show}: one article, clean, and what was dropped from it. */
@Command(
    name = "show",
    description = "Shows one article, clean; or with what was dropped and why.",
    footer = {
      "  ./wirefold show siliconcauseway.example/2025/05/ascend-anywhere",
      "  ./wirefold show siliconcauseway.example/2025/05/ascend-anywhere --furniture"
    })
final class ShowCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "ID", description = "the id of an article")
  private String id = "";

  @Option(names = "--furniture", description = "also what was dropped from the page, and the rule")
  private boolean furniture;

  @Option(names = "--json", description = "print the article as JSON")
  private boolean json;

  @Mixin private ServerOption server = new ServerOption();

  ShowCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Answers answers = server.open(main)) {
      ArticleDetail article = answers.article(id);
      if (json) {
        main.printJson(article);
      } else {
        print(article, furniture ? answers.learned(article) : List.of());
      }
      return ExitCode.DONE;
    }
  }

  private void print(ArticleDetail article, List<LearnedDetail> learned) {
    Console console = main.console();
    console.wrappedBold("", "", article.title());
    article.otherTitles().forEach(title -> field("also titled", Optional.of(title)));
    sourced("handling", version(article.handling()), article);
    sourced("publisher", article.publisher(), article);
    sourced("credit", article.credit(), article);
    sourced("published", article.published().map(Text::date), article);
    sourced("authors", Optional.of(String.join(", ", article.authors())), article);
    sourced("editors", Optional.of(String.join(", ", article.editors())), article);
    sourced("dateline", article.dateline(), article);
    field("section", article.section());
    field("language", Optional.of(article.language()));
    tags("companies", article.companies());
    sourced("topics", Optional.of(labels(article.topics())), article);
    tags("people", article.people());
    tags("places", article.places());
    tags("orgs", article.organisations());
    field("url", article.url());
    field("file", Optional.of(article.file()));
    field("story", Optional.of(article.story() + " (" + article.relation().key() + ")"));
    article.summary().forEach(bullet -> paragraph("- ", "  ", bullet));
    article.body().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph("", "", line));
    if (article.handling().isPartial()) {
      paragraph("", "", "[Only the beginning; the rest is behind a paywall]");
    }
    if (furniture) {
      article.furniture().forEach(dropped -> print(dropped, learned));
      if (article.furniture().isEmpty()) {
        console.say("nothing was dropped from this article");
      }
    }
  }

  private void print(Furniture dropped, List<LearnedDetail> learned) {
    Console console = main.console();
    String why =
        learned.stream()
            .filter(b -> b.rule().equals(dropped.rule()))
            .filter(b -> Blocks.hash("", b.text()) == Blocks.hash("", dropped.text()))
            .findFirst()
            .map(block -> ", " + FurnitureCommand.seen(block))
            .orElse("");
    console.out().println();
    console.out().println(console.dim("dropped by " + Text.clean(dropped.rule()) + why + ":"));
    dropped.text().lines().forEach(line -> console.wrapped("  | ", "  | ", line));
  }

  private void paragraph(String indent, String hanging, String text) {
    main.console().out().println();
    main.console().wrapped(indent, hanging, text);
  }

  private void field(String name, Optional<String> value) {
    value
        .filter(text -> !text.isBlank())
        .ifPresent(text -> main.console().wrapped(name + ": ", "  ", text));
  }

  /** The value, and where it was found where the input does not simply say it. */
  private void sourced(String name, Optional<String> value, ArticleDetail article) {
    String origin = article.origins().getOrDefault(name, "");
    field(
        name,
        value
            .filter(text -> !text.isBlank())
            .map(text -> origin.isEmpty() ? text : text + " (" + origin + ")"));
  }

  private static Optional<String> version(Handling handling) {
    if (handling.revision() == Revision.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        handling.revision().key() + (handling.version() > 0 ? " " + handling.version() : ""));
  }

  private void tags(String name, List<Tag> tags) {
    field(name, Optional.of(labels(tags)));
  }

  private static String labels(List<Tag> tags) {
    return tags.stream().map(Tag::label).collect(Collectors.joining(", "));
  }
}
