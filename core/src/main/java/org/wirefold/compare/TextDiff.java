package org.wirefold.compare;

import java.util.List;

/**
 * What a right text adds to a left one, drops from it, changes and moves, word by word. Immutable.
 *
 * <p>Sentences are aligned first, then the words of those that differ, so that a long text costs
 * little more than its changes. A sentence of four words or more that both have at different places
 * is moved; one that was moved and edited is dropped here and added there.
 *
 * @param edits in the order of the right text; what is dropped stands where it would be
 * @param words how many words there are of what
 */
public record TextDiff(List<Edit> edits, Count words) {
  public TextDiff {
    edits = List.copyOf(edits);
  }

  /**
   * Words of both texts by what became of them.
   *
   * @param dropped words of the left that the right does not have there, changed ones included
   * @param added words of the right that the left does not have there, changed ones included
   */
  public record Count(int same, int moved, int dropped, int added) {}

  public static TextDiff between(String left, String right) {
    return new Comparer(Tokens.of(left), Tokens.of(right)).compare();
  }
}
