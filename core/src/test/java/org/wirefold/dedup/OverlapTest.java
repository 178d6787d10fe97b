package org.wirefold.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirefold.Newsroom;
import org.wirefold.Seeded;
import org.wirefold.analysis.WordHash;

/** Against an oracle that compares the two texts word by word, all places with all places. */
final class OverlapTest {
  @Test
  void sharedShinglesContainmentAndRunsAreWhatComparingAllPairsGives() {
    Seeded.trials(
        100,
        random -> {
          List<String> left = text(random);
          List<String> right = mixed(random, left);
          Overlap overlap = between(left, right);
          Set<List<String>> leftShingles = shingles(left);
          Set<List<String>> rightShingles = shingles(right);
          Set<List<String>> shared = new HashSet<>(leftShingles);
          shared.retainAll(rightShingles);
          assertEquals(shared.size(), overlap.sharedShingles);
          double leftShared = weight(left, rightShingles);
          double rightShared = weight(right, leftShingles);
          double leftAll = weight(left, leftShingles);
          double rightAll = weight(right, rightShingles);
          assertEquals(share(leftShared, leftAll), overlap.leftContainment, 1e-4);
          assertEquals(share(rightShared, rightAll), overlap.rightContainment, 1e-4);
          double less = Math.min(leftShared, rightShared);
          assertEquals(less, overlap.sharedWeight, 1e-2);
          assertEquals(share(less, leftAll + rightAll - less), overlap.jaccard, 1e-4);
          int run = longestRun(left, right);
          int found = overlap.longestRun();
          boolean repeats = rightShingles.size() < right.size() - 2;
          assertTrue(found <= run, () -> found + " > " + run);
          assertTrue(repeats || found == run, () -> found + " < " + run);
          assertEquals(topShare(left, rightShingles), overlap.leftTop, 1e-9);
          assertEquals(topShare(right, leftShingles), overlap.rightTop, 1e-9);
        });
  }

  @Test
  void swappingTheTwoSwapsTheirSides() {
    Seeded.trials(
        50,
        random -> {
          List<String> left = text(random);
          List<String> right = mixed(random, left);
          Overlap one = between(left, right);
          Overlap other = between(right, left);
          assertEquals(one.sharedShingles, other.sharedShingles);
          assertEquals(one.leftContainment, other.rightContainment);
          assertEquals(one.jaccard, other.jaccard, 1e-9);
          assertEquals(one.leftTop, other.rightTop);
        });
  }

  @Test
  void emptyTextsShareNothing() {
    Overlap overlap = between(List.of(), List.of("one", "two", "three", "four"));
    assertEquals(0, overlap.containment());
    assertEquals(0, overlap.jaccard);
    assertEquals(0, overlap.longestRun());
  }

  @Test
  void sharedQuotesNumbersNamesAndTitlesAreCounted() {
    Overlap overlap =
        Overlap.between(
            Folding.sketch(
                "On Monday “we will never sell the harbour” said Mayor Orlo. It cost 17 of 230."),
            Folding.sketch(
                "“We will never sell the harbour”, and “nobody asked us about it”: so Mayor Orlo"
                    + " put it, after 17 years and 4 months."));
    assertEquals(1, overlap.facts.quotes());
    assertEquals(1, overlap.facts.numbers());
    assertEquals(1 / 3.0, overlap.facts.numberJaccard(), 1e-9);
    assertEquals(1, overlap.facts.nameContainment(), 1e-9);
  }

  private static Overlap between(List<String> left, List<String> right) {
    return Overlap.between(
        Folding.sketch(String.join(" ", left)), Folding.sketch(String.join(" ", right)));
  }

  private static List<String> text(Random random) {
    int count = 3 + random.nextInt(120);
    if (random.nextBoolean()) {
      return random
          .ints(count, 0, 5 + random.nextInt(10))
          .mapToObj(i -> "word" + i) // few words: shingles repeat
          .toList();
    }
    return List.of(new Newsroom(random).words(count).split(" "));
  }

  /** Some stretch of the other text between words of its own. */
  private static List<String> mixed(Random random, List<String> other) {
    int from = random.nextInt(other.size());
    int to = from + random.nextInt(other.size() - from + 1);
    List<String> mixed = new java.util.ArrayList<>(text(random));
    mixed.addAll(random.nextInt(mixed.size()), other.subList(from, to));
    return mixed;
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      shingles.add(shingle(words, i));
    }
    return shingles;
  }

  private static List<String> shingle(List<String> words, int at) {
    return words.subList(at, at + 3).stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
  }

  private static double weight(List<String> words, Set<List<String>> wanted) {
    double sum = 0;
    for (int i = 0; i + 3 <= words.size(); i++) {
      List<String> shingle = shingle(words, i);
      if (wanted.contains(shingle)) {
        sum +=
            shingle.stream()
                .mapToDouble(w -> Folding.FREQUENCIES.weight(WordHash.of(w)))
                .average()
                .orElse(0);
      }
    }
    return sum;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static int longestRun(List<String> left, List<String> right) {
    int longest = 0;
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        int n = 0;
        while (i + n < left.size()
            && j + n < right.size()
            && left.get(i + n).equals(right.get(j + n))) {
          n++;
        }
        longest = Math.max(longest, n);
      }
    }
    return longest < 3 ? 0 : longest;
  }

  private static double topShare(List<String> words, Set<List<String>> other) {
    int count = Math.max(0, words.size() - 2);
    double matching = 0;
    for (int i = 0; i * Overlap.TOP < count; i++) {
      matching += other.contains(shingle(words, i)) ? 1 : 0;
    }
    return count == 0 ? 0 : Math.min(1, matching * Overlap.TOP / count);
  }
}
