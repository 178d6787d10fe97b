package org.wirefold.bench.background;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.wirefold.article.Article;

/**
 * Real articles as one run of words, in which every place can be found where two given words follow
 * one another. A walk that goes on at another such place now and then makes new text, every three
 * words of which stand somewhere in the originals, about as often: a Markov chain of second order.
 * Some 30 bytes a word. Immutable, thread-safe.
 *
 * <p>Source: C. Shannon, "A mathematical theory of communication", 1948.
 */
final class Originals {
  /** A walk leaves an original once in so many words, where it can. */
  private static final int STEPS = 6;

  private static final int MOST_WORDS = 1 << 24;

  private final List<Article> articles;
  private final String text;

  /** Where each word begins in the text; one more for its end. */
  private final int[] starts;

  private final int[] ends;

  /** The first word of each article; one more for the end. */
  private final int[] firsts;

  /** The hash of each two words, and in the lower 24 bits the place of the second; sorted. */
  private final long[] pairs;

  Originals(List<Article> articles) {
    this.articles = List.copyOf(articles);
    StringBuilder all = new StringBuilder();
    firsts = new int[articles.size() + 1];
    int[] begin = new int[1 << 20];
    int[] end = new int[1 << 20];
    int words = 0;
    for (int a = 0; a < articles.size(); a++) {
      firsts[a] = words;
      int from = all.length();
      all.append(articles.get(a).body()).append("\n\n");
      for (int i = from; i < all.length(); i++) {
        if (Character.isLetterOrDigit(all.charAt(i))) {
          int to = i;
          while (Character.isLetterOrDigit(all.charAt(to))) {
            to++;
          }
          if (words == begin.length) {
            begin = Arrays.copyOf(begin, words * 2);
            end = Arrays.copyOf(end, words * 2);
          }
          begin[words] = i;
          end[words++] = to;
          i = to;
        }
      }
    }
    if (words >= MOST_WORDS) {
      throw new IllegalArgumentException(words + " words are over " + MOST_WORDS);
    }
    firsts[articles.size()] = words;
    text = all.toString();
    starts = Arrays.copyOf(begin, words);
    ends = Arrays.copyOf(end, words);
    pairs = new long[Math.max(0, words - 1)];
    for (int w = 1; w < words; w++) {
      pairs[w - 1] = pair(w) | w;
    }
    Arrays.parallelSort(pairs);
  }

  private long pair(int second) {
    long hash = 0;
    for (int w = second - 1; w <= second; w++) {
      for (int i = starts[w]; i < ends[w]; i++) {
        hash = hash * 31 + Character.toLowerCase(text.charAt(i));
      }
      hash = hash * 0x9E3779B97F4A7C15L + 1;
    }
    return hash & ~(long) (MOST_WORDS - 1);
  }

  List<Article> articles() {
    return articles;
  }

  /** A new text about as long as this article, which it begins like. */
  String walk(int article, Random random) {
    int left = firsts[article + 1] - firsts[article];
    StringBuilder walk = new StringBuilder();
    int word = firsts[random.nextInt(articles.size())];
    for (; left > 0 && word + 1 < starts.length; left--) {
      walk.append(text, starts[word], ends[word]);
      if (random.nextInt(STEPS) == 0 && word > 0) {
        word = elsewhere(word, random);
      }
      if (word + 1 < starts.length) {
        walk.append(text, ends[word], starts[++word]);
      }
    }
    return walk.append('.').toString();
  }

  /** Another place where this word and the one before it follow one another; this one if none. */
  private int elsewhere(int word, Random random) {
    long pair = pair(word);
    int from = first(pair);
    int to = first(pair + MOST_WORDS);
    return to - from < 2
        ? word
        : (int) (pairs[from + random.nextInt(to - from)] & (MOST_WORDS - 1));
  }

  private int first(long pair) {
    int at = Arrays.binarySearch(pairs, pair);
    return at < 0 ? -1 - at : at;
  }
}
