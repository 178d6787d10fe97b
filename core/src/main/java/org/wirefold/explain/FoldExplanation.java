package org.wirefold.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Evidence;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;
import org.wirefold.dedup.CopyExplanation;
import org.wirefold.dedup.KeyRarity;

/**
 * Why two articles are in one story, or why they are not. Immutable.
 *
 * @param sentence the answer in short
 * @param notes what else decides about it: the window, a digest, the way by which they came
 *     together
 * @param decisions those in force by which a person put them together or apart, the latest first
 * @param pair what the verifier makes of the two
 */
public record FoldExplanation(
    String sentence,
    boolean together,
    List<String> notes,
    List<Decision> decisions,
    Side left,
    Side right,
    Keys keys,
    @JsonUnwrapped CopyExplanation pair) {
  public FoldExplanation {
    notes = List.copyOf(notes);
    decisions = List.copyOf(decisions);
  }

  /**
   * One of the two, and what it is to the root of its story.
   *
   * @param evidence absent for a root
   */
  public record Side(
      ArticleId id,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      StoryId story,
      int copies,
      ArticleId root,
      Relation relation,
      double similarity,
      Optional<Evidence> evidence) {}

  /**
   * The candidate keys by which the two may have found each other.
   *
   * @param left how many the left one has
   * @param shared how many both have
   * @param rare how many of these fewer than {@link KeyRarity#MANY} others have, of which one is enough
   * @param common how many of these so many articles have that they nominate the first few only
   * @param nominates whether there is a rare one
   */
  public record Keys(int left, int right, int shared, int rare, int common, boolean nominates) {}
}
