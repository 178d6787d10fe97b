package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryTable;

/**
 * The stories of an index beside the labels of some of its articles. Articles without a label are
 * each a story of their own. Keeps numbers only; texts are read when they are asked for. Owned by
 * one thread.
 */
final class IndexedStories implements AutoCloseable {
  private final Labels labels;
  private final StoryIndex index;
  private final SearchLease lease;

  /** The number of its story of every labelled article. */
  private final Map<String, Integer> storyOf = new HashMap<>();

  /** For each story with labelled articles, the true stories of these. */
  private final Map<Integer, Map<String, Integer>> trueStories = new TreeMap<>();

  IndexedStories(Path folder, Labels labels) throws IOException {
    this.labels = labels;
    this.index = StoryIndex.open(folder);
    this.lease = index.lease();
    for (String id : labels.of().keySet()) {
      Optional<Integer> document = lease.document(new ArticleId(id));
      if (document.isPresent()) {
        int story = lease.stories().storyOf(document.get());
        storyOf.put(id, story);
        trueStories
            .computeIfAbsent(story, s -> new HashMap<>())
            .merge(labels.of().get(id).story(), 1, Integer::sum);
      }
    }
  }

  /** Without labels: each of these articles counts as a true story of its own. */
  static IndexedStories of(Path folder, Collection<Article> articles) throws IOException {
    Map<String, Labels.Label> labels = new LinkedHashMap<>();
    articles.stream()
        .map(article -> article.id().value())
        .forEach(id -> labels.put(id, new Labels.Label(id, Labels.ORIGINAL)));
    return new IndexedStories(folder, new Labels(labels));
  }

  /**
   * A story that holds articles of several.
   *
   * @param strangers articles that are not of its largest true story
   */
  record FalseMerge(int story, int articles, int stories, int strangers) {}

  Map<String, Integer> storyOf() {
    return storyOf;
  }

  int articles() {
    return lease.stories().articles();
  }

  /** How many stories too few there are: each true story more than one in a story counts once. */
  long falseMerges() {
    StoryTable table = lease.stories();
    long merges = 0;
    for (int story = 0; story < table.numbers(); story++) {
      merges += table.size(story) > 1 ? falseMerge(story).stories() - 1 : 0;
    }
    return merges;
  }

  /** The worst of them first. */
  List<FalseMerge> worst(int most) {
    StoryTable table = lease.stories();
    List<FalseMerge> mixed = new ArrayList<>();
    for (int story = 0; story < table.numbers(); story++) {
      if (table.size(story) > 1 && falseMerge(story).stories() > 1) {
        mixed.add(falseMerge(story));
      }
    }
    mixed.sort(Comparator.comparingInt(FalseMerge::strangers).reversed());
    return mixed.subList(0, Math.min(most, mixed.size()));
  }

  private FalseMerge falseMerge(int story) {
    int size = lease.stories().size(story);
    Collection<Integer> labelled = trueStories.getOrDefault(story, Map.of()).values();
    int unlabelled = size - labelled.stream().mapToInt(n -> n).sum();
    int largest = labelled.stream().mapToInt(n -> n).max().orElse(1);
    return new FalseMerge(story, size, labelled.size() + unlabelled, size - largest);
  }

  Story story(int number) throws IOException {
    return lease.story(number);
  }

  Article article(String id) throws IOException {
    return lease.held().article(new ArticleId(id)).orElseThrow();
  }

  /**
   * For each labelled relation, how often which name was given to it; only of copies whose story
   * has their true original for root, as all others are compared with something else.
   */
  Map<String, Map<String, Integer>> relationNames() throws IOException {
    Map<String, String> originals = labels.originals();
    Map<String, Map<String, Integer>> names = new TreeMap<>();
    for (int number : new TreeSet<>(storyOf.values())) {
      Story story = lease.story(number);
      for (Story.Member member : story.members()) {
        Labels.Label label = labels.of().get(member.id().value());
        if (label != null
            && !label.relation().equals(Labels.ORIGINAL)
            && story.root().value().equals(originals.get(label.story()))) {
          names
              .computeIfAbsent(label.relation(), r -> new TreeMap<>())
              .merge(member.relation().key(), 1, Integer::sum);
        }
      }
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    lease.close();
    index.close();
  }
}
