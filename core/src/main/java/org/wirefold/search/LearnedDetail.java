package org.wirefold.search;

import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;

/**
 * A block that was learnt to be furniture, with what the index holds of it now. Immutable.
 *
 * @param publisher whose pages it stands on; a host or a folder where the publisher is unknown
 * @param rule the name by which dropped blocks carry it
 * @param articles how many articles have it
 * @param first the day of the earliest of them; absent where none has a date
 * @param examples articles that it was learnt from
 */
public record LearnedDetail(
    String publisher,
    String rule,
    String text,
    int articles,
    int stories,
    Optional<String> first,
    Optional<String> last,
    List<ArticleId> examples) {
  public LearnedDetail {
    examples = List.copyOf(examples);
  }
}
