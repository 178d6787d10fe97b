package org.wirefold.bench.stress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.article.Published;
import org.wirefold.bench.Corpus;
import org.wirefold.bench.quality.Labels;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a labelled folder of articles, a copy of each by one of our {@link Edit}s, and {@link
 * LookAlike}s, for {@code FoldQuality} to score: its table by relation is one by edit, and a
 * look-alike that is folded is a false merge.
 *
 * <p>{@code StressSet FOLDER OUT [--seed N] [--count N] [--weeks]}; FOLDER holds articles and
 * {@code truth.tsv}, of which only originals are taken, and of these only such as {@code
 * edits.tsv}, where there is one, says to have no furniture. Every third copy has another headline,
 * too, every fourth furniture, and every fifth teasers of other stories. With {@code --weeks}
 * copies run up to 25 days later, else within two.
 */
public final class StressSet {
  private static final List<Edit> EDITS = List.of(Edit.values());
  private static final List<LookAlike> LOOK_ALIKES = List.of(LookAlike.values());

  private static final int FEWEST_WORDS = 40;
  private static final int FORM_WORDS = 150;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Random random;
  private final int days;
  private final PrintStream articles;
  private final PrintStream truth;

  private StressSet(long seed, int days, PrintStream articles, PrintStream truth) {
    this.random = new Random(seed);
    this.days = days;
    this.articles = articles;
    this.truth = truth;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    List<String> options = List.of(args);
    long seed = number(options, "--seed").orElse(1L);
    Labels labels = Labels.read(folder.resolve("truth.tsv"));
    Set<String> furnished = furnished(folder.resolve("edits.tsv"));
    List<Article> originals = new ArrayList<>();
    Corpus.read(
        List.of(folder),
        article -> {
          Labels.Label label = labels.of().get(article.id().value());
          if (label != null
              && label.relation().equals(Labels.ORIGINAL)
              && !furnished.contains(article.id().value())
              && article.body().split("\\s+", -1).length >= FEWEST_WORDS) {
            originals.add(article);
          }
        });
    Collections.shuffle(originals, new Random(seed));
    int count = Math.toIntExact(number(options, "--count").orElse((long) originals.size()));
    try (PrintStream articles = file(out.resolve("articles.jsonl"));
        PrintStream truth = file(out.resolve("truth.tsv"))) {
      new StressSet(seed, options.contains("--weeks") ? 25 : 2, articles, truth)
          .write(
              originals.stream()
                  .limit(count)
                  .sorted(Comparator.comparing(StressSet::published))
                  .toList());
    }
  }

  /** The articles that have furniture around them already, by their list of edits. */
  private static Set<String> furnished(Path edits) throws IOException {
    try (Stream<String> lines =
        Files.exists(edits) ? Files.lines(edits, StandardCharsets.UTF_8) : Stream.empty()) {
      return lines
          .filter(line -> line.contains("furniture"))
          .map(line -> line.split("\t", 2)[0])
          .collect(Collectors.toSet());
    }
  }

  private static Optional<Long> number(List<String> options, String name) {
    int at = options.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(Long.valueOf(options.get(at + 1)));
  }

  private static PrintStream file(Path path) throws IOException {
    return new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8);
  }

  private void write(List<Article> originals) {
    List<Text> texts =
        originals.stream().map(article -> Text.of(article.title(), article.body())).toList();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Instant published = published(originals.get(i));
      String story = "s" + i;
      write("a" + i, story, Labels.ORIGINAL, text, published, "Original Wire");
      Edit edit = EDITS.get(i % EDITS.size());
      Text copy = edit.apply(text, random);
      if (edit != Edit.HEADLINE && edit != Edit.RETOLD && random.nextInt(3) == 0) {
        copy = Edit.HEADLINE.apply(copy, random);
      }
      if (edit != Edit.FURNITURE && random.nextInt(4) == 0) {
        copy = Edit.FURNITURE.apply(copy, random);
      }
      List<Text> others = next(texts, i);
      if (random.nextInt(5) == 0) {
        copy = withTeasers(copy, next(texts, i + 4));
      }
      int span = edit == Edit.LATE ? 25 : days;
      write("b" + i, story, edit.key(), copy, later(published, span), "Site " + i % 97);
      LookAlike kind = LOOK_ALIKES.get(i % LOOK_ALIKES.size());
      if (!kind.needsForm() || isForm(text)) {
        write(
            kind.key() + i,
            kind.key() + i,
            Labels.ORIGINAL,
            kind.of(text, others, random),
            switch (kind) {
              case OTHER_FIRM -> later(published, days);
              case NEXT_ISSUE -> published.plus(Duration.ofDays(1 + random.nextInt(25)));
              case DIGEST -> later(published(originals.get(Math.min(i + 4, texts.size() - 1))), 1);
            },
            kind == LookAlike.DIGEST ? "Site " + i % 89 : "Original Wire");
      }
    }
  }

  private static Instant published(Article article) {
    return article.published().map(Published::start).orElse(Instant.EPOCH);
  }

  /** The next four by date. */
  private static List<Text> next(List<Text> texts, int place) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(next -> texts.get((place + next) % texts.size()))
        .toList();
  }

  /** Shows the beginnings of other stories below. */
  private static Text withTeasers(Text text, List<Text> others) {
    return text.before(List.of("Read more"))
        .before(others.stream().map(o -> o.title() + " " + o.sentences().getFirst()).toList());
  }

  private static boolean isForm(Text text) {
    long figures = text.body().chars().filter(Character::isDigit).count();
    return text.words() <= FORM_WORDS && figures * 12 >= text.body().length();
  }

  private Instant later(Instant published, int mostDays) {
    return published.plus(Duration.ofMinutes(1 + random.nextInt(mostDays * 24 * 60)));
  }

  private void write(
      String id, String story, String relation, Text text, Instant published, String publisher) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("title", text.title());
    node.put("body", text.body());
    node.put("published", published.toString());
    node.put("publisher", publisher);
    articles.println(JSON.writeValueAsString(node));
    truth.println(id + "\t" + story + "\t" + relation);
  }
}
