package org.wirefold.search;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.wirefold.index.SearchLease;
import org.wirefold.query.Lexicon;
import org.wirefold.query.Node;
import org.wirefold.query.QueryReader;

/**
 * Finds another reading of a query that found nothing, or next to nothing: first with its spelling
 * mended, then with fewer of its words. For one request.
 */
final class Relaxation {
  /** Fewer stories than this are next to nothing; with so many, no looser reading is tried. */
  static final int FEW = 10;

  private final SearchLease lease;
  private final Lexicon lexicon;
  private final QueryReader reader;
  private final SearchQuery asTyped;
  private final SearchRequest request;

  Relaxation(
      SearchLease lease,
      Lexicon lexicon,
      QueryReader reader,
      SearchQuery asTyped,
      SearchRequest request) {
    this.lease = lease;
    this.lexicon = lexicon;
    this.reader = reader;
    this.asTyped = asTyped;
    this.request = request;
  }

  /**
   * Another reading and what it finds.
   *
   * @param note what was done, in a sentence
   */
  record Found(Node node, Query text, Matches matches, Ranking ranking, String note) {}

  /** The reading to go on with; empty where none finds more. */
  Optional<Found> of(Node typed, Ranking found) throws IOException {
    if (!Loosened.isText(typed)) {
      return Optional.empty();
    }
    Speller speller = new Speller(lease.searcher().getIndexReader());
    Optional<Node> mended =
        new Mending(speller, node -> lease.searcher().count(query(node).all())).of(typed);
    if (mended.isPresent()) {
      Optional<Found> better = more(find(mended.get(), mendedNote(mended.get())), found);
      if (better.isPresent()) {
        return better;
      }
    }
    return fewer(mended.orElse(typed), mended.map(this::mendedNote), found);
  }

  private Optional<Found> fewer(Node from, Optional<String> before, Ranking found)
      throws IOException {
    Loosened loosened = Loosened.of(from);
    Optional<Found> best = Optional.empty();
    for (int needed : steps(loosened.size())) {
      Optional<Node> node = loosened.needing(needed);
      if (node.isEmpty()) {
        continue;
      }
      String note =
          before.map(n -> n + " ").orElse("") + fewerNote(found.stories(), needed, loosened.size());
      Optional<Found> next = more(find(node.get(), note), best.map(Found::ranking).orElse(found));
      best = next.isPresent() ? next : best;
      if (next.isPresent() && next.get().ranking().stories() >= FEW) {
        break;
      }
    }
    return best;
  }

  /**
   * All words anywhere, then half of them, then a third. Steps between would only cut off what the
   * order of the results puts last anyway.
   */
  private static Iterable<Integer> steps(int words) {
    TreeSet<Integer> steps = new TreeSet<>();
    steps.add(words);
    steps.add(Math.max(1, (words + 1) / 2));
    steps.add(Math.max(1, (words + 2) / 3));
    return steps.descendingSet();
  }

  private static Optional<Found> more(Found next, Ranking found) {
    return Optional.of(next).filter(f -> f.ranking().stories() > found.stories());
  }

  private SearchQuery query(Node node) {
    return asTyped.withText(reader.query(node, lexicon));
  }

  private Found find(Node node, String note) throws IOException {
    SearchQuery query = query(node);
    Matches matches = Matches.of(query.all(), lease, ScoreMode.COMPLETE);
    Ranking ranking = new Ranking(matches, lease.stories(), request.fold());
    return new Found(node, query.text(), matches, ranking, note);
  }

  private String mendedNote(Node mended) {
    return "Showing results for “%s”; search instead for “%s”."
        .formatted(mended, request.query().strip());
  }

  private static String fewerNote(int found, int needed, int words) {
    String others =
        needed == words
            ? "those with its words anywhere"
            : "those with at least " + needed + " of its " + words + " words";
    return switch (found) {
      case 0 -> "No story matches it all; here are " + others + ".";
      case 1 -> "Only one story matches it all; " + others + " follow.";
      default -> "Only " + found + " stories match it all; " + others + " follow.";
    };
  }
}
