package org.wirefold.ingest;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wirefold.analysis.Blocks;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;
import org.wirefold.furniture.LearnedFurniture;
import org.wirefold.furniture.RecurringBlock;
import org.wirefold.index.HeldArticles;

/**
 * Finds the paragraphs that stand on many pages of one outlet, and learns those that are furniture.
 * The counting is the index's: paragraphs lie in it as terms of their articles, so that nothing is
 * forgotten between runs, deleted articles count no more, and the order in which articles came
 * matters only for when something is learnt.
 *
 * <p>Of a batch those paragraphs are looked up that stand in it twice, and all those of the first
 * few articles of each outlet. What was judged and refused is asked again when twice as many
 * articles have it. Memory is bounded by the batch and {@value #MOST_REFUSED} refusals. For one
 * thread.
 */
final class FurnitureLearning {
  private static final int LOOKED_UP = 8;
  private static final int MOST_HOLDERS = 96;
  private static final int MOST_REFUSED = 100_000;

  private final LearnedFurniture learned;
  private final Map<Long, Integer> refused =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST_REFUSED;
        }
      };
  private final RecurringBlock judge = new RecurringBlock(WordFrequencies.shipped());

  FurnitureLearning(LearnedFurniture learned) {
    this.learned = learned;
  }

  /** What these articles, which are held, show to be furniture. */
  List<LearnedBlock> learn(Collection<Page> batch, HeldArticles held) throws IOException {
    LongHashSet suspects = new LongHashSet();
    LongHashSet seen = new LongHashSet(); // a hash is that of one outlet's block
    Map<String, Integer> pages = new HashMap<>();
    for (Page page : batch) {
      boolean lookUp = pages.merge(page.outlet, 1, Integer::sum) <= LOOKED_UP;
      long ofOutlet = Blocks.ofOutlet(page.outlet);
      for (long block : page.blocks) {
        boolean isSuspect = !seen.add(block) || lookUp;
        if (isSuspect && block != ofOutlet) {
          suspects.add(block);
        }
      }
    }
    long[] ascending = suspects.toArray();
    Arrays.sort(ascending);
    return judge(ascending, held);
  }

  /** What is looked at of an article that was indexed: its {@link Outlet#key} and its blocks. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Page(String outlet, long[] blocks) {}

  /** What everything that is held shows to be furniture, whatever was refused before. */
  List<LearnedBlock> learnFromAll(HeldArticles held) throws IOException {
    refused.clear();
    return judge(held.recurringBlocks(RecurringBlock.MIN_STORIES), held);
  }

  private List<LearnedBlock> judge(long[] suspects, HeldArticles held) throws IOException {
    int[] counts = held.blockCounts(suspects);
    int[] asked =
        IntStream.range(0, suspects.length).filter(i -> isAsked(suspects[i], counts[i])).toArray();
    List<Optional<LearnedBlock>> judged;
    try {
      judged =
          Arrays.stream(asked)
              .parallel()
              .mapToObj(i -> judge(suspects[i], counts[i], held))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<LearnedBlock> found = new ArrayList<>();
    for (int i = 0; i < asked.length; i++) {
      if (judged.get(i).isPresent()) {
        found.add(judged.get(i).get());
        learned.add(judged.get(i).get());
      } else {
        refused.put(suspects[asked[i]], counts[asked[i]]);
      }
    }
    return found;
  }

  private boolean isAsked(long suspect, int count) {
    Integer before = refused.get(suspect);
    return count >= RecurringBlock.MIN_STORIES && (before == null || count >= 2 * before);
  }

  private Optional<LearnedBlock> judge(long block, int holders, HeldArticles held) {
    try {
      return furniture(block, holders, held);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<LearnedBlock> furniture(long block, int holders, HeldArticles held)
      throws IOException {
    List<Article> sightings = sightings(block, held);
    if (sightings.size() < RecurringBlock.MIN_STORIES) {
      return Optional.empty();
    }
    Outlet outlet = Outlet.of(sightings.getFirst());
    Optional<String> text =
        sightings.getFirst().paragraphs().stream()
            .filter(p -> Blocks.hash(outlet.key(), p) == block)
            .findFirst();
    // A paragraph without letters has the hash that every article of the outlet has.
    boolean isMark = block == Blocks.ofOutlet(outlet.key());
    if (isMark || text.isEmpty() || learned.has(outlet.key(), block)) {
      return Optional.empty();
    }
    int pages = held.blockCounts(new long[] {Blocks.ofOutlet(outlet.key())})[0];
    List<ArticleId> examples =
        sightings.stream().map(Article::id).limit(RecurringBlock.MIN_STORIES).toList();
    return judge.isFurniture(outlet, text.get(), sightings, holders, pages)
        ? Optional.of(new LearnedBlock(outlet, text.get(), block, examples))
        : Optional.empty();
  }

  private static List<Long> holders(long block, HeldArticles held) throws IOException {
    List<Long> handles = new ArrayList<>();
    held.blockHolders(new long[] {block}, MOST_HOLDERS, (key, handle) -> handles.add(handle));
    return handles;
  }

  /** Articles that have the block as a paragraph, one a story. */
  private static List<Article> sightings(long block, HeldArticles held) throws IOException {
    // By id, for how documents lie in the index is a matter of which thread came first.
    TreeMap<ArticleId, Long> handles = new TreeMap<>();
    for (long handle : holders(block, held)) {
      handles.put(held.id(handle), handle);
    }
    Map<Long, Long> oneOfStory = new LinkedHashMap<>();
    for (long handle : handles.values()) {
      oneOfStory.putIfAbsent(held.storyOf(handle), handle);
    }
    // Mostly copies of one story: no text need be looked at.
    if (oneOfStory.size() < RecurringBlock.MIN_STORIES) {
      return List.of();
    }
    List<Article> sightings = new ArrayList<>();
    for (long handle : oneOfStory.values()) {
      if (sightings.size() < RecurringBlock.MOST_SIGHTINGS) {
        Article article = held.article(handle);
        String outlet = Outlet.of(article).key();
        if (article.paragraphs().stream().anyMatch(p -> Blocks.hash(outlet, p) == block)) {
          sightings.add(article);
        }
      }
    }
    return sightings;
  }
}
