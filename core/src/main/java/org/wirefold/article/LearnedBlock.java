package org.wirefold.article;

import java.util.List;

/**
 * A block of text that was learnt to be furniture, because it stands on many pages of one outlet.
 * Immutable.
 *
 * @param text as it stood on the first of them
 * @param hash what {@code analysis.Blocks} makes of outlet and text
 * @param examples articles of different stories that it was learnt from
 */
public record LearnedBlock(Outlet outlet, String text, long hash, List<ArticleId> examples) {
  /** What every name of a rule begins with that was learnt. */
  public static final String RULE = "learned:";

  public LearnedBlock {
    examples = List.copyOf(examples);
  }

  /** The name of the rule, as dropped blocks carry it. */
  public String rule() {
    return RULE + outlet.name();
  }
}
