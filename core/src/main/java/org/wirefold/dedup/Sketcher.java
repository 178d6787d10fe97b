package org.wirefold.dedup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.analysis.WordHash;
import org.wirefold.analysis.Words;
import org.wirefold.article.Article;

/** Makes the {@link Sketch} of an article. O(words log words). Immutable, thread-safe. */
public final class Sketcher {
  /**
   * Quotations shorter than this are turns of phrase; from here on, two articles rarely share one
   * by chance.
   */
  static final int QUOTE_WORDS = 4;

  /**
   * Quotations that are candidate keys must be longer still: "he told reporters on Monday" is
   * quoted in many stories.
   */
  private static final int KEY_QUOTE_WORDS = 6;

  /** One article in ten has such a word: "government"; "says" and "new" are in more. */
  private static final float TELLING = (float) Math.log(10);

  /** Of a headline that is an article's text by mistake the beginning does. */
  private static final int MOST_PAIRS = 16;

  private final WordFrequencies frequencies;
  private final int keyRate;

  public Sketcher(WordFrequencies frequencies, FoldSettings settings) {
    this.frequencies = frequencies;
    this.keyRate = settings.keyRate();
  }

  public Sketch sketch(Article article) {
    return sketch(article, Words.of(article.title()), Words.of(article.body()));
  }

  /** The sketch, where the words of headline and body are at hand. */
  public Sketch sketch(Article article, Words title, Words words) {
    int n = words.size();
    long[] hashes = words.hashes();
    float[] weights = new float[n];
    long whole = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = frequencies.weight(hashes[i]);
      whole = WordHash.append(whole, hashes[i]);
    }
    Shingles shingles = Shingles.of(hashes);
    Map<Long, String> quoteText = new HashMap<>();
    long[] keyQuotes = quotes(article.body(), words, hashes, quoteText);
    WordKinds kinds = WordKinds.of(article.body(), words);
    long[] names = names(hashes, kinds);
    long[] numbers = numbers(hashes, kinds);
    long[] titleWords = CandidateKeys.distinct(title.hashes());
    return new Sketch(
        article.id(),
        article.published(),
        article.title(),
        article.url(),
        article.publisher(),
        article.credit(),
        article.handling(),
        weights,
        shingles,
        Map.copyOf(quoteText),
        CandidateKeys.distinct(quoteText.keySet().stream().mapToLong(Long::longValue).toArray()),
        numbers,
        numberText(words, hashes, kinds, numbers),
        names,
        weightsOf(names),
        titleWords,
        weightsOf(titleWords),
        allWords(hashes, titleWords),
        Slots.of(hashes, kinds),
        CandidateKeys.of(shingles.hashes(), joined(keyQuotes, pairs(title.hashes())), keyRate),
        whole);
  }

  private static long[] quotes(
      String body, Words words, long[] hashes, Map<Long, String> quoteText) {
    List<Quotes.Span> spans = Quotes.in(body);
    long[] keys = new long[spans.size()];
    int kept = 0;
    int word = 0;
    for (Quotes.Span span : spans) {
      while (word < words.size() && words.start(word) < span.start()) {
        word++;
      }
      int first = word;
      long hash = 0;
      while (word < words.size() && words.end(word) <= span.end()) {
        hash = WordHash.append(hash, hashes[word++]);
      }
      if (word - first >= QUOTE_WORDS) {
        quoteText.put(hash, body.substring(span.start(), span.end()));
        if (word - first >= KEY_QUOTE_WORDS) {
          keys[kept++] = Shingles.truncated(hash);
        }
      }
    }
    return Arrays.copyOf(keys, kept);
  }

  /** Every two telling words of a headline with none between them. */
  private long[] pairs(long[] title) {
    long[] pairs = new long[MOST_PAIRS];
    int n = 0;
    long before = 0;
    for (int i = 0; i < title.length && n < MOST_PAIRS; i++) {
      if (frequencies.weight(title[i]) >= TELLING) {
        if (before != 0) {
          pairs[n++] = Shingles.truncated(WordHash.append(before, title[i]));
        }
        before = WordHash.append(0, title[i]);
      }
    }
    return Arrays.copyOf(pairs, n);
  }

  private static long[] names(long[] hashes, WordKinds kinds) {
    long[] names = new long[hashes.length];
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (kinds.isName(i)) {
        names[n++] = hashes[i];
      }
    }
    return CandidateKeys.distinct(Arrays.copyOf(names, n));
  }

  private static long[] numbers(long[] hashes, WordKinds kinds) {
    long[] numbers = new long[hashes.length];
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (kinds.isFigure(i)) {
        numbers[n++] = Figures.hash(hashes[i]);
      }
    }
    return CandidateKeys.distinct(Arrays.copyOf(numbers, n));
  }

  private static String numberText(Words words, long[] hashes, WordKinds kinds, long[] numbers) {
    String[] texts = new String[numbers.length];
    for (int i = 0; i < hashes.length; i++) {
      if (kinds.isFigure(i)) {
        texts[Arrays.binarySearch(numbers, Figures.hash(hashes[i]))] = words.term(i);
      }
    }
    return String.join(" ", texts);
  }

  private static long[] allWords(long[] body, long[] title) {
    return CandidateKeys.distinct(joined(body, title));
  }

  private static long[] joined(long[] first, long[] second) {
    long[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private float[] weightsOf(long[] words) {
    float[] weights = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      weights[i] = frequencies.weight(words[i]);
    }
    return weights;
  }
}
