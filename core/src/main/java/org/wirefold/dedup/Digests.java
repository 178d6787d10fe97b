package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.wirefold.article.ArticleId;

/**
 * Tells a digest, a page of parts of several stories, from a copy with something of others below
 * it. Two articles cannot show that: a part of a story among other text looks like an excerpt with
 * a page around it. So the rest of the page is looked for in other stories.
 *
 * <p>A copy begins with the story and has its headline, or most of it; or what it has of the story
 * reaches over half of the page. Else two other stories or more, each in a part of the page by
 * itself, of which it has about as much together, make it a digest. Asked of pages only that are
 * copies of something and mostly something else; then as many articles are looked at as {@link
 * CopyLinks#sharing} tells. Owned by the folding thread.
 */
final class Digests {
  /** Together with the one that it is likely to join these make a digest. */
  private static final int OTHER_STORIES = Settlement.DIGEST_STORIES - 1;

  /** In words: less than that of another story is a phrase, or a link to it. */
  private static final int SHORTEST_PART = 15;

  private static final int SHORTEST_RUN = 5;

  private static final double MOSTLY = 0.7;
  private static final double MORE_THAN_HALF = 0.55;
  private static final double AS_MUCH = 0.75;
  private static final double SAME_TITLE = 0.7;

  private final CopyLinks links;
  private final SketchStore sketches;
  private final CandidateSource source;

  Digests(CopyLinks links, SketchStore sketches, CandidateSource source) {
    this.links = links;
    this.sketches = sketches;
    this.source = source;
  }

  /**
   * Whether a page that is a copy of an article is a digest, and not a copy of the whole digest.
   *
   * @param first that article
   * @param home the articles of its story, itself included
   */
  boolean isDigest(Sketch page, ArticleId first, Set<ArticleId> home) {
    if (links.mutual(page.id, first) >= MOSTLY) {
      return false; // and spares measuring the two again
    }
    List<Sketch> copied = new ArrayList<>(List.of(sketches.get(first, source)));
    for (CopyLinks.Link copy : links.of(page.id)) {
      if (home.contains(copy.id())) {
        copied.add(sketches.get(copy.id(), source));
      }
    }
    return otherParts(
            page,
            copied,
            () ->
                links.sharing(page).stream()
                    .filter(id -> !home.contains(id))
                    .map(id -> sketches.get(id, source))
                    .iterator())
        > 0;
  }

  /**
   * Of how many other stories a digest has a part; 0 where a page is a copy, and no digest.
   *
   * @param copied what it is a copy of: articles of one story, its root first
   * @param others earlier articles; asked for only where it may be a digest
   */
  static int otherParts(Sketch page, List<Sketch> copied, Iterable<Sketch> others) {
    Overlap overlap = Overlap.between(page, copied.getFirst());
    if (overlap.leftContainment >= MOSTLY) {
      return 0;
    }
    BitSet own = new BitSet();
    copied.forEach(copy -> own.or(shared(page, copy)));
    int reach = reach(own);
    if (2 * reach >= page.words() || isHeadedBy(overlap, own)) {
      return 0;
    }
    BitSet taken = own;
    int parts = 0;
    int words = 0;
    for (Sketch other : others) {
      BitSet theirs = shared(page, other);
      theirs.andNot(taken);
      if (theirs.cardinality() >= SHORTEST_PART) {
        taken.or(theirs);
        words += theirs.cardinality();
        parts++;
      }
    }
    return parts >= OTHER_STORIES && words >= AS_MUCH * reach ? parts : 0;
  }

  /** Whether a page begins with a story, and has its headline or most of it. */
  private static boolean isHeadedBy(Overlap overlap, BitSet own) {
    boolean isTold =
        overlap.facts.titleJaccard() >= SAME_TITLE || overlap.rightContainment >= MORE_THAN_HALF;
    return isTold && own.nextSetBit(0) < overlap.left.words() / Overlap.TOP;
  }

  /** The words of a page that stand in another text, in runs that are no turn of phrase. */
  private static BitSet shared(Sketch page, Sketch other) {
    BitSet starts = new BitSet(page.words());
    Shingles a = page.shingles;
    Shingles b = other.shingles;
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.hash(i) == b.hash(j)) {
        starts.set(a.position(i++));
      } else if (a.hash(i) < b.hash(j)) {
        i++;
      } else {
        j++;
      }
    }
    BitSet words = new BitSet(page.words());
    for (int from = starts.nextSetBit(0), to; from >= 0; from = starts.nextSetBit(to)) {
      to = starts.nextClearBit(from);
      int end = to + Shingles.WORDS - 1;
      if (end - from >= SHORTEST_RUN) {
        words.set(from, end);
      }
    }
    return words;
  }

  /** Over how many words these reach, but a tenth at either end. */
  private static int reach(BitSet words) {
    int[] places = words.stream().toArray();
    int cut = places.length / 10;
    return places.length == 0 ? 0 : places[places.length - 1 - cut] - places[cut] + 1;
  }
}
