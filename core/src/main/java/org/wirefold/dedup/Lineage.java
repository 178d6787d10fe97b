package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wirefold.article.Descent;
import org.wirefold.article.Handling.Revision;

/**
 * Works out which copy of a story most likely came from which: a tree that begins with the root, or
 * with the original where that is not held.
 *
 * <p>A copy comes from where it took the fewest edits ({@link Derivation}), of the copies that are
 * not later: those with which it shares edits that the root has not, the earlier versions of its
 * publisher, those of the outlet it credits, the original, and the root. Where nothing tells these
 * apart, it stays a child of the root or of the original. The confidence is the share of the chosen
 * one in the likelihood of all that were looked at.
 *
 * <p>Cost: O(words) a copy and a dozen comparisons of two texts each. Used once, by one thread. The
 * idea is that of textual criticism: shared errors, not shared text, show descent (P. Maas,
 * "Textual Criticism", 1958).
 */
final class Lineage {
  /** Nats an edit speaks against a source: two writers rarely make the same one. */
  private static final double EDIT = 2;

  /** Nats that speak for a source, whatever the texts say. All set by hand. */
  private static final double ROOT = Math.log(5);

  private static final double ORIGINAL = 0.7;
  private static final double CREDITED = 2;
  private static final double SAME_PUBLISHER = 3;

  /** Whoever updates or corrects an article begins with it, whoever else cut it the same way. */
  private static final double OWN_REVISION = 40;

  private static final double ORDER_UNKNOWN = -0.7;

  /** The place of the original that is not held. */
  private static final int NOT_HELD = -1;

  private static final int MOST_OF_OUTLET = 3;

  /** A story is worked out anew with every batch that adds to it. */
  private static final int MOST_COPIES = 2_000;

  /** A source that a copy may have. */
  private record Source(int place, double likelihood, List<String> reasons) {}

  private final List<Sketch> copies;
  private final int root;
  private final Optional<String> notHeld;
  private final SharedEdits edits;
  private final Map<String, List<Integer>> byPublisher = new HashMap<>();
  private final Map<String, List<Integer>> byCredit = new HashMap<>();
  private final Map<Long, Integer> firstOfText = new HashMap<>();

  private Lineage(List<Sketch> copies, int root, Optional<String> notHeld) {
    this.copies = copies;
    this.root = root;
    this.notHeld = notHeld;
    this.edits = new SharedEdits(copies, root);
    for (int i = 0; i < copies.size(); i++) {
      int place = i;
      firstOfText.putIfAbsent(copies.get(i).wholeText, i);
      copies
          .get(i)
          .publisher
          .ifPresent(p -> byPublisher.computeIfAbsent(p, k -> new ArrayList<>()).add(place));
    }
  }

  /** Whether a story of so many copies has one: one alone does not, nor does one of thousands. */
  static boolean isWorkedOut(int size) {
    return size > 1 && size <= MOST_COPIES;
  }

  /**
   * The tree, an edge for every copy but the root, and for the root too where the original is not
   * held.
   *
   * @param copies in order of date
   */
  static List<Descent> of(List<Sketch> copies, int root, Optional<String> notHeld) {
    return new Lineage(copies, root, notHeld).edges();
  }

