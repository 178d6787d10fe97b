package org.wirefold.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.wirefold.article.Article;
import org.wirefold.article.LearnedBlock;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.furniture.FurnitureFilter;
import org.wirefold.furniture.LearnedFurniture;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryWriter;

/**
 * What happens to an article between reading and analysis: a person's rules and what was learnt are
 * applied to it. In return each batch that is indexed may teach more, which is kept in the index
 * and applied from the next batch on. {@link #clean} is thread-safe; the rest belongs to one
 * thread.
 */
final class FurnitureStage {
  private final StoryWriter writer;
  private final LearnedFurniture learned;
  private final FurnitureFilter filter;
  private final FurnitureLearning learning;
  private final boolean isIdle;
  private int learnedNow;

  private FurnitureStage(
      StoryWriter writer, FurnitureChoices choices, LearnedFurniture learned, boolean isIdle) {
    this.writer = writer;
    this.learned = learned;
    this.filter = new FurnitureFilter(choices, learned);
    this.learning = new FurnitureLearning(learned);
    this.isIdle = isIdle;
  }

  /** Applies and learns nothing: for articles that are to stay as they are. */
  static FurnitureStage idle(StoryWriter writer) {
    return new FurnitureStage(writer, FurnitureChoices.NONE, new LearnedFurniture(List.of()), true);
  }

  /** Begins with what the writer holds. */
  static FurnitureStage begin(StoryWriter writer, FurnitureChoices choices) throws IOException {
    HeldArticles held = writer.held();
    if (!held.rules().orElse("").equals(choices.text())) {
      writer.putRules(choices.text());
    }
    return new FurnitureStage(writer, choices, new LearnedFurniture(held.learned()), false);
  }

  /** The article as it is to be indexed; the same object where nothing changes. */
  Article clean(Article article) {
    return filter.apply(article);
  }

  /**
   * How much was learnt so far: what was cleaned since stays as it is while this stays the same.
   */
  int learnt() {
    return learned.additions();
  }

  /** Learns from articles that are held by now. */
  void learn(Collection<FurnitureLearning.Page> batch, HeldArticles held) throws IOException {
    if (!isIdle) {
      keep(learning.learn(batch, held));
    }
  }

  /** Learns from everything that is held, here or in another index. */
  void learnFromAll(HeldArticles held) throws IOException {
    keep(learning.learnFromAll(held));
  }

  private void keep(List<LearnedBlock> blocks) throws IOException {
    for (LearnedBlock block : blocks) {
      writer.put(block);
    }
    learnedNow += blocks.size();
  }

  /** How many blocks this run learnt. */
  int learnedNow() {
    return learnedNow;
  }
}
