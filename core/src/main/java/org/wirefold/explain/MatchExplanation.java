package org.wirefold.explain;

import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.schema.StorySchema;

/**
 * Why an article matches a query, or why it does not. Immutable.
 *
 * @param sentence the answer in short
 * @param note what was done where the query could not be read as typed
 * @param score by which the hit is ranked; the weights below make it up
 * @param words what of the query was found, the weightiest first
 * @param missing what of it was not found though it must be there
 */
public record MatchExplanation(
    String sentence,
    Optional<String> note,
    ArticleId id,
    String title,
    String query,
    boolean matches,
    double score,
    List<Found> words,
    List<String> missing) {
  public MatchExplanation {
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }

  /**
   * One word, phrase or value that was found.
   *
   * @param word as the index has it: without its ending, in small letters
   * @param forms the words of the text that it stands for
   * @param field {@code title}, {@code body}, {@code author}, or a dimension such as {@code
   *     company}
   * @param times how often it was found
   * @param weight its part of the score; 0 where it only narrows
   */
  public record Found(String word, List<String> forms, String field, int times, double weight) {
    public Found {
      forms = List.copyOf(forms);
    }

    boolean isInTitle() {
      return field.equals(StorySchema.TITLE);
    }

    /** Where it was found, in words: {@code in the headline}, {@code as its company}. */
    public String place() {
      return switch (field) {
        case StorySchema.TITLE -> "in the headline";
        case StorySchema.BODY -> "in the text";
        case "published" -> "as its date";
        default -> "as its " + field;
      };
    }
  }
}
