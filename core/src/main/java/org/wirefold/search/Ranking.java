package org.wirefold.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.wirefold.index.StoryTable;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;

/**
 * The matches of a search as results in order: as stories, each with the score of its best copy, or
 * as articles. For one search.
 */
final class Ranking {
  private final Matches matches;
  private final StoryTable table;
  private final Fold fold;

  /** Per story number: the best score of a matching copy, the first such, and how many match. */
  private final float[] best;

  private final int[] firstBest;
  private final int[] matching;
  private int stories;

  Ranking(Matches matches, StoryTable table, Fold fold) {
    this.matches = matches;
    this.table = table;
    this.fold = fold;
    this.best = new float[table.numbers()];
    this.firstBest = new int[table.numbers()];
    this.matching = new int[table.numbers()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < matches.count(); i++) {
      int story = table.storyOf(matches.document(i));
      stories += matching[story] == 0 ? 1 : 0;
      matching[story]++;
      if (matches.score(i) > best[story]) {
        best[story] = matches.score(i);
        firstBest[story] = matches.document(i);
      }
    }
  }

  /** How many stories have a copy that matches. */
  int stories() {
    return stories;
  }

  int matching(int story) {
    return matching[story];
  }

  Fold fold() {
    return fold;
  }

  /** Whether the article at this document matches, and no copy of its story better. */
  boolean isBest(int document) {
    int place = matches.place(document);
    return place >= 0 && matches.score(place) == best[table.storyOf(document)];
  }

  /** The first document of a story that matches and has its best score. */
  int firstBest(int story) {
    return firstBest[story];
  }

  /** Whether this story (this article, when unfolded) matches. */
  boolean has(int key) {
    if (fold == Fold.STORIES) {
      return matching[key] > 0;
    }
    return matches.place(key) >= 0;
  }

  /** Results in order, and whether there are more. */
  record Page(List<RankedHit> hits, boolean more) {}

  /**
   * Some results in order.
   *
   * @param after the last that was shown before
   * @param without what is not shown, by its key
   */
  Page page(Sort sort, int size, Optional<RankedHit> after, IntPredicate without) {
    Comparator<RankedHit> order = RankedHit.order(sort);
    int wanted = size + 1;
    PriorityQueue<RankedHit> top = new PriorityQueue<>(order.reversed());
    boolean[] seen = new boolean[fold == Fold.STORIES ? table.numbers() : 0];
    for (int i = 0; i < matches.count(); i++) {
      int story = table.storyOf(matches.document(i));
      if (fold == Fold.STORIES && seen[story]) {
        continue;
      }
      RankedHit hit = hit(i, story);
      if (fold == Fold.STORIES) {
        seen[story] = true;
      }
      if ((after.isPresent() && order.compare(hit, after.get()) <= 0) || without.test(hit.key())) {
        continue;
      }
      if (top.size() < wanted || order.compare(hit, top.element()) < 0) {
        top.add(hit);
        if (top.size() > wanted) {
          top.remove();
        }
      }
    }
    List<RankedHit> hits = new ArrayList<>(top);
    hits.sort(order);
    return new Page(hits.subList(0, Math.min(hits.size(), size)), hits.size() > size);
  }

  private RankedHit hit(int i, int story) {
    return fold == Fold.STORIES
        ? new RankedHit(story, best[story], table.size(story), table.published(story), story)
        : new RankedHit(
            matches.document(i),
            matches.score(i),
            table.size(story),
            table.publishedAt(matches.document(i)),
            matches.document(i));
  }
}
