package org.wirefold.dedup;

import java.util.Map;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Published;

/**
 * What folding needs to know of one article: its words as hashes with their weights, its shingles,
 * quotations, numbers and names. Some 22 bytes a word. Made by {@link Sketcher}; immutable,
 * thread-safe.
 */
public final class Sketch {
  final ArticleId id;
  final Optional<Published> published;
  final String title;
  final Optional<String> url;
  final Optional<String> publisher;
  final Optional<String> credit;
  final Handling handling;

  /** One a word of the body: its weight, {@link org.wirefold.analysis.WordFrequencies}. */
  final float[] weights;

  /** The word 3-grams of the body. */
  final Shingles shingles;

  /**
   * Hashes of quotations of {@link Sketcher#QUOTE_WORDS} words or more, ascending, with their text.
   */
  final long[] quotes;

  final Map<Long, String> quoteText;

  /** Numbers as hashes, ascending. */
  final long[] numbers;

  /** The numbers as the text has them, in the order of {@link #numbers}, a blank between. */
  final String numberText;

  /** Capitalised words inside sentences, as hashes, ascending; with their weights. */
  final long[] names;

  final float[] nameWeights;
  final double nameWeight;

  /** Words of the headline as hashes, ascending; with their weights. */
  final long[] titleWords;

  /** All words of body and headline as hashes, ascending. */
  final long[] words;

  final Slots slots;

  final float[] titleWeights;
  final double titleWeight;
  final long[] keys;

  /** A hash of all words of the body, in order. */
  final long wholeText;

  private final Turn turn;
  private final double weight;

  Sketch(
      ArticleId id,
      Optional<Published> published,
      String title,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> credit,
      Handling handling,
      float[] weights,
      Shingles shingles,
      Map<Long, String> quoteText,
      long[] quotes,
      long[] numbers,
      String numberText,
      long[] names,
      float[] nameWeights,
      long[] titleWords,
      float[] titleWeights,
      long[] words,
      Slots slots,
      long[] keys,
      long wholeText) {
    this.id = id;
    this.published = published;
    this.title = title;
    this.url = url;
    this.publisher = publisher;
    this.credit = credit;
    this.handling = handling;
    this.weights = weights;
    this.shingles = shingles;
    this.quoteText = quoteText;
    this.quotes = quotes;
    this.numbers = numbers;
    this.numberText = numberText;
    this.names = names;
    this.nameWeights = nameWeights;
    this.nameWeight = sum(nameWeights);
    this.titleWords = titleWords;
    this.titleWeights = titleWeights;
    this.titleWeight = sum(titleWeights);
    this.words = words;
    this.slots = slots;
    this.keys = keys;
    this.wholeText = wholeText;
    this.turn = Turn.of(published, id);
    double sum = 0;
    for (int i = 0; i < shingles.size(); i++) {
      sum += shingleWeight(i);
    }
    this.weight = sum;
  }

  private static double sum(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }

  public ArticleId id() {
    return id;
  }

  Turn turn() {
    return turn;
  }

  /** The candidate keys, ascending, to be kept in the index. */
  public long[] keys() {
    return keys.clone();
  }

  /** The weight of all shingles. */
  double weight() {
    return weight;
  }

  int words() {
    return weights.length;
  }

  /** The weight of the shingle at this position: the mean weight of its words. */
  float shingleWeight(int position) {
    return (weights[position] + weights[position + 1] + weights[position + 2]) / 3;
  }
}