  private List<Descent> edges() {
    List<List<Source>> sources = IntStream.range(0, copies.size()).mapToObj(this::sources).toList();
    int[] chosen = new int[copies.size()];
    IntStream.range(0, copies.size()).forEach(i -> chosen[i] = NOT_HELD);
    Descent[] edges = new Descent[copies.size()];
    notHeld.ifPresent(outlet -> edges[root] = ofRoot(outlet));
    // The surest first; one that would close a circle takes its next best.
    IntStream.range(0, copies.size())
        .filter(i -> i != root)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -sources.get(i).getFirst().likelihood()))
        .forEach(
            i -> {
              Source source =
                  sources.get(i).stream()
                      .filter(s -> !descends(s.place(), i, chosen))
                      .findFirst()
                      .orElseThrow();
              chosen[i] = source.place();
              edges[i] = edge(source, i, sources.get(i));
            });
    return IntStream.range(0, copies.size())
        .filter(i -> i != root || notHeld.isPresent())
        .mapToObj(i -> edges[i])
        .toList();
  }

  private static boolean descends(int place, int from, int[] chosen) {
    for (int at = place; at != NOT_HELD; at = chosen[at]) {
      if (at == from) {
        return true;
      }
    }
    return false;
  }

  private Descent ofRoot(String outlet) {
    boolean credits = credits(copies.get(root), outlet);
    return new Descent(
        Optional.empty(),
        copies.get(root).id,
        credits ? 0.95 : 0.6,
        credits ? "It credits " + outlet + "." : "Other copies credit " + outlet + ".");
  }

  private Descent edge(Source source, int copy, List<Source> all) {
    double sum = 0;
    for (Source other : all) {
      sum += Math.exp(other.likelihood() - source.likelihood());
    }
    if (source.place() == root) {
      // Other copies of the same words as the root are no worse but for its being the first.
      long twins =
          copies.stream().filter(s -> s.wholeText == copies.get(root).wholeText).count() - 1;
      sum += Math.min(MOST_OF_OUTLET, twins) * Math.exp(-ROOT);
    }
    String why =
        source.reasons().isEmpty()
            ? "Nothing tells it apart from what other copies were made of."
            : capitalised(String.join("; ", source.reasons())) + ".";
    return new Descent(
        source.place() == NOT_HELD ? Optional.empty() : Optional.of(copies.get(source.place()).id),
        copies.get(copy).id,
        Math.round(100 / sum) / 100.0,
        why);
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What this copy may have been made of, the likeliest first; the root is among it. */
  private List<Source> sources(int copy) {
    Set<Integer> places = new LinkedHashSet<>();
    places.add(root);
    places.addAll(edits.likely(copy));
    places.add(firstOfText.getOrDefault(copies.get(copy).wholeText, root));
    copies
        .get(copy)
        .publisher
        .ifPresent(p -> addLast(places, byPublisher.getOrDefault(p, List.of()), copy));
    copies.get(copy).credit.ifPresent(credit -> addLast(places, credited(credit), copy));
    List<Source> sources = new ArrayList<>();
    for (int place : places) {
      if (place == root || (place != copy && mayComeFrom(copy, place))) {
        sources.add(source(copy, place));
      }
    }
    notHeld.ifPresent(outlet -> sources.add(original(copy, outlet)));
    sources.sort(
        Comparator.comparingDouble(Source::likelihood)
            .reversed()
            .thenComparingInt(s -> s.place() == NOT_HELD || s.place() == root ? -1 : s.place()));
    return sources;
  }

  private void addLast(Set<Integer> places, Collection<Integer> of, int copy) {
    of.stream()
        .filter(place -> place != copy && mayComeFrom(copy, place))
        .sorted(Comparator.reverseOrder())
        .limit(MOST_OF_OUTLET)
        .forEach(places::add);
  }

  private List<Integer> credited(String credit) {
    return byCredit.computeIfAbsent(
        credit,
        c ->
            byPublisher.entrySet().stream()
                .filter(entry -> Outlets.same(entry.getKey(), c))
                .flatMap(entry -> entry.getValue().stream())
                .toList());
  }

  private boolean mayComeFrom(int copy, int place) {
    Sketch of = copies.get(copy);
    Sketch source = copies.get(place);
    if (CanonicalChoice.supersedes(source.handling, of.handling)) {
      return false;
    }
    if (of.published.isEmpty() || source.published.isEmpty()) {
      return of.wholeText != source.wholeText || place < copy;
    }
    boolean surelyLater = source.published.get().start().isAfter(of.published.get().end());
    return !surelyLater && (of.wholeText != source.wholeText || place < copy);
  }

  private Source original(int copy, String outlet) {
    Sketch of = copies.get(copy);
    boolean credits = credits(of, outlet);
    double likelihood =
        -EDIT * Derivation.of(of, copies.get(root)).cost() + ROOT + (credits ? CREDITED : ORIGINAL);
    return new Source(NOT_HELD, likelihood, credits ? List.of("it credits " + outlet) : List.of());
  }

  private Source source(int copy, int place) {
    Sketch of = copies.get(copy);
    Sketch source = copies.get(place);
    Derivation derivation = Derivation.of(of, source);
    double likelihood = -EDIT * derivation.cost();
    List<String> reasons = new ArrayList<>();
    if (place == root) {
      likelihood += ROOT;
    } else if (of.wholeText == source.wholeText) {
      reasons.add("both have the same words");
    } else if (edits.count(copy, place) > 0) {
      reasons.add(
          "both differ from the root in the same "
              + (edits.count(copy, place) == 1 ? "run" : edits.count(copy, place) + " runs")
              + " of three words");
    }
    boolean isDatedAfter =
        of.published.isPresent()
            && source.published.isPresent()
            && of.published.get().start().isAfter(source.published.get().start());
    boolean isLater = isDatedAfter || CanonicalChoice.supersedes(of.handling, source.handling);
    if (of.publisher.isPresent() && of.publisher.equals(source.publisher) && isLater) {
      likelihood += of.handling.revision() == Revision.NONE ? SAME_PUBLISHER : OWN_REVISION;
      reasons.add("it is an earlier version by the same publisher");
    } else if (source.publisher.isPresent() && credits(of, source.publisher.get())) {
      likelihood += CREDITED;
      reasons.add("it credits " + source.publisher.get());
    }
    boolean orderKnown = of.published.isPresent() && source.published.isPresent();
    likelihood += place == root || orderKnown ? 0 : ORDER_UNKNOWN;
    return new Source(place, likelihood, reasons);
  }

  private static boolean credits(Sketch copy, String outlet) {
    return copy.credit.map(credit -> Outlets.same(credit, outlet)).orElse(false);
  }
}
