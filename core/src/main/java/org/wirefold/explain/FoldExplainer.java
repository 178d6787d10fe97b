package org.wirefold.explain;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Published;
import org.wirefold.article.Story;
import org.wirefold.dedup.CopyExplainer;
import org.wirefold.dedup.CopyExplanation;
import org.wirefold.dedup.Decided;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.KeyRarity;
import org.wirefold.explain.FoldExplanation.Keys;
import org.wirefold.explain.FoldExplanation.Side;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;

/**
 * Explains the folding of two articles, as the index has them at one point in time. Compares the
 * two and, of a digest, a few stories more: some ten milliseconds. Thread-safe.
 */
public final class FoldExplainer {
  private static final int STORIES_ASKED = 8;

  private final StoryIndex index;
  private final CopyExplainer explainer = new CopyExplainer(FoldSettings.DEFAULT);

  public FoldExplainer(StoryIndex index) {
    this.index = index;
  }

  /** Why; empty where one of the two is not held, or may not be shown. */
  public Optional<FoldExplanation> explain(ArticleId left, ArticleId right) throws IOException {
    try (SearchLease lease = index.lease()) {
      Optional<Integer> first = lease.document(left);
      Optional<Integer> second = lease.document(right);
      return first.isEmpty() || second.isEmpty()
          ? Optional.empty()
          : Optional.of(explain(lease, first.get(), second.get()));
    }
  }

  private FoldExplanation explain(SearchLease lease, int leftAt, int rightAt) throws IOException {
    Article left = lease.article(leftAt).article();
    Article right = lease.article(rightAt).article();
    Story ofLeft = lease.story(lease.stories().storyOf(leftAt));
    Story ofRight = lease.story(lease.stories().storyOf(rightAt));
    boolean together = ofLeft.number() == ofRight.number();
    HeldArticles held = lease.held();
    CopyExplanation pair = explainer.explain(left, right);
    List<Decision> decisions = Decided.by(held.decisions()).between(left.id(), right.id());
    Keys keys = keys(pair, later(left, right), held);
    List<String> notes = new ArrayList<>();
    if (together) {
      togetherNotes(notes, pair, ofLeft, left.id(), right.id());
    } else {
      apartNotes(notes, pair, keys);
      digestNote(notes, left, ofLeft, held);
      digestNote(notes, right, ofRight, held);
    }
    return new FoldExplanation(
        sentence(together, pair, decisions, notes),
        together,
        notes,
        decisions,
        side(left, ofLeft),
        side(right, ofRight),
        keys,
        pair);
  }

  private static Side side(Article article, Story story) {
    Story.Member member = story.member(article.id());
    return new Side(
        article.id(),
        article.title(),
        article.publisher(),
        article.published().map(Published::text),
        story.id(),
        story.size(),
        story.root(),
        member.relation(),
        member.similarity(),
        member.evidence());
  }

  /** When the later of two was published; empty where that is not known. */
  private static Optional<Instant> later(Article left, Article right) {
    return left.published()
        .flatMap(a -> right.published().map(b -> a.start().isAfter(b.start()) ? a : b))
        .map(Published::start);
  }

  /** How telling the keys are that both have, among the articles that the later one met. */
  private static Keys keys(CopyExplanation pair, Optional<Instant> later, HeldArticles held)
      throws IOException {
    Instant from = later.map(at -> at.minus(FoldSettings.DEFAULT.window())).orElse(Instant.MIN);
    long[] shared = pair.sharedKeys().stream().mapToLong(Long::longValue).sorted().toArray();
    int[] holders = new int[shared.length];
    held.holders(
        shared,
        from,
        later.orElse(Instant.MAX),
        KeyRarity.MANY + 1,
        (key, handle) -> holders[key]++);
    int common =
        (int) IntStream.of(holders).filter(n -> KeyRarity.of(n - 1) == KeyRarity.COMMON).count();
    return new Keys(
        pair.leftKeys(),
        pair.rightKeys(),
        shared.length,
        shared.length - common,
        common,
        common < shared.length);
  }

