package org.wirefold.tag;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The words that topics are learnt by, and how rare each is: its inverse document frequency in the
 * articles learnt from. A word that fewer than {@value #LEAST} of them have is unknown, and counts
 * as the rarest: so an article in a language that was not learnt resembles nothing. Immutable,
 * thread-safe.
 */
final class TopicVocabulary {
  static final TopicVocabulary NONE = new TopicVocabulary(new long[0], new float[0], 0);

  private static final int LEAST = 3;

  private final long[] hashes;
  private final float[] rarities;
  private final float rarest;
  private final LongIntHashMap places;

  private TopicVocabulary(long[] hashes, float[] rarities, float rarest) {
    this.hashes = hashes;
    this.rarities = rarities;
    this.rarest = rarest;
    this.places = new LongIntHashMap(hashes.length);
    for (int word = 0; word < hashes.length; word++) {
      places.put(hashes[word], word);
    }
  }

  static TopicVocabulary of(List<LabelledArticle> articles) {
    LongIntHashMap frequencies = new LongIntHashMap();
    for (LabelledArticle article : articles) {
      for (int i = 0; i < article.features().size(); i++) {
        frequencies.addTo(article.features().hash(i), 1);
      }
    }
    LongIntHashMap kept = new LongIntHashMap();
    for (LongIntCursor word : frequencies) {
      if (word.value >= LEAST) {
        kept.put(word.key, word.value);
      }
    }
    long[] hashes = kept.keys().toArray();
    Arrays.sort(hashes); // the map's own order is another in each run
    float[] rarities = new float[hashes.length];
    for (int word = 0; word < hashes.length; word++) {
      rarities[word] = (float) Math.log((double) articles.size() / kept.get(hashes[word]));
    }
    return new TopicVocabulary(hashes, rarities, (float) Math.log(Math.max(1, articles.size())));
  }

  int size() {
    return hashes.length;
  }

  /** The place of the word with this hash; -1 where it is unknown. */
  int place(long hash) {
    return places.getOrDefault(hash, -1);
  }

  /** Of the word at this place, or of unknown ones. */
  float rarity(int place) {
    return place < 0 ? rarest : rarities[place];
  }

  void write(DataOutput out) throws IOException {
    out.writeFloat(rarest);
    out.writeInt(hashes.length);
    for (int word = 0; word < hashes.length; word++) {
      out.writeLong(hashes[word]);
      out.writeFloat(rarities[word]);
    }
  }

  static TopicVocabulary read(DataInput in) throws IOException {
    float rarest = in.readFloat();
    long[] hashes = new long[in.readInt()];
    float[] rarities = new float[hashes.length];
    for (int word = 0; word < hashes.length; word++) {
      hashes[word] = in.readLong();
      rarities[word] = in.readFloat();
    }
    return new TopicVocabulary(hashes, rarities, rarest);
  }
}
