package org.wirefold.analysis;

import com.carrotsearch.hppc.LongFloatHashMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How common English words are in news: a fixed table that ships with us, so that what is folded
 * does not depend on what else is in the index. Weights are inverse document frequencies in nats; a
 * word that is not in the table counts as the rarest. Immutable, thread-safe.
 *
 * <p>{@code word-frequencies.tsv}: a word and the number of articles in 10,000 that have it, most
 * frequent first; counted by {@code CountWords} in {@code bench}.
 */
public final class WordFrequencies {
  private static final float PER = 10_000;

  /** The weight of words that are not in the table: as if one article in 20,000 had them. */
  public static final float RAREST = (float) Math.log(20_000);

  private final LongFloatHashMap weights;

  private WordFrequencies(LongFloatHashMap weights) {
    this.weights = weights;
  }

  /** Read when first asked for, which takes some 20 ms. */
  private static final class Shipped {
    static final WordFrequencies TABLE = read();
  }

  /** The table that ships with us. */
  public static WordFrequencies shipped() {
    return Shipped.TABLE;
  }

  private static WordFrequencies read() {
    LongFloatHashMap weights = new LongFloatHashMap(1 << 15);
    try (InputStream in = WordFrequencies.class.getResourceAsStream("word-frequencies.tsv")) {
      if (in == null) {
        throw new IllegalStateException("word-frequencies.tsv is not in the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        float articles = Float.parseFloat(line.substring(tab + 1));
        weights.put(WordHash.of(line.substring(0, tab)), (float) Math.log(PER / articles));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordFrequencies(weights);
  }

  /**
   * The weight of the word with this {@link WordHash}: 0 for a word in every article, up to {@link
   * #RAREST}.
   */
  public float weight(long wordHash) {
    return weights.getOrDefault(wordHash, RAREST);
  }
}
