package org.wirefold.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexCommit;
import org.wirefold.schema.StorySchema;

/**
 * What every commit says of itself.
 *
 * @param fingerprint of schema and hashing, {@link StorySchema#FINGERPRINT}
 * @param keyRate one shingle in this many is a candidate key
 * @param numbers how many story numbers were given out
 */
record CommitData(String fingerprint, int keyRate, int numbers) {
  private static final String FINGERPRINT = "fingerprint";
  private static final String KEY_RATE = "keyRate";
  private static final String NUMBERS = "numbers";

  static CommitData of(IndexCommit commit) throws IOException {
    Map<String, String> data = commit.getUserData();
    return new CommitData(
        data.getOrDefault(FINGERPRINT, "nothing"),
        Integer.parseInt(data.getOrDefault(KEY_RATE, "0")),
        Integer.parseInt(data.getOrDefault(NUMBERS, "0")));
  }

  /** Refuses an index whose fields we would misread. */
  void checkReadable(Path folder) throws IOException {
    if (!fingerprint.equals(StorySchema.FINGERPRINT)) {
      throw new IOException(
          "%s: built with %s, this version reads %s; rebuild with `wirefold index --fresh`"
              .formatted(folder, fingerprint, StorySchema.FINGERPRINT));
    }
  }

  /** Refuses an index whose articles have other candidate keys than new ones would. */
  void checkWritable(Path folder, int wantedRate) throws IOException {
    checkReadable(folder);
    if (keyRate != wantedRate) {
      throw new IOException(
          "%s: built keeping 1 shingle in %d, config asks for 1 in %d; rebuild with `wirefold index --fresh`"
              .formatted(folder, keyRate, wantedRate));
    }
  }

  Map<String, String> toMap() {
    return Map.of(
        FINGERPRINT, fingerprint,
        KEY_RATE, Integer.toString(keyRate),
        NUMBERS, Integer.toString(numbers));
  }
}
