package org.wirefold.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirefold.article.Article;
import org.wirefold.article.Handling.Status;
import org.wirefold.article.Outlet;
import org.wirefold.article.Published;

/**
 * A notice that another article must not be shown any more, which names it by its headline, in its
 * own ({@code KILL-Ferry strike ends}) or in quotation marks behind the word for it ({@code Please
 * kill the story “Ferry strike ends”}). Agencies send such notices under ids of their own.
 * Stateless.
 */
public final class KillNotice {
  private static final Duration NEAR = Duration.ofDays(3);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:kill|withdraw|retract|disregard|do not use)\\b[^.\"“«]{0,80}"
              + "(?:\"([^\"]{8,200})\"|“([^”]{8,200})”|«([^»]{8,200})»)");
  private static final int MOST_READ = 1_000;
  private static final String BY = "killed by the notice ";

  private KillNotice() {}

  /** Whether the headline or a note in the text of this article kills one. */
  public static boolean isOne(Article article) {
    return article.handling().status() == Status.CANCELED
        && article.origins().containsKey("handling")
        && !isKilledByAnother(article);
  }

  /** The headlines by which the notice may name what it kills: its own, and one that it quotes. */
  public static List<String> headlines(Article notice) {
    String start = notice.body().substring(0, Math.min(MOST_READ, notice.body().length()));
    Matcher named = NAMED.matcher(start);
    Stream<String> quoted =
        named.find()
            ? IntStream.rangeClosed(1, named.groupCount())
                .mapToObj(group -> Optional.ofNullable(named.group(group)))
                .flatMap(Optional::stream)
            : Stream.empty();
    return Stream.concat(Stream.of(notice.title()), quoted).toList();
  }

  /**
   * Whether the notice may mean this article: one of its {@link #headlines}, from the same
   * publisher or under the same credit, and within a few days where both have a date.
   */
  public static boolean mayMean(Article notice, List<String> headlines, Article article) {
    return article.handling().status() != Status.CANCELED
        && headlines(notice).stream()
            .map(KillNotice::words)
            .anyMatch(words(article.title())::equals)
        && (Outlet.of(notice).key().equals(Outlet.of(article).key())
            || sources(notice).anyMatch(sources(article).collect(Collectors.toSet())::contains))
        && areNear(notice.published(), article.published());
  }

  /** The article that a notice kills. */
  public static Article killed(Article article, Article notice) {
    Map<String, String> origins = new HashMap<>(article.origins());
    origins.put("handling", BY + notice.source());
    return killed(article, origins);
  }

  /** The same article read again: the notice is not part of its record. */
  static Article again(Article held, Article read) {
    if (!isKilledByAnother(held)) {
      return read;
    }
    Map<String, String> origins = new HashMap<>(read.origins());
    origins.put("handling", held.origins().getOrDefault("handling", BY));
    return killed(read, origins);
  }

  private static Article killed(Article article, Map<String, String> origins) {
    return article.toBuilder()
        .handling(article.handling().withStatus(Status.CANCELED))
        .origins(origins)
        .build();
  }

  private static boolean isKilledByAnother(Article article) {
    return article.origins().getOrDefault("handling", "").startsWith(BY);
  }

  private static String words(String title) {
    return NO_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static Stream<String> sources(Article article) {
    return Stream.of(article.publisher(), article.credit())
        .flatMap(Optional::stream)
        .map(KillNotice::words)
        .filter(name -> !name.isEmpty());
  }

  private static boolean areNear(Optional<Published> a, Optional<Published> b) {
    return a.isEmpty()
        || b.isEmpty()
        || (a.get().start().minus(NEAR).isBefore(b.get().end())
            && b.get().start().minus(NEAR).isBefore(a.get().end()));
  }
}
