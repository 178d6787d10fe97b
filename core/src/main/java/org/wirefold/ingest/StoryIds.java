package org.wirefold.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryWriter;

/**
 * Gives the stories of a rebuilt index the ids that people know. The heir of an old story is the
 * new one that has its root, else its earliest article. A story that is heir to several keeps the
 * id of the one whose root is its own, else of the largest, and the others redirect to it; one that
 * is heir to none gets an id that no old story has.
 *
 * <p>Reads every old story once, and writes only those whose ids change. 8 bytes a story. For one
 * thread, once, when everything is folded and nothing committed.
 */
final class StoryIds {
  private final SearchLease old;
  private final StoryWriter writer;
  private final HeldArticles held;
  private final BitSet named = new BitSet();

  StoryIds(SearchLease old, StoryWriter writer) throws IOException {
    this.old = old;
    this.writer = writer;
    this.held = writer.held();
  }

  void carryOver(int numbers) throws IOException {
    long[] heirs = heirs(); // the heir's number above, the old story's below
    int from = 0;
    while (from < heirs.length) {
      int to = from + 1;
      while (to < heirs.length && heirs[to] >>> 32 == heirs[from] >>> 32) {
        to++;
      }
      List<Story> before = new ArrayList<>();
      for (int i = from; i < to; i++) {
        before.add(old.story((int) heirs[i]));
      }
      inherit(held.story(heirs[from] >>> 32), before);
      named.set((int) (heirs[from] >>> 32));
      from = to;
    }
    Set<StoryId> given = new HashSet<>();
    for (int n = named.nextClearBit(0); n < numbers; n = named.nextClearBit(n + 1)) {
      if (held.hasStory(n)) {
        nameApart(held.story(n), given);
      }
    }
  }

  private long[] heirs() throws IOException {
    long[] heirs = new long[old.stories().stories()];
    int count = 0;
    for (int number = 0; number < old.stories().numbers(); number++) {
      if (old.stories().document(number) >= 0) {
        Optional<Long> heir = heir(old.story(number));
        if (heir.isPresent()) {
          heirs[count++] = heir.get() << 32 | number;
        }
      }
    }
    heirs = Arrays.copyOf(heirs, count);
    Arrays.sort(heirs);
    return heirs;
  }

  private Optional<Long> heir(Story story) throws IOException {
    Optional<HeldArticles.Version> root = held.version(story.root());
    if (root.isPresent()) {
      return root.map(HeldArticles.Version::story);
    }
    for (Story.Member member : story.members()) {
      ArticleId id = member.id();
      Optional<HeldArticles.Version> version = held.version(id);
      if (version.isPresent()) {
        return version.map(HeldArticles.Version::story);
      }
    }
    return Optional.empty();
  }

  private void inherit(Story story, List<Story> before) throws IOException {
    Story known =
        before.stream()
            .max(
                Comparator.<Story, Boolean>comparing(s -> s.root().equals(story.root()))
                    .thenComparingInt(Story::size)
                    .thenComparing(Story::id, Comparator.reverseOrder()))
            .orElseThrow();
    Set<StoryId> former = new TreeSet<>();
    for (Story s : before) {
      former.add(s.id());
      former.addAll(s.formerIds());
    }
    former.remove(known.id());
    put(story, known.id(), List.copyOf(former));
  }

  private void nameApart(Story story, Set<StoryId> given) throws IOException {
    StoryId first = story.id();
    StoryId id = first;
    for (int i = 2; given.contains(id) || old.storyNumber(id.value()).isPresent(); i++) {
      id = new StoryId(first.value() + "-" + i);
    }
    given.add(id);
    put(story, id, List.of());
  }

  private void put(Story story, StoryId id, List<StoryId> formerIds) throws IOException {
    if (!story.id().equals(id) || !story.formerIds().equals(formerIds)) {
      writer.put(story.named(id, formerIds));
    }
  }
}
