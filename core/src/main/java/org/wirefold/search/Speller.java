package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.Stems;
import org.wirefold.schema.StorySchema;

/**
 * Words of the index that somebody may have meant by one that hardly any article has: those of the
 * words as they stand that differ in two letters at most, ordered by how little they differ and how
 * many articles have them in any form. For one lease.
 */
final class Speller {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** As many times more articles must have a word as make up for one more letter changed. */
  private static final double EDIT_WEIGHT = Math.log(200);

  /** People seldom get the first letter wrong. */
  private static final double OTHER_INITIAL = 0.5;

  private final IndexReader reader;

  Speller(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A word that may be meant.
   *
   * @param weight greater is likelier
   */
  record Candidate(String word, double weight) {}

  /** Whether no article has this word. */
  boolean isUnknown(String typed) throws IOException {
    String word = FoldedText.of(typed);
    return isWord(word)
        && articles(word) <= 2
        && reader.docFreq(new Term(StorySchema.FORMS, word)) == 0;
  }

  private static boolean isWord(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'');
  }

  /** How many articles have it in any form. */
  private int articles(String word) throws IOException {
    Stems stems = AnalyzedText.of(word).stems();
    return stems.size() == 0
        ? 0
        : reader.docFreq(new Term(StorySchema.BODY, stems.term(0)))
            + reader.docFreq(new Term(StorySchema.TITLE, stems.term(0)));
  }

  /** The likeliest first. */
  List<Candidate> candidates(String typed, int most) throws IOException {
    String word = FoldedText.of(typed);
    if (!isWord(word)) {
      return List.of();
    }
    Terms terms = MultiTerms.getTerms(reader, StorySchema.FORMS);
    if (terms == null) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    Term like = new Term(StorySchema.FORMS, word);
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, like, word.length() < 5 ? 1 : 2, 0, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String other = term.utf8ToString();
      double changed = edits(word, other) + (other.charAt(0) == word.charAt(0) ? 0 : OTHER_INITIAL);
      candidates.add(new Candidate(other, Math.log(1 + articles(other)) - EDIT_WEIGHT * changed));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::weight).reversed());
    return candidates.subList(0, Math.min(most, candidates.size()));
  }

  /** How many letters are changed, left out, added, or exchanged with their neighbour. */
  static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
