package org.wirefold.server.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wirefold.dedup.CopyExplanation;
import org.wirefold.dedup.CopyExplanation.Feature;
import org.wirefold.explain.FoldExplanation;
import org.wirefold.explain.FoldExplanation.Side;
import org.wirefold.search.SearchRequest;

/**
 * Why two articles are, or are not, in one story. Immutable.
 *
 * @param search from which somebody came
 */
public record WhyView(FoldExplanation why, SearchRequest search) {

  /** A name and what is to be said under it. */
  public record Fact(String name, String value) {}

  public String title() {
    return "Why – Wirefold";
  }

  public List<Side> sides() {
    return List.of(why.left(), why.right());
  }

  public String href(Side side) {
    return Links.article(side.id(), search);
  }

  public String storyHref(Side side) {
    return Links.story(side.story(), search);
  }

  public String compareHref() {
    return Links.compare(why.left().id(), why.right().id(), search);
  }

  /** What speaks for copies first. */
  public List<Feature> features() {
    return why.pair().features().stream()
        .sorted(Comparator.comparingDouble(Feature::contribution).reversed())
        .toList();
  }

  public static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  public List<Fact> facts() {
    CopyExplanation.Shared shared = why.pair().shared();
    FoldExplanation.Keys keys = why.keys();
    return List.of(
        new Fact(
            "Runs of three words",
            Words.number(shared.shingles())
                + " of "
                + Words.number(shared.leftShingles())
                + " on the left and "
                + Words.number(shared.rightShingles())
                + " on the right"),
        new Fact("Longest run", shared.longestRunWords() == 0 ? "none" : shared.longestRun()),
        new Fact("Quotes", listed(shared.quotes())),
        new Fact("Numbers", listed(shared.numbers())),
        new Fact("Names", listed(shared.names())),
        new Fact(
            "Candidate keys",
            Words.number(keys.shared())
                + " in common, "
                + Words.number(keys.rare())
                + " of them rare, "
                + Words.number(keys.common())
                + " too common to tell; "
                + (keys.nominates() ? "enough" : "not enough")
                + " to be compared"));
  }

  private static String listed(List<String> values) {
    return values.isEmpty() ? "none" : String.join(" · ", values);
  }
}
