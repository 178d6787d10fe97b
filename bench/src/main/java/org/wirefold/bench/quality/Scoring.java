package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.dedup.PairStudy;

/** Makes the {@link FoldReport} of an index. Owned by one thread. */
final class Scoring {
  private static final int MEMBERS_SHOWN = 6;

  private final Labels labels;
  private final IndexedStories stories;
  private final PairStudy study;

  private Scoring(Labels labels, IndexedStories stories) throws IOException {
    this.labels = labels;
    this.stories = stories;
    List<Article> articles = new ArrayList<>();
    for (String id : stories.storyOf().keySet()) {
      articles.add(stories.article(id));
    }
    this.study = new PairStudy(articles);
  }

  /** Scores what is indexed in this folder; shows so many failures of each kind. */
  static FoldReport of(Path index, Labels labels, int failures) throws IOException {
    try (IndexedStories stories = new IndexedStories(index, labels)) {
      return new Scoring(labels, stories).report(failures);
    }
  }

  private FoldReport report(int failures) throws IOException {
    long merges = stories.falseMerges();
    Map<String, List<StageShares.Outcome>> outcomes = outcomes();
    Map<String, StageShares> shares = new TreeMap<>();
    outcomes.forEach((name, list) -> shares.put(name, StageShares.of(list)));
    List<FoldReport.Failure> missed = new ArrayList<>();
    for (Map.Entry<String, List<StageShares.Outcome>> entry : outcomes.entrySet()) {
      for (StageShares.Outcome outcome : entry.getValue()) {
        if (!entry.getKey().equals(ALL) && !outcome.isTogether() && missed.size() < failures) {
          missed.add(failure(entry.getKey(), outcome));
        }
      }
    }
    List<FoldReport.Merge> worst = new ArrayList<>();
    for (IndexedStories.FalseMerge merge : stories.worst(failures)) {
      worst.add(new FoldReport.Merge(merge.articles(), merge.stories(), strangers(merge.story())));
    }
    return new FoldReport(
        stories.articles(),
        FoldScore.of(labels, stories.storyOf()),
        merges,
        merges * 10_000.0 / Math.max(1, stories.articles()),
        shares,
        stories.relationNames(),
        worst,
        missed);
  }

  private static final String ALL = "all true pairs";

  private Map<String, List<StageShares.Outcome>> outcomes() {
    Map<String, List<String>> members = new HashMap<>();
    labels
        .of()
        .forEach(
            (id, label) -> members.computeIfAbsent(label.story(), s -> new ArrayList<>()).add(id));
    Map<String, String> originals = labels.originals();
    Map<String, List<StageShares.Outcome>> outcomes = new TreeMap<>();
    for (Map.Entry<String, List<String>> story : members.entrySet()) {
      List<String> ids =
          story.getValue().stream().filter(stories.storyOf()::containsKey).sorted().toList();
      for (int i = 0; i < ids.size(); i++) {
        for (int j = 0; j < i; j++) {
          String original = originals.getOrDefault(story.getKey(), "");
          boolean isFirst = ids.get(j).equals(original);
          String copy = ids.get(isFirst ? i : j);
          StageShares.Outcome outcome = outcome(copy, ids.get(isFirst ? j : i));
          outcomes.computeIfAbsent(ALL, r -> new ArrayList<>()).add(outcome);
          if (outcome.other().equals(original)) {
            String relation = labels.of().getOrDefault(copy, UNKNOWN).relation();
            outcomes.computeIfAbsent(relation, r -> new ArrayList<>()).add(outcome);
          }
        }
      }
    }
    return outcomes;
  }

  private static final Labels.Label UNKNOWN = new Labels.Label("", "");

  private StageShares.Outcome outcome(String copy, String other) {
    boolean together =
        stories.storyOf().getOrDefault(copy, -1).equals(stories.storyOf().getOrDefault(other, -2));
    return new StageShares.Outcome(
        copy, other, study.between(new ArticleId(copy), new ArticleId(other)), together);
  }

  private FoldReport.Failure failure(String relation, StageShares.Outcome outcome)
      throws IOException {
    return new FoldReport.Failure(
        relation,
        outcome.lostBy(),
        outcome.copy(),
        outcome.other(),
        stories.article(outcome.copy()).title(),
        stories.article(outcome.other()).title(),
        outcome.pair().probability(),
        outcome.pair().features());
  }

  /** One article of each further true story, beside the one of the first that is most like it. */
  private List<FoldReport.Failure> strangers(int number) throws IOException {
    List<String> ids =
        stories.story(number).members().stream()
            .map(Story.Member::id)
            .map(ArticleId::value)
            .filter(stories.storyOf()::containsKey)
            .toList();
    List<FoldReport.Failure> pairs = new ArrayList<>();
    for (int i = 0; i < ids.size() && pairs.size() < MEMBERS_SHOWN; i++) {
      StageShares.Outcome closest = null;
      for (int j = 0; j < i; j++) {
        if (!labels.story(ids.get(i)).equals(labels.story(ids.get(j)))) {
          StageShares.Outcome outcome = outcome(ids.get(i), ids.get(j));
          closest =
              closest == null || outcome.pair().probability() > closest.pair().probability()
                  ? outcome
                  : closest;
        }
      }
      if (closest != null) {
        pairs.add(failure("false merge", closest));
      }
    }
    return pairs;
  }
}