  private static void togetherNotes(
      List<String> notes, CopyExplanation pair, Story story, ArticleId left, ArticleId right) {
    if (!pair.areCopies()) {
      notes.add(
          story.root().equals(left) || story.root().equals(right)
              ? "Compared with each other they are no copies; one came by other members of the story."
              : "Compared with each other they are no copies; both belong to "
                  + story.root()
                  + ", with which the story began.");
    }
  }

  private static void apartNotes(List<String> notes, CopyExplanation pair, Keys keys) {
    if (pair.daysApart().map(days -> days > pair.windowDays()).orElse(false)) {
      notes.add(
          String.format(
              Locale.ROOT,
              "They are %.0f days apart, and more than %.0f are never folded.",
              pair.daysApart().orElse(0.0),
              pair.windowDays()));
    }
    pair.excluded()
        .filter(reason -> notes.isEmpty())
        .ifPresent(reason -> notes.add("A rule keeps them apart: " + reason + "."));
    String against =
        pair.decisive().stream()
            .map(feature -> feature.meaning())
            .collect(Collectors.joining("; "));
    if (notes.isEmpty() && !against.isEmpty()) {
      notes.add("They would be copies but for this: " + against + ".");
    }
    if (!keys.nominates()) {
      notes.add(
          keys.common() > 0
              ? "They share no key that tells anything: only "
                  + keys.common()
                  + " that very many articles have, by which the first few of these are found."
              : "They share no candidate key, so nobody compared them when they came.");
    } else if (pair.areCopies()) {
      notes.add(
          "Compared with each other they are copies, but an article joins a story only where it is"
              + " a copy of the root or of enough of its members.");
    }
  }

  private void digestNote(List<String> notes, Article article, Story story, HeldArticles held)
      throws IOException {
    if (story.size() > 1) {
      return;
    }
    Map<Long, Integer> shared = new LinkedHashMap<>();
    held.holders(
        explainer.keys(article),
        Instant.MIN,
        Instant.MAX,
        KeyRarity.MANY,
        (key, handle) -> shared.merge(handle, 1, Integer::sum));
    Map<Long, Integer> stories = new HashMap<>();
    for (Map.Entry<Long, Integer> other : shared.entrySet()) {
      long number = held.storyOf(other.getKey());
      if (other.getValue() >= 2 && number != story.number()) {
        stories.merge(number, other.getValue(), Integer::sum);
      }
    }
    List<Article> roots = new ArrayList<>();
    for (long number :
        stories.entrySet().stream()
            .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
            .limit(STORIES_ASKED)
            .map(Map.Entry::getKey)
            .toList()) {
      held.article(held.story(number).root()).ifPresent(roots::add);
    }
    int copies = explainer.digested(article, roots);
    if (copies > 0) {
      notes.add(
          article.id()
              + " holds text of "
              + copies
              + " stories: it is a digest, and a digest stays alone.");
    }
  }

  private static String sentence(
      boolean together, CopyExplanation pair, List<Decision> decisions, List<String> notes) {
    String machine =
        String.format(
            Locale.ROOT,
            "they share %s, %s and %s; %s certain, %s needed",
            pair.shared().shingles() == 0
                ? "no shingles"
                : String.format(
                    Locale.ROOT,
                    "%,d of %,d shingles",
                    pair.shared().shingles(),
                    Math.min(pair.shared().leftShingles(), pair.shared().rightShingles())),
            count(pair.shared().quotes().size(), "quote"),
            count(pair.shared().numbers().size(), "number"),
            pair.probability(),
            pair.needed());
    if (!decisions.isEmpty()) {
      return (together ? "Put together " : "Kept apart ")
          + decisions.getFirst().signature()
          + ". Measured, "
          + machine
          + ".";
    }
    String reason = !together && pair.areCopies() && !notes.isEmpty() ? " " + notes.getLast() : "";
    return (together ? "Folded: " : "Not folded: ") + machine + "." + reason;
  }

  private static String count(int number, String what) {
    return number == 0 ? "no " + what + "s" : number + " " + what + (number == 1 ? "" : "s");
  }
}
