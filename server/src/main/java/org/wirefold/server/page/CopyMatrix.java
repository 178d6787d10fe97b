package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Outlet;
import org.wirefold.article.Story;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest;

/**
 * Who copies whom among publishers: a row for each that was copied, a column for each that copied,
 * most active first. Originals that are not held count as their publisher's. Immutable.
 *
 * @param left how many further publishers are shown neither as a row nor as a column
 * @param stories of how many stories it tells
 */
public record CopyMatrix(List<Name> columns, List<Row> rows, int left, int stories) {
  private static final int MOST = 14;
  private static final int LEVELS = 5;

  /** A publisher, with the search for what it ran. */
  public record Name(String label, String href) {}

  /** What others made of one publisher's articles. */
  public record Row(Name from, long total, List<Cell> cells) {}

  /**
   * How often one publisher copied another.
   *
   * @param level 0 for never, to 5 for the most
   * @param href the latest story in which it did
   */
  public record Cell(long count, int level, String label, Optional<String> href) {}

  private record Pair(String from, String to) {}

  private record Seen(long count, String href) {}

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Of these stories, the newest first, which this search found. */
  static CopyMatrix of(List<Story> stories, SearchRequest from) {
    Map<Pair, Seen> pairs = new LinkedHashMap<>();
    Map<String, String> names = new HashMap<>(); // as they were written first
    for (Story story : stories) {
      Map<ArticleId, String> publishers = new HashMap<>();
      story
          .members()
          .forEach(
              copy ->
                  copy.publisher()
                      .ifPresent(name -> publishers.put(copy.id(), asBefore(name, names))));
      for (Descent edge : story.lineage()) {
        Optional<String> origin =
            edge.from().isEmpty()
                ? story.originalNotHeld().map(name -> asBefore(name, names))
                : edge.from().map(publishers::get);
        Optional<String> to = Optional.ofNullable(publishers.get(edge.to()));
        if (origin.isPresent() && to.isPresent() && !origin.equals(to)) {
          pairs.merge(
              new Pair(origin.get(), to.get()),
              new Seen(1, Links.story(story.id(), from)),
              (old, one) -> new Seen(old.count() + 1, old.href()));
        }
      }
    }
    return of(pairs, stories.size());
  }

  /** "The Coast Courier" is who "Coast Courier" is. */
  private static String asBefore(String name, Map<String, String> names) {
    String letters = Outlet.letters(name);
    return letters.isEmpty() ? name : names.computeIfAbsent(letters, l -> name);
  }

  private static CopyMatrix of(Map<Pair, Seen> pairs, int stories) {
    Map<String, Long> given = new HashMap<>();
    Map<String, Long> taken = new HashMap<>();
    pairs.forEach(
        (pair, seen) -> {
          given.merge(pair.from(), seen.count(), Long::sum);
          taken.merge(pair.to(), seen.count(), Long::sum);
        });
    List<String> tos = most(taken);
    // Only rows and columns with something in them.
    Map<String, Long> givenToThem = new HashMap<>();
    pairs.forEach(
        (pair, seen) -> {
          if (tos.contains(pair.to())) {
            givenToThem.merge(pair.from(), seen.count(), Long::sum);
          }
        });
    List<String> froms = most(givenToThem);
    List<String> columns =
        tos.stream()
            .filter(to -> froms.stream().anyMatch(from -> pairs.containsKey(new Pair(from, to))))
            .toList();
    // Where nobody copied often, nothing is glaring.
    long highest = pairs.values().stream().mapToLong(Seen::count).reduce(LEVELS, Math::max);
    List<Row> rows = new ArrayList<>();
    for (String from : froms) {
      List<Cell> cells = new ArrayList<>();
      for (String to : columns) {
        cells.add(cell(from, to, Optional.ofNullable(pairs.get(new Pair(from, to))), highest));
      }
      rows.add(new Row(name(from), given.getOrDefault(from, 0L), List.copyOf(cells)));
    }
    return new CopyMatrix(
        columns.stream().map(CopyMatrix::name).toList(),
        List.copyOf(rows),
        union(given.keySet(), taken.keySet()).size() - union(froms, columns).size(),
        stories);
  }

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    Set<String> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  private static Cell cell(String from, String to, Optional<Seen> seen, long highest) {
    long count = seen.map(Seen::count).orElse(0L);
    return new Cell(
        count,
        (int) Math.ceilDiv(count * LEVELS, highest),
        to + " ran " + Words.count(count, "copy", "copies") + " of " + from,
        seen.map(Seen::href));
  }

  private static Name name(String publisher) {
    return new Name(Words.shortened(publisher), Links.search(Dimension.PUBLISHER, publisher));
  }

  private static List<String> most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
