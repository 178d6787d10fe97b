package org.wirefold.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.dedup.Decided;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.Sketcher;
import org.wirefold.dedup.StoryFolder;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryWriter;

/**
 * Corrects the folding by a person's decisions. They are kept in the index with the articles, and
 * the stories they concern settle anew, in one commit, while readers read. Taking a decision back
 * gives what the machine says.
 */
public final class Correction {
  private Correction() {}

  /** What a person wants, with what they say about it. */
  public sealed interface Request {
    /** Keeps an article apart from all others that are in its story now. */
    record Split(ArticleId article, Instant when, Optional<String> by, Optional<String> note)
        implements Request {}

    /** Takes these decisions as they are, such as a merge, or those of a file. */
    record Take(List<Decision> decisions) implements Request {}

    /** Takes back every decision that is about all of these articles. */
    record Undo(List<ArticleId> articles) implements Request {}
  }

  /**
   * What was done.
   *
   * @param taken decisions that are new, or newer than what was held
   * @param unchanged decisions that were held just so, or later
   * @param undone decisions that were taken back
   * @param outranked earlier decisions that the new ones put out of force
   * @param unknown articles named that are not held; the decision waits for them
   * @param stories the stories of the articles named, as they are now
   */
  public record Report(
      List<Decision> taken,
      int unchanged,
      List<Decision> undone,
      List<Decision> outranked,
      List<ArticleId> unknown,
      List<StoryId> stories) {}

  /**
   * Does it; {@link IOException} where there is no index, {@link IllegalArgumentException} where it
   * makes no sense, such as a split of an article that has no copies.
   */
  public static Report run(Path index, Request request) throws IOException {
    FoldSettings settings = FoldSettings.DEFAULT;
    try (StoryWriter writer = StoryWriter.reopen(index, settings.keyRate());
        ForkJoinPool pool = new ForkJoinPool()) {
      HeldArticles held = writer.held();
      Map<String, Decision> decisions = new HashMap<>();
      held.decisions().forEach(decision -> decisions.put(decision.key(), decision));
      Decided before = Decided.by(decisions.values());
      Change change = change(request, held, decisions);
      for (Decision decision : change.taken()) {
        writer.put(decision);
        decisions.put(decision.key(), decision);
      }
      for (Decision decision : change.undone()) {
        writer.remove(decision);
        decisions.remove(decision.key());
      }
      Decided decided = Decided.by(decisions.values());
      Set<ArticleId> named = change.named();
      StoryFolder folder =
          new StoryFolder(
              settings,
              new Sketcher(WordFrequencies.shipped(), settings),
              decided,
              pool,
              writer::nextStoryNumber,
              Optional.empty());
      FoldOutcome outcome = folder.settleAnew(storiesOf(named, held), new IndexCandidates(held));
      OutcomeWriter.write(writer, outcome);
      writer.commit();
      HeldArticles now = writer.held();
      return new Report(
          change.taken(),
          change.unchanged(),
          change.undone(),
          decisions.values().stream()
              .filter(d -> before.isInForce(d) && !decided.isInForce(d))
              .toList(),
          unknown(named, held),
          ids(storiesOf(named, now), now));
    }
  }

  /** What becomes of the decisions that are held. */
  private record Change(List<Decision> taken, int unchanged, List<Decision> undone) {
    Set<ArticleId> named() {
      Set<ArticleId> named = new TreeSet<>();
      taken.forEach(decision -> named.addAll(decision.ids()));
      undone.forEach(decision -> named.addAll(decision.ids()));
      return named;
    }
  }

  private static Change change(Request request, HeldArticles held, Map<String, Decision> decisions)
      throws IOException {
    return switch (request) {
      case Request.Split split -> take(List.of(decision(split, held)), decisions);
      case Request.Take take -> take(take.decisions(), decisions);
      case Request.Undo undo ->
          new Change(
              List.of(),
              0,
              decisions.values().stream().filter(d -> d.isAbout(undo.articles())).toList());
    };
  }

  private static Decision decision(Request.Split split, HeldArticles held) throws IOException {
    Optional<HeldArticles.Version> version = held.version(split.article());
    if (version.isEmpty()) {
      throw new IllegalArgumentException(
          "no article has the id " + split.article() + "; see `wirefold search`");
    }
    Story story = held.story(version.get().story());
    if (story.size() == 1) {
      throw new IllegalArgumentException(
          split.article() + " is the only article of its story; there is nothing to split");
    }
    List<ArticleId> ids = new ArrayList<>(List.of(split.article()));
    story.members().stream()
        .map(Story.Member::id)
        .filter(id -> !id.equals(split.article()))
        .forEach(ids::add);
    return new Decision(Kind.SPLIT, ids, split.when(), split.by(), split.note());
  }

  /** Of the same decision the later one counts, so that a file may be imported again. */
  private static Change take(List<Decision> wanted, Map<String, Decision> held) {
    Map<String, Decision> taken = new HashMap<>();
    int unchanged = 0;
    for (Decision decision : wanted) {
      Decision known = taken.getOrDefault(decision.key(), held.get(decision.key()));
      if (known != null && !decision.when().isAfter(known.when())) {
        unchanged++;
      } else {
        taken.put(decision.key(), decision);
      }
    }
    return new Change(List.copyOf(taken.values()), unchanged, List.of());
  }

  private static Set<Long> storiesOf(Collection<ArticleId> articles, HeldArticles held)
      throws IOException {
    Set<Long> stories = new LinkedHashSet<>();
    for (ArticleId id : articles) {
      held.version(id).ifPresent(version -> stories.add(version.story()));
    }
    return stories;
  }

  private static List<ArticleId> unknown(Collection<ArticleId> articles, HeldArticles held)
      throws IOException {
    List<ArticleId> unknown = new ArrayList<>();
    for (ArticleId id : articles) {
      if (held.version(id).isEmpty()) {
        unknown.add(id);
      }
    }
    return unknown;
  }

  private static List<StoryId> ids(Set<Long> stories, HeldArticles held) throws IOException {
    Set<StoryId> ids = new HashSet<>();
    for (long number : stories) {
      ids.add(held.story(number).id());
    }
    return ids.stream().sorted().toList();
  }
}
