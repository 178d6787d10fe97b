package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;
import org.wirefold.dedup.CopyExplanation.Feature;
import org.wirefold.dedup.CopyExplanation.Shared;

/**
 * Says in words what the verifier finds about two articles. Analyses both texts anew, which takes
 * some milliseconds. Immutable, thread-safe.
 */
public final class CopyExplainer {
  private final FoldSettings settings;
  private final Sketcher sketcher;
  private final CopyVerifier verifier;

  public CopyExplainer(FoldSettings settings) {
    this.settings = settings;
    this.sketcher = new Sketcher(WordFrequencies.shipped(), settings);
    this.verifier = new CopyVerifier(settings);
  }

  public CopyExplanation explain(Article left, Article right) {
    Sketch a = sketcher.sketch(left);
    Sketch b = sketcher.sketch(right);
    Verdict verdict = verifier.verify(a, b);
    Overlap overlap = verdict.overlap();
    Words words = Words.of(left.body());
    return new CopyExplanation(
        Verdict.rounded(verdict.probability()),
        settings.minProbability(),
        verdict.isCopy(),
        verdict.relation(),
        Verdict.rounded(verdict.similarity()),
        verdict.excluded().map(Verdict.Exclusion::reason),
        CopyVerifier.daysApart(a, b).map(Verdict::rounded),
        settings.window().toHours() / 24.0,
        CopyVerifier.parts(overlap).stream().map(CopyExplainer::feature).toList(),
        new Shared(
            overlap.sharedShingles,
            CandidateKeys.distinct(a.shingles.hashes()).length,
            CandidateKeys.distinct(b.shingles.hashes()).length,
            Verdict.rounded(overlap.containment()),
            overlap.longest().words(),
            text(overlap.longest(), words, left.body()),
            verdict.evidence().sharedQuotes(),
            terms(words, common(a.numbers, b.numbers)),
            terms(words, common(a.names, b.names))),
        a.keys.length,
        b.keys.length,
        List.copyOf(common(a.keys, b.keys)));
  }

  /**
   * Of how many stories that have nothing to do with each other an article has a part; 0 where
   * these are too few, or it is a copy of one with something of others below it.
   *
   * @param roots of stories that it may belong to
   */
  public int digested(Article article, List<Article> roots) {
    Sketch page = sketcher.sketch(article);
    List<Sketch> earlier =
        roots.stream()
            .map(sketcher::sketch)
            .filter(root -> root.turn().compareTo(page.turn()) < 0)
            .toList();
    List<Sketch> copies = earlier.stream().filter(root -> areCopies(page, root)).toList();
    boolean unrelated =
        copies.stream().noneMatch(a -> copies.stream().anyMatch(b -> a != b && areCopies(a, b)));
    if (unrelated && copies.size() >= Settlement.DIGEST_STORIES) {
      return copies.size();
    }
    int fewest =
        copies.stream()
            .mapToInt(
                copy ->
                    Digests.otherParts(
                        page,
                        List.of(copy),
                        earlier.stream().filter(other -> other != copy).toList()))
            .min()
            .orElse(0);
    return fewest == 0 ? 0 : fewest + 1;
  }

  private boolean areCopies(Sketch left, Sketch right) {
    return verifier.match(left, right).isCopy();
  }

  /** The candidate keys of an article, ascending. */
  public long[] keys(Article article) {
    return sketcher.sketch(article).keys();
  }

  private static String text(Overlap.Run run, Words words, String body) {
    return run.words() == 0
        ? ""
        : body.substring(words.start(run.start()), words.end(run.start() + run.words() - 1));
  }

  /** Each of these words once, in the order in which the text has them. */
  private static List<String> terms(Words words, Collection<Long> hashes) {
    Set<Long> left = new HashSet<>(hashes);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size() && !left.isEmpty(); i++) {
      if (left.remove(words.hash(i)) || left.remove(Figures.hash(words.hash(i)))) {
        terms.add(words.term(i));
      }
    }
    return terms;
  }

  private static Set<Long> common(long[] a, long[] b) {
    Set<Long> common = new TreeSet<>();
    LongStream.of(a).filter(x -> Arrays.binarySearch(b, x) >= 0).forEach(common::add);
    return common;
  }

  private static Feature feature(CopyVerifier.Part part) {
    return new Feature(
        part.feature(),
        meaning(part),
        Verdict.rounded(part.value()),
        part.weight(),
        Verdict.rounded(part.contribution()));
  }

  private static String meaning(CopyVerifier.Part part) {
    return switch (part.feature()) {
      case CopyVerifier.BASE -> "what speaks against any two articles";
      case CopyVerifier.SAME_WORDS ->
          part.weight() > 0
              ? "both have the same words"
              : "the words that both have are so few that they may be said of many things";
      case CopyVerifier.DAYS_APART -> "days between them, from the third on";
      case "shared weight" -> "how much rare wording both have";
      case "top of both" -> "how much of the beginning of both is shared";
      case "quotes" -> "quotations both have, up to three";
      case "quote share" -> "share of the quotations of the one with fewer";
      case "numbers" -> "share of all their numbers that both have";
      case "number share" -> "share of the numbers of the one with fewer";
      case "names" -> "share of the names of the one with fewer";
      case "title" -> "share of the words of both headlines";
      case "number conflict" -> "wording agrees better than the numbers, as in a template";
      case "headline" -> "how much of each headline the other has somewhere";
      case "other figures" -> "other figures between the same words";
      case "other names" -> "other names between the same words";
      case CopyVerifier.ANOTHER_ISSUE -> "other figures on another day, as in a series";
      case "one block" -> "what little is shared stands in one block, as in a teaser";
      default -> part.feature();
    };
  }
}
