package org.wirefold.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.Furniture;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.Outlet;
import org.wirefold.read.InferredTitle;
import org.wirefold.read.OriginalOrder;

/**
 * Applies to an article, once it is read, what a person chose and what was learnt: puts back the
 * blocks that are to be kept, takes out those that are to be dropped, and keeps what it takes out
 * with the rule's name. To apply it twice changes nothing more.
 *
 * <p>It never takes the whole text: an article that would be left without a paragraph stays as it
 * is. O(paragraphs), and one search through the raw record where something is put back.
 * Thread-safe.
 */
public final class FurnitureFilter {
  private final FurnitureChoices choices;
  private final LearnedFurniture learned;

  public FurnitureFilter(FurnitureChoices choices, LearnedFurniture learned) {
    this.choices = choices;
    this.learned = learned;
  }

  /** The article as it is to be indexed; the same object where there is nothing to change. */
  public Article apply(Article article) {
    Outlet outlet = Outlet.of(article);
    if (choices.isEmpty() && !learned.hasAny(outlet)) {
      return article;
    }
    List<String> back = new ArrayList<>();
    List<Furniture> furniture = new ArrayList<>();
    article.furniture().forEach(block -> sort(block, outlet, back, furniture));
    List<String> paragraphs = article.paragraphs();
    if (!back.isEmpty()) {
      paragraphs = OriginalOrder.merge(article, paragraphs, back);
    }
    List<String> left = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Optional<String> rule = rule(outlet, paragraph);
      rule.ifPresentOrElse(
          name -> furniture.add(new Furniture(paragraph, name)), () -> left.add(paragraph));
    }
    boolean drops = left.size() < paragraphs.size();
    if (left.isEmpty() || (!drops && back.isEmpty())) {
      return article;
    }
    return changed(article, String.join("\n\n", left), furniture);
  }

  private static Article changed(Article article, String body, List<Furniture> furniture) {
    Article.Builder changed = article.toBuilder().body(body).furniture(furniture);
    if (article.raw().isEmpty()) {
      changed.raw(Optional.of(article.body())).format("body"); // so that it can be undone
    }
    if (article.titleInferred()) {
      changed.inferredTitle(InferredTitle.of(body));
    }
    return changed.build();
  }

  /** Of a block that a rule dropped with others, a person may want back a single line. */
  private void sort(Furniture block, Outlet outlet, List<String> back, List<Furniture> furniture) {
    if (choices.keeps(outlet, block.rule(), block.text())) {
      back.add(block.text());
      return;
    }
    List<String> lines = block.text().lines().filter(line -> !line.isBlank()).toList();
    List<String> kept =
        lines.size() < 2
            ? List.of()
            : lines.stream().filter(line -> choices.keeps(outlet, block.rule(), line)).toList();
    back.addAll(kept);
    furniture.add(
        kept.isEmpty()
            ? block
            : new Furniture(
                String.join("\n", lines.stream().filter(l -> !kept.contains(l)).toList()),
                block.rule()));
  }

  private Optional<String> rule(Outlet outlet, String paragraph) {
    return choices
        .drops(outlet, paragraph)
        .or(() -> learned.find(outlet, paragraph).map(LearnedBlock::rule))
        .filter(rule -> !choices.keeps(outlet, rule, paragraph));
  }
}
