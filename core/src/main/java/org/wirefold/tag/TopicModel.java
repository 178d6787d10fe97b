package org.wirefold.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Topics as they were learnt from labelled articles: for each a linear score of the article's
 * words, and the threshold above which an article has it.
 *
 * <p>A word counts by the logarithm of how often it stands in the article, times how rare it is
 * among the articles learnt from ({@link TopicVocabulary}); the article's length is taken out.
 * Scoring costs a look-up for each different word and an addition for each weight it has.
 * Immutable, thread-safe; made by {@link TopicTrainer}, some megabytes for a hundred topics.
 *
 * <p>Source: T. Joachims, "Text categorization with support vector machines", 1998.
 */
public final class TopicModel {
  /** Nothing learnt. */
  public static final TopicModel NONE =
      new TopicModel(
          List.of(), new float[0], TopicVocabulary.NONE, new int[1], new int[0], new float[0]);

  private static final int VERSION = 1;

  private final List<String> topics;
  private final float[] thresholds;
  private final TopicVocabulary vocabulary;

  /** Where the weights of each word begin; one more entry says where the last end. */
  private final int[] rows;

  /** The topic of each weight. */
  private final int[] columns;

  private final float[] weights;

  TopicModel(
      List<String> topics,
      float[] thresholds,
      TopicVocabulary vocabulary,
      int[] rows,
      int[] columns,
      float[] weights) {
    this.topics = List.copyOf(topics);
    this.thresholds = thresholds;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
  }

  /** The ids of the topics learnt, in their order. */
  public List<String> topics() {
    return topics;
  }

  /** The learnt topics that the article has; parents are not added. */
  public List<String> match(TopicFeatures article) {
    float[] scores = new float[topics.size()];
    double squares = 0;
    for (int i = 0; i < article.size(); i++) {
      int word = vocabulary.place(article.hash(i));
      float value = (float) article.weight(i) * vocabulary.rarity(word);
      squares += value * value;
      if (word >= 0) {
        for (int w = rows[word]; w < rows[word + 1]; w++) {
          scores[columns[w]] += value * weights[w];
        }
      }
    }
    double length = Math.sqrt(squares);
    List<String> matching = new ArrayList<>();
    for (int t = 0; t < scores.length && length > 0; t++) {
      if (scores[t] / length > thresholds[t]) {
        matching.add(topics.get(t));
      }
    }
    return matching;
  }

  /** For the index to keep. Weights lose all but three digits, which changes next to nothing. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(VERSION);
      out.writeInt(topics.size());
      for (int t = 0; t < topics.size(); t++) {
        out.writeUTF(topics.get(t));
        out.writeFloat(thresholds[t]);
      }
      vocabulary.write(out);
      for (int word = 0; word < vocabulary.size(); word++) {
        out.writeInt(rows[word + 1] - rows[word]);
      }
      for (int w = 0; w < weights.length; w++) {
        out.writeInt(columns[w]);
      }
      for (float weight : weights) {
        out.writeShort(Float.floatToFloat16(weight));
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #toBytes} made.
   *
   * @throws IOException where it was made by another version
   */
  public static TopicModel of(byte[] bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      if (in.readInt() != VERSION) {
        throw new IOException(
            "the learned topics are of another version; learn them again with `wirefold learn`");
      }
      List<String> topics = new ArrayList<>();
      float[] thresholds = new float[in.readInt()];
      for (int t = 0; t < thresholds.length; t++) {
        topics.add(in.readUTF());
        thresholds[t] = in.readFloat();
      }
      TopicVocabulary vocabulary = TopicVocabulary.read(in);
      int[] rows = new int[vocabulary.size() + 1];
      for (int word = 0; word < vocabulary.size(); word++) {
        rows[word + 1] = rows[word] + in.readInt();
      }
      int[] columns = new int[rows[vocabulary.size()]];
      for (int w = 0; w < columns.length; w++) {
        columns[w] = in.readInt();
      }
      float[] weights = new float[columns.length];
      for (int w = 0; w < weights.length; w++) {
        weights[w] = Float.float16ToFloat(in.readShort());
      }
      return new TopicModel(topics, thresholds, vocabulary, rows, columns, weights);
    }
  }
}
