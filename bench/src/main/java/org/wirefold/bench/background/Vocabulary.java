package org.wirefold.bench.background;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wirefold.article.Article;

/**
 * The words of some articles in order of how many articles have them. It renames: the words that
 * most articles have stay, each other one becomes a word of about the same frequency, another one
 * in every edition but always the same one within an edition. So names, subjects and figures
 * change, and yet a text keeps its layout, the weights of its words, and its share of phrases that
 * everyone uses.
 *
 * <p>Two texts of one edition have exactly as many shingles in common as their originals have; two
 * texts of different editions have those in common that consist of the words that stay. How many
 * words stay is set so that these are as many as two unrelated originals share ({@link
 * KeyStatistics} shows it). Immutable, thread-safe.
 */
final class Vocabulary {
  /** Words change places with words of this many ranks. A power of two. */
  private static final int CLASS = 256;

  /** Numbers of more digits than this change. */
  private static final int COMMON_DIGITS = 2;

  private final int stay;
  private final List<String> words;
  private final Map<String, Integer> ranks = new HashMap<>();

  /**
   * The words of these articles.
   *
   * @param stay how many of the most frequent are never renamed
   */
  Vocabulary(Iterable<Article> articles, int stay) {
    this.stay = stay;
    Map<String, Integer> counts = new HashMap<>();
    for (Article article : articles) {
      Set<String> distinct = new HashSet<>();
      UnaryOperator<String> collect =
          word -> {
            distinct.add(word);
            return word;
          };
      each(article.title() + "\n" + article.body(), collect, UnaryOperator.identity());
      distinct.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    words = new ArrayList<>(counts.keySet());
    words.sort(
        (a, b) -> {
          int byCount = counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0);
          return byCount == 0 ? a.compareTo(b) : byCount;
        });
    for (int rank = 0; rank < words.size(); rank++) {
      ranks.put(words.get(rank), rank);
    }
  }

  /** The text as this edition has it. */
  String rename(String text, int edition) {
    return each(text, word -> renamed(word, edition), digits -> number(digits, edition));
  }

  private String renamed(String word, int edition) {
    int rank = ranks.getOrDefault(word, 0);
    int place = rank - stay;
    int group = Math.floorDiv(place, CLASS);
    if (place < 0 || stay + (group + 1) * CLASS > words.size()) {
      return word;
    }
    long mixed = mix(edition * 1_000_003L + group);
    int factor = (int) (mixed & (CLASS - 1)) | 1; // odd, so that no two words become one
    int shift = (int) (mixed >>> 32) & (CLASS - 1);
    return words.get(stay + group * CLASS + ((place * factor + shift) & (CLASS - 1)));
  }

  private static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Copies a text, its words, given in lower case, and its numbers changed. */
  private static String each(
      String text, UnaryOperator<String> changeWord, UnaryOperator<String> changeNumber) {
    StringBuilder copy = new StringBuilder(text.length() + 64);
    int i = 0;
    while (i < text.length()) {
      int end = i;
      if (Character.isLetter(text.charAt(i))) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        copy.append(inCaseOf(word, changeWord.apply(word.toLowerCase(Locale.ROOT))));
      } else if (Character.isDigit(text.charAt(i))) {
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
          end++;
        }
        copy.append(changeNumber.apply(text.substring(i, end)));
      } else {
        copy.append(text.charAt(i));
        end = i + 1;
      }
      i = end;
    }
    return copy.toString();
  }

  private static String inCaseOf(String model, String lower) {
    if (!Character.isUpperCase(model.charAt(0))) {
      return lower;
    }
    boolean all = model.length() > 1 && Character.isUpperCase(model.charAt(1));
    return all
        ? lower.toUpperCase(Locale.ROOT)
        : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static String number(String digits, int edition) {
    boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    if (digits.length() <= COMMON_DIGITS || year) {
      return digits;
    }
    long other = mix(digits.hashCode() * 31L + edition);
    StringBuilder number = new StringBuilder().append(1 + (other >>> 1) % 9);
    for (int i = 1; i < digits.length(); i++) {
      other = mix(other);
      number.append((other >>> 1) % 10);
    }
    return number.toString();
  }
}
