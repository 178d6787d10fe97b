package org.wirefold.bench.scale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.tag.Tags;

/**
 * Makes any number of stories out of a sample, without reading, folding or tagging anything: words,
 * tags, publishers and the number of copies are those of a story of the sample, the date is any of
 * five years, and one person in seven is somebody new, as new people keep coming. One story in two
 * thousand runs in up to three hundred places. The seed alone decides. For one thread.
 */
final class MadeStories {
  private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(5 * 365);
  private static final int NEWCOMER = 7;
  private static final int WIDELY_RUN = 2_000;
  private static final int MOST_COPIES = 300;

  private final List<SampleStory> sample;
  private final List<String> people;
  private final List<Optional<String>> publishers;
  private final Random random;
  private int made;

  MadeStories(List<SampleStory> sample, long seed) {
    this.sample = sample;
    this.random = new Random(seed);
    this.people =
        sample.stream()
            .flatMap(s -> s.copies().stream())
            .flatMap(copy -> copy.tags().people().stream())
            .filter(name -> name.contains(" "))
            .toList();
    this.publishers =
        sample.stream().flatMap(s -> s.copies().stream()).map(c -> c.article().publisher()).toList();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** The next story, under this number. */
  SampleStory next(long number) {
    SampleStory from = any(sample);
    Instant start = FIRST.plusSeconds(random.nextLong(SPAN.toSeconds()));
    boolean isWidelyRun = random.nextInt(WIDELY_RUN) == 0;
    int size = isWidelyRun ? 20 + random.nextInt(MOST_COPIES - 20) : from.copies().size();
    List<SampleStory.Copy> copies = new ArrayList<>();
    List<Story.Member> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      SampleStory.Copy original = from.copies().get(i % from.copies().size());
      Article article = article(original.article(), start.plus(Duration.ofMinutes(20L * i)), i);
      copies.add(
          new SampleStory.Copy(article, tags(original.tags()), original.title(), original.body()));
      members.add(member(from.story().members().get(i % from.copies().size()), article));
    }
    ArticleId root = members.getFirst().id();
    Story story =
        new Story(
            StoryId.foundedBy(root),
            number,
            List.of(),
            root,
            root,
            from.story().originalNotHeld(),
            members);
    return new SampleStory(story, copies);
  }

  private Article article(Article original, Instant at, int copy) {
    return original.toBuilder(new ArticleId("made/" + made++))
        .rawHash(Integer.toHexString(made))
        .raw(Optional.empty())
        .publisher(copy == 0 ? original.publisher() : any(publishers))
        .published(Optional.of(Published.at(at, "made")))
        .build();
  }

  private Tags tags(Tags original) {
    return new Tags(
        original.companies(),
        original.topics(),
        original.people().stream().map(this::person).distinct().toList(),
        original.places(),
        original.orgs(),
        List.of(),
        Map.of());
  }

  private String person(String name) {
    if (random.nextInt(NEWCOMER) > 0) {
      return name;
    }
    String given = any(people);
    String family = any(people);
    return given.substring(0, given.indexOf(' ')) + family.substring(family.lastIndexOf(' '));
  }

  private static Story.Member member(Story.Member like, Article article) {
    return new Story.Member(
        article.id(),
        article.title(),
        article.url(),
        article.publisher(),
        article.credit(),
        article.published(),
        article.handling(),
        like.relation(),
        like.similarity(),
        like.evidence());
  }
}
