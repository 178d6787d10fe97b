package org.wirefold.bench.background;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Published;
import org.wirefold.bench.Corpus;

/**
 * Any number of articles that are no copies of one another, made from real ones: edition after
 * edition of them, {@value #DAYS_BETWEEN} days apart. Each text is a walk through the originals
 * ({@link Originals}), so that its phrases are as common as theirs, and has words, names and
 * numbers of its edition ({@link Vocabulary}), so that its rare phrases are new. Whatever folds of
 * them is a false merge.
 *
 * <p>Holds the originals only; what comes out is made as it is asked for, in order of date, and is
 * the same each time. Immutable, thread-safe.
 */
final class BackgroundCorpus {
  /** How many words stay; {@link BackgroundCheck} shows what comes of it. */
  static final int WORDS_THAT_STAY = 3_000;

  private static final int DAYS_BETWEEN = 6;

  /** Originals that came later than this after the first of their collection come earlier. */
  private static final int DAYS_OF_EDITION = 240;

  private final Originals originals;
  private final Vocabulary vocabulary;

  /** Places of originals by the day of their edition, from 0. */
  private final Map<Long, List<Integer>> ofDay = new TreeMap<>();

  /** Made of what is in these files; each is a collection that begins on the first day. */
  BackgroundCorpus(List<Path> collections, int wordsThatStay) {
    List<Article> articles = new ArrayList<>();
    for (Path path : collections) {
      List<Article> collection = new ArrayList<>();
      Corpus.read(
          List.of(path),
          article -> {
            if (!article.body().isBlank() && article.published().isPresent()) {
              collection.add(bare(article));
            }
          });
      Instant first =
          collection.stream()
              .map(BackgroundCorpus::instant)
              .min(Instant::compareTo)
              .orElse(Instant.EPOCH);
      for (Article article : collection) {
        long day = ChronoUnit.DAYS.between(first, instant(article)) % DAYS_OF_EDITION;
        ofDay.computeIfAbsent(day, d -> new ArrayList<>()).add(articles.size());
        articles.add(article);
      }
    }
    originals = new Originals(articles);
    vocabulary = new Vocabulary(articles, wordsThatStay);
  }

  /** Without what is not needed here: the raw record above all. */
  private static Article bare(Article article) {
    return Article.builder(article.id(), article.source())
        .title(article.title())
        .body(article.body())
        .publisher(article.publisher())
        .published(article.published())
        .build();
  }

  private static Instant instant(Article article) {
    return article.published().map(Published::start).orElse(Instant.EPOCH);
  }

  List<Article> originals() {
    return originals.articles();
  }

  /** How many days so many articles are spread over. */
  long days(long count) {
    return DAYS_OF_EDITION + (long) editions(count) * DAYS_BETWEEN;
  }

  private int editions(long count) {
    return Math.toIntExact((count + originals().size() - 1) / originals().size());
  }

  /**
   * So many articles in order of date, the first of them on the day of {@code start}.
   *
   * @param skipped of so many days, the first, none are made
   */
  Stream<Article> articles(long count, Instant start, int skipped) {
    return IntStream.range(skipped, Math.toIntExact(days(count)))
        .boxed()
        .flatMap(day -> articlesOf(day, editions(count), start.plus(Duration.ofDays(day))))
        .limit(count);
  }

  private Stream<Article> articlesOf(int day, int editions, Instant midnight) {
    return IntStream.range(0, editions)
        .boxed()
        .flatMap(
            edition ->
                ofDay.getOrDefault((long) day - (long) edition * DAYS_BETWEEN, List.of()).stream()
                    .map(original -> article(original, edition, midnight)));
  }

  /** The article that this edition makes of an original. */
  Article article(int place, int edition, Instant midnight) {
    Article original = originals().get(place);
    Random random = new Random(place * 1_000L + edition);
    Duration time = Duration.ofMillis(Math.floorMod(instant(original).toEpochMilli(), DAY_MILLIS));
    ArticleId id = new ArticleId("background-" + edition + "-" + original.id());
    return Article.builder(id, original.source())
        .title(vocabulary.rename(original.title(), edition))
        .body(vocabulary.rename(originals.walk(place, random), edition))
        .publisher(original.publisher().map(name -> vocabulary.rename(name, edition)))
        .published(Optional.of(Published.at(midnight.plus(time), "input")))
        .build();
  }

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
}
