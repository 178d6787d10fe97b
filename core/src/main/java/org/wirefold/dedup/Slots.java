package org.wirefold.dedup;

import java.util.Arrays;
import org.wirefold.analysis.WordHash;

/**
 * What a text has for figures and names, each with the words around it: the places that a form
 * leaves to be filled in. Two texts that have other figures between the same words fill in one
 * form; copies have the same figures there. Immutable.
 *
 * <p>A slot is a run of figures and dates, or of names, between two words before it and one after
 * it, in which such runs count as blanks. One long each, the words around it in the upper half and
 * what stands there in the lower, so that a merge of two sorted lists compares them. O(words).
 */
final class Slots {
  private static final long UPPER = -1L << 32;
  private static final long FIGURE = 1;
  private static final long NAME = 2;

  private final long[] figures;
  private final long[] names;

  /** What {@link #figures} and {@link #names} gave. */
  Slots(long[] figures, long[] names) {
    this.figures = figures;
    this.names = names;
  }

  /** Not to be changed. */
  long[] figures() {
    return figures;
  }

  /** Not to be changed. */
  long[] names() {
    return names;
  }

  /** How often two texts have the same, and how often something else, in the same slot. */
  record Comparison(int same, int other) {
    /** 0 to below 1: 0 where nothing or all is the same, the more the more slots differ. */
    double conflict() {
      return other / (same + other + 1.0);
    }
  }

  /** The slots of a text, by the hashes of its words and what kinds of words they are. */
  static Slots of(long[] hashes, WordKinds kinds) {
    int n = hashes.length;
    // The text with each run of figures or names as one: what kind it is, where it begins.
    long[] parts = new long[n + 3];
    int[] starts = new int[n + 4];
    int size = 2;
    for (int i = 0; i < n; ) {
      starts[size] = i;
      long kind = kind(kinds, i);
      int end = i + 1;
      while (kind != 0 && end < n && kind(kinds, end) == kind) {
        end++;
      }
      parts[size++] = kind == 0 ? hashes[i] : kind;
      i = end;
    }
    starts[size] = n;
    long[] figures = new long[n];
    long[] names = new long[n];
    int figureCount = 0;
    int nameCount = 0;
    for (int p = 2; p < size; p++) {
      if (parts[p] == FIGURE || parts[p] == NAME) {
        long around = WordHash.append(WordHash.append(parts[p - 2], parts[p - 1]), parts[p + 1]);
        if (parts[p] == FIGURE) {
          long run = 0;
          for (int i = starts[p]; i < starts[p + 1]; i++) {
            run = WordHash.append(run, Figures.hash(hashes[i]));
          }
          figures[figureCount++] = packed(around, run);
        } else {
          for (int i = starts[p]; i < starts[p + 1]; i++) {
            names[nameCount++] = packed(around, hashes[i]);
          }
        }
      }
    }
    return new Slots(sorted(figures, figureCount), sorted(names, nameCount));
  }

  private static long kind(WordKinds kinds, int i) {
    return kinds.isFigureOrDate(i) ? FIGURE : kinds.isName(i) ? NAME : 0;
  }

  private static long packed(long around, long filling) {
    return (around & UPPER) | (filling >>> 32);
  }

  private static long[] sorted(long[] slots, int count) {
    return CandidateKeys.distinct(Arrays.copyOf(slots, count));
  }

  Comparison compareFigures(Slots other) {
    return compare(figures, other.figures);
  }

  Comparison compareNames(Slots other) {
    return compare(names, other.names);
  }

  /** Compares what stands in those slots that both have; a slot may have several fillings. */
  private static Comparison compare(long[] a, long[] b) {
    int same = 0;
    int other = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      long slot = a[i] & UPPER;
      if (slot == (b[j] & UPPER)) {
        boolean isSame = false;
        while (i < a.length && j < b.length && (a[i] & UPPER) == slot && (b[j] & UPPER) == slot) {
          isSame |= a[i] == b[j];
          boolean behind = a[i] <= b[j];
          i += behind ? 1 : 0;
          j += behind ? 0 : 1;
        }
        i = endOf(slot, a, i);
        j = endOf(slot, b, j);
        same += isSame ? 1 : 0;
        other += isSame ? 0 : 1;
      } else if (slot < (b[j] & UPPER)) {
        i++;
      } else {
        j++;
      }
    }
    return new Comparison(same, other);
  }

  private static int endOf(long slot, long[] slots, int from) {
    int end = from;
    while (end < slots.length && (slots[end] & UPPER) == slot) {
      end++;
    }
    return end;
  }
}
