package org.wirefold.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Evidence;
import org.wirefold.article.InputTags;
import org.wirefold.article.Published;
import org.wirefold.article.Relation;
import org.wirefold.article.SourceRef;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryWriter;
import org.wirefold.schema.Dimension;
import org.wirefold.tag.Tags;

/** Articles of given stories, written without reading, folding or tagging. */
final class Corpus {
  static final List<String> WORDS =
      List.of(
          "harbor", "lantern", "copper", "tunnel", "market", "orchard", "signal", "quartz",
          "meadow", "cobalt", "timber", "vessel", "garnet", "falcon", "pepper", "walnut");

  /** An article and the story it is in. */
  record Doc(Article article, Tags tags, int story) {
    List<String> values(Dimension dimension) {
      return switch (dimension) {
        case COMPANY -> tags.companies();
        case TOPIC -> tags.topics();
        case PERSON -> tags.people();
        case PLACE -> tags.places();
        case ORG -> tags.orgs();
        case PUBLISHER -> article.publisher().stream().toList();
        case CREDIT -> article.credit().stream().toList();
        case LANGUAGE -> List.of(article.language());
        case PUBLISHED -> article.published().map(Corpus::datePath).orElse(List.of());
        case COPIES -> throw new IllegalArgumentException("copies are counted by story");
      };
    }

    String id() {
      return article.id().value();
    }
  }

  final List<Doc> docs = new ArrayList<>();

  private static List<String> datePath(Published published) {
    LocalDate day = published.start().atZone(ZoneOffset.UTC).toLocalDate();
    List<String> path = new ArrayList<>();
    path.add(Integer.toString(day.getYear()));
    path.add(YearMonth.from(day).toString());
    if (published.precision() != Published.Precision.MONTH) {
      path.add(day.toString());
    }
    return path;
  }

  /** So many stories of one to thirty copies. */
  static Corpus random(Random random, int stories) {
    Corpus corpus = new Corpus();
    for (int story = 0; story < stories; story++) {
      int copies =
          switch (random.nextInt(12)) {
            case 0 -> 21 + random.nextInt(5);
            case 1 -> 6 + random.nextInt(10);
            case 2, 3, 4 -> 2 + random.nextInt(4);
            default -> 1;
          };
      for (int copy = 0; copy < copies; copy++) {
        corpus.add(random, story, copy);
      }
    }
    return corpus;
  }

  private void add(Random random, int story, int copy) {
    Article article =
        Article.builder(new ArticleId("a" + story + "-" + copy), new SourceRef("test", 0))
            .title(words(random, 1 + random.nextInt(5)))
            .body(words(random, 1 + random.nextInt(20)))
            .publisher(maybe(random, "Publisher " + random.nextInt(15)))
            .credit(maybe(random, "Agency " + random.nextInt(3)))
            .published(date(random))
            .language(random.nextInt(4) == 0 ? "de" : "en")
            .inputTags(InputTags.NONE)
            .build();
    Tags tags =
        new Tags(
            some(random, "company-", 14),
            some(random, "topic-", 6),
            some(random, "Person ", 5),
            some(random, "Place ", 4),
            some(random, "Org ", 3),
            List.of());
    docs.add(new Doc(article, tags, story));
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static Optional<String> maybe(Random random, String value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
  }

  private static List<String> some(Random random, String name, int kinds) {
    return random.ints(random.nextInt(4), 0, kinds).distinct().mapToObj(i -> name + i).toList();
  }

  private static Optional<Published> date(Random random) {
    LocalDate day = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(100));
    return switch (random.nextInt(6)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Published.in(YearMonth.from(day), "input"));
      case 2, 3 -> Optional.of(Published.on(day, "input"));
      default ->
          Optional.of(
              Published.at(
                  day.atStartOfDay().plusSeconds(random.nextInt(86_400)).toInstant(ZoneOffset.UTC),
                  "input"));
    };
  }

  /** Adds an article by hand. */
  Corpus with(int story, Article article) {
    docs.add(
        new Doc(
            article,
            new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            story));
    return this;
  }

  int size(int story) {
    return (int) docs.stream().filter(d -> d.story() == story).count();
  }

  /** Undated last, ties by id; the first is the story's root and canonical. */
  List<Doc> members(int story) {
    return docs.stream()
        .filter(d -> d.story() == story)
        .sorted(
            Comparator.comparing(
                    (Doc d) ->
                        d.article().published().map(Published::start).orElse(java.time.Instant.MAX))
                .thenComparing(d -> d.article().id()))
        .toList();
  }

  Map<Integer, List<Doc>> stories() {
    Map<Integer, List<Doc>> stories = new TreeMap<>();
    docs.forEach(d -> stories.computeIfAbsent(d.story(), this::members));
    return stories;
  }

  /** Writes everything in one commit, or in some, so that there are several segments. */
  void write(Path folder, Random random) throws IOException {
    try (StoryWriter writer =
        StoryWriter.open(folder, 8, StoryWriter.Start.FROM_HELD, IndexSettings.DEFAULT)) {
      for (Map.Entry<Integer, List<Doc>> story : stories().entrySet()) {
        if (writer.nextStoryNumber() != story.getKey()) {
          throw new IllegalStateException("stories must be numbered from 0, without gaps");
        }
        for (Doc doc : story.getValue()) {
          writer.add(
              doc.article(),
              AnalyzedText.of(doc.article().title()),
              AnalyzedText.of(doc.article().body()),
              doc.tags(),
              new long[] {random.nextLong()},
              new long[0],
              story.getKey());
        }
        writer.put(story(story.getKey(), story.getValue()));
        if (random.nextInt(20) == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
  }

  private static Story story(int number, List<Doc> docs) {
    ArticleId root = docs.getFirst().article().id();
    List<Story.Member> members =
        docs.stream()
            .map(
                d ->
                    new Story.Member(
                        d.article().id(),
                        d.article().title(),
                        d.article().url(),
                        d.article().publisher(),
                        d.article().credit(),
                        d.article().published(),
                        d.article().handling(),
                        d.article().id().equals(root) ? Relation.ORIGINAL : Relation.EDITED,
                        1,
                        d.article().id().equals(root)
                            ? Optional.<Evidence>empty()
                            : Optional.of(
                                new Evidence(1, 1, 3, List.of(), 0, 1, "Has the same words."))))
            .toList();
    return new Story(
        StoryId.foundedBy(root), number, List.of(), root, root, Optional.empty(), members);
  }
}
